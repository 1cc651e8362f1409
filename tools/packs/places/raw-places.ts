import { readRaw, type TextRow } from '../pack-writer.ts';

const ADMIN = 'vn/1_admin';

/** The raw administrative lists, as they were published. */
export interface RawPlaces {
  readonly provinces63: readonly TextRow[];
  readonly districts: readonly TextRow[];
  readonly communesBefore: readonly TextRow[];
  readonly provinces34: readonly TextRow[];
  readonly communes2025: readonly TextRow[];
  readonly mapping: readonly TextRow[];
}

/** Reads the six raw administrative lists. */
export function readRawPlaces(): RawPlaces {
  return {
    provinces63: readRaw(`${ADMIN}/provinces_63.csv`),
    districts: readRaw(`${ADMIN}/districts_696.csv`),
    communesBefore: readRaw(`${ADMIN}/communes_pre2025.csv`),
    provinces34: readRaw(`${ADMIN}/provinces_34.csv`),
    communes2025: readRaw(`${ADMIN}/communes_2025.csv`),
    mapping: readRaw(`${ADMIN}/commune_mapping_old_new_2025.csv`),
  };
}

/** A column that must be there. */
export function cell(row: TextRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** Points on which a map may set the name of a province. */
export function readLabelPoints(): readonly TextRow[] {
  return ['63', '34'].flatMap((count) =>
    readRaw(`vn/2_geo/province_${count}_label_points.csv`).map((row) => ({
      place_id: `VN${count}-${cell(row, 'code')}`,
      longitude: cell(row, 'lng'),
      latitude: cell(row, 'lat'),
    })),
  );
}
