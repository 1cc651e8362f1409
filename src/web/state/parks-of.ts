import type { RowsPage } from '../../http/contract/release-contract.ts';

/** An industrial park within a unit, where it stands. */
export interface Park {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The parks of a page of rows that lie in a unit, of either geography; rows that only mention it otherwise are left out. */
export function parksOf({ slice }: Pick<RowsPage, 'slice'>, unit: string): readonly Park[] {
  const { columns } = slice;
  const inside = columns[`place_id_${unit.split('-')[0]?.toLowerCase() ?? ''}`] ?? [];
  return slice.rowNumbers.flatMap((_, row): readonly Park[] => {
    if (inside[row] !== unit) return [];
    const [latitude, longitude] = [Number(columns['lat']?.[row]), Number(columns['lng']?.[row])];
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return [];
    const name = String(columns['name_vi']?.[row] ?? columns['osm_name']?.[row] ?? '');
    return [{ ref: String(columns['osm_ref']?.[row] ?? ''), name, unit, latitude, longitude }];
  });
}
