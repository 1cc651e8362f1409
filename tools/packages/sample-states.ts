import { join } from 'node:path';
import { folderShelf } from '../../src/exchange/release-shelf.ts';
import { duckTableSource } from '../../src/store-duck/table-source.ts';

/** Establishments by state and three-digit industry as CSV, from the pack us-states. */
export async function sampleStates(root: string): Promise<string> {
  const shelf = folderShelf({ packs: join(root, 'packs'), added: join(root, 'packs/none') });
  const tables = duckTableSource(shelf);
  try {
    const release = await shelf.find('us-states');
    if (release === undefined) throw new Error('the pack us-states is not there');
    const { columns } = await tables.read(release.ref, 'employment', {
      columns: ['place_id', 'naics6', 'establishments'],
    });
    const sums = new Map<string, number>();
    columns['place_id']?.forEach((place, row) => {
      const industry = String(columns['naics6']?.[row]).slice(0, 3);
      const key = `${place},${industry}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(columns['establishments']?.[row] ?? 0));
    });
    // Averages of five years are fifths; their sums are too, but for the last bits.
    const rows = [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key},${Math.round(value * 10) / 10}`);
    return `place,industry,value\n${rows.join('\n')}\n`;
  } finally {
    await tables.close();
  }
}
