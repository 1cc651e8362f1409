import type { TextRow } from '../pack-writer.ts';
import { readSource } from '../source-table.ts';
import { cell } from './raw-places.ts';

/** Region sets and their members; the list of regions is edited in `sources/regions.csv`. */
export interface RegionTables {
  readonly regions: readonly TextRow[];
  readonly members: readonly TextRow[];
}

/** Builds both tables; `=<name>` in the column `codes` takes the members from the statistical list of the 63 provinces. */
export function regionTables(provinces63: readonly TextRow[]): RegionTables {
  const source = readSource('regions.csv');
  const members = source.flatMap((region) =>
    memberCodes(cell(region, 'codes'), provinces63).map((code) => ({
      region_id: cell(region, 'region_id'),
      place_id: `${cell(region, 'geography')}-${code}`,
    })),
  );
  return { regions: source.map(({ codes: _, ...region }) => region), members };
}

function memberCodes(codes: string, provinces63: readonly TextRow[]): readonly string[] {
  if (!codes.startsWith('=')) return codes.split(' ');
  const found = provinces63.filter((row) => cell(row, 'region_vi') === codes.slice(1));
  if (found.length === 0) throw new Error(`no province stands in ${codes}`);
  return found.map((row) => cell(row, 'code'));
}
