import { readRaw } from './pack-writer.ts';

export interface DatedPlaces {
  readonly place_id_vn63: string;
  readonly place_id_vn34: string;
}

const NOWHERE: DatedPlaces = { place_id_vn63: '', place_id_vn34: '' };

const provinces = readRaw('vn/1_admin/provinces_63.csv');
const newProvinces = readRaw('vn/1_admin/provinces_34.csv');

/** Both dated ids of a province given by its code before July 2025; nothing where there is no code. */
export function placesOfOldCode(code: string): DatedPlaces {
  if (code === '') return NOWHERE;
  const found = provinces.find((province) => province['code'] === code);
  if (found === undefined) throw new Error(`no province ${code} of the 63`);
  return { place_id_vn63: `VN63-${code}`, place_id_vn34: `VN34-${found['new_code_2025']}` };
}

/** Both dated ids of a province given by its name before July 2025. */
export function placesOfOldName(name: string): DatedPlaces {
  if (name === '') return NOWHERE;
  const found = provinces.find((province) => province['name_vi'] === name);
  if (found === undefined) throw new Error(`no province named ${name} among the 63`);
  return placesOfOldCode(found['code'] ?? '');
}

/** The id after July 2025 of a province given by its new name. The old id is not known from it alone. */
export function newPlaceOfName(name: string): string {
  const found = newProvinces.find((province) => province['name_vi'] === name);
  if (found === undefined) throw new Error(`no province named ${name} among the 34`);
  return `VN34-${found['code']}`;
}
