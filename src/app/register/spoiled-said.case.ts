// The seeded Vietnamese lists as the register reads them: each row with the firm that it truly is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { firmWords } from '../../matching/quality/firm-words.case.ts';
import { spoiledRegister } from '../../matching/quality/spoiled-register.case.ts';
import { random } from '../../methods/random.ts';
import { type Gazetteer, type GazetteerRow, gazetteer } from '../../register/gazetteer.ts';
import { listLayout } from '../../register/list-layout.ts';
import { listMapping } from '../../register/list-mapping.ts';
import { readListRow } from '../../register/read-list-row.ts';
import type { SaidRow } from './learn-matching.ts';
import type { PlaceRows } from './register-places.ts';

export const SPOILED_HEADER = ['Tên doanh nghiệp', 'Địa chỉ', 'MST', 'Điện thoại', 'Ghi chú'] as const;

const pack = join(import.meta.dirname, '../../../packs/vn-places');
const table = (name: string): GazetteerRow[] => parse(readFileSync(join(pack, `${name}.csv`)), { columns: true });

/** Rows of the real gazetteer. */
export const realPlaceRows = (): PlaceRows => ({ places: table('places'), lineage: table('lineage') });

/** The real gazetteer. */
export function realPlaces(): Gazetteer {
  const { places, lineage } = realPlaceRows();
  return gazetteer(places, lineage);
}

/** Cells of so many rows of spoiled lists, and the firm of each. Codes come without dashes: the register refuses those that stand amiss. The note is the position. */
export function spoiledCells(
  rows: number,
  seed: number,
): { readonly cells: readonly (readonly string[])[]; readonly entityOf: readonly number[] } {
  const made = spoiledRegister(random(seed), rows, firmWords());
  return {
    cells: made.rows.map(({ name, address, code, phone }, at) => [
      name,
      address,
      code.replaceAll('-', ''),
      phone,
      String(at),
    ]),
    entityOf: made.entityOf,
  };
}

/** The same as the register reads them. */
export function spoiledSaid(
  count: number,
  seed: number,
): { readonly rows: readonly SaidRow[]; readonly entityOf: readonly number[] } {
  const { cells, entityOf } = spoiledCells(count, seed);
  const all = [[...SPOILED_HEADER], ...cells];
  const layout = listLayout(
    { name: 'made', width: SPOILED_HEADER.length, rows: all.map((row, at) => ({ number: at + 1, cells: row })) },
    [],
  );
  if (layout === undefined) throw new Error('no header was found');
  const { mapping } = listMapping(layout, { stated: [], remembered: [] });
  const places = realPlaces();
  const reading = { mapping, places, asOf: null, numbers: 'vi', industryVersion: () => undefined } as const;
  const read = layout.body.map((row) => readListRow(row, reading));
  const faulty = read.findIndex(({ faults }) => faults.length > 0);
  if (faulty >= 0)
    throw new Error(`row ${faulty}: ${JSON.stringify(read[faulty]?.faults)} ${JSON.stringify(cells[faulty])}`);
  return { rows: read.map(({ said }) => ({ level: 'unit', said: said.unit ?? {} })), entityOf };
}
