import type { TextRow } from '../pack-writer.ts';
import { typeWord, withoutMarks, withoutTypeWord } from './folded-name.ts';
import { cell, type RawPlaces } from './raw-places.ts';

/** First day of each geography; the last day of one is the eve of the next. */
export const GEOGRAPHY_STARTS = { VN64: '2004-01-01', VN63: '2008-08-01', VN34: '2025-07-01' } as const;
/** First day of the titles that changed in April 2026. */
export const APRIL_2026 = '2026-04-30';
/** First day of Huế as a centrally run city. */
export const HUE_CITY = '2025-01-01';

const CENTRAL_CITY = 'Thành phố trực thuộc trung ương';

/** The kind of a province-level unit from its full name. */
export function provinceType(fullName: string): string {
  return fullName.startsWith('Thành phố ') ? CENTRAL_CITY : 'Tỉnh';
}

/** Every place of the pack under the last title it bore. */
export function placeRows(raw: RawPlaces): readonly TextRow[] {
  return [
    country(),
    ...raw.provinces63.map(provinceBefore2008),
    haTay(),
    ...raw.provinces63.map(province63),
    ...raw.districts.map(district),
    ...raw.communesBefore.map(communeBefore),
    ...raw.provinces34.map(province34),
    ...raw.communes2025.map(commune2025),
  ];
}

function country(): TextRow {
  return {
    place_id: 'VN',
    geography: 'VN',
    level: 'country',
    code: 'VN',
    name_vi: 'Việt Nam',
    full_name_vi: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
    type_vi: 'Quốc gia',
    name_en: 'Viet Nam',
    parent_id: '',
    valid_from: '1976-07-02',
    valid_to: '',
  };
}

function province63(row: TextRow): TextRow {
  const code = cell(row, 'code');
  return {
    place_id: `VN63-${code}`,
    geography: 'VN63',
    level: 'province',
    code,
    name_vi: cell(row, 'name_vi'),
    full_name_vi: cell(row, 'full_name_vi'),
    type_vi: cell(row, 'type_vi'),
    name_en: cell(row, 'name_en'),
    parent_id: 'VN',
    valid_from: GEOGRAPHY_STARTS.VN63,
    valid_to: GEOGRAPHY_STARTS.VN34,
  };
}

function provinceBefore2008(row: TextRow): TextRow {
  const later = province63(row);
  const hue = {
    name_vi: 'Thừa Thiên Huế',
    full_name_vi: 'Tỉnh Thừa Thiên Huế',
    type_vi: 'Tỉnh',
    name_en: 'Thua Thien Hue',
  };
  return {
    ...later,
    ...(later.code === '46' ? hue : {}),
    place_id: `VN64-${later.code}`,
    geography: 'VN64',
    valid_from: GEOGRAPHY_STARTS.VN64,
    valid_to: GEOGRAPHY_STARTS.VN63,
  };
}

function haTay(): TextRow {
  return {
    place_id: 'VN64-28',
    geography: 'VN64',
    level: 'province',
    code: '28',
    name_vi: 'Hà Tây',
    full_name_vi: 'Tỉnh Hà Tây',
    type_vi: 'Tỉnh',
    name_en: 'Ha Tay',
    parent_id: 'VN',
    valid_from: GEOGRAPHY_STARTS.VN64,
    valid_to: GEOGRAPHY_STARTS.VN63,
  };
}

/** The source gives districts and communes as they stood in January 2025 and no day on which each began: the start stays open. */
function below(row: TextRow, level: 'district' | 'commune', parentId: string): TextRow {
  const fullName = cell(row, 'name_vi');
  const name = withoutTypeWord(fullName);
  return {
    place_id: `VN63-${cell(row, 'code')}`,
    geography: 'VN63',
    level,
    code: cell(row, 'code'),
    name_vi: name,
    full_name_vi: fullName,
    type_vi: typeWord(fullName) || cell(row, 'type_vi'),
    name_en: withoutMarks(name),
    parent_id: parentId,
    valid_from: '',
    valid_to: GEOGRAPHY_STARTS.VN34,
  };
}

function district(row: TextRow): TextRow {
  return below(row, 'district', `VN63-${cell(row, 'province_code')}`);
}

function communeBefore(row: TextRow): TextRow {
  return below(row, 'commune', `VN63-${cell(row, 'district_code')}`);
}

function province34(row: TextRow): TextRow {
  const code = cell(row, 'code');
  const fullName = cell(row, 'full_name_vi_2026_04_30');
  return {
    place_id: `VN34-${code}`,
    geography: 'VN34',
    level: 'province',
    code,
    name_vi: cell(row, 'name_vi'),
    full_name_vi: fullName,
    type_vi: provinceType(fullName),
    name_en: cell(row, 'name_en'),
    parent_id: 'VN',
    valid_from: GEOGRAPHY_STARTS.VN34,
    valid_to: '',
  };
}

function commune2025(row: TextRow): TextRow {
  const type = cell(row, 'type_2026_04_30');
  return {
    place_id: `VN34-${cell(row, 'code')}`,
    geography: 'VN34',
    level: 'commune',
    code: cell(row, 'code'),
    name_vi: cell(row, 'name_vi'),
    full_name_vi: `${type} ${cell(row, 'name_vi')}`,
    type_vi: type,
    name_en: cell(row, 'name_en'),
    parent_id: `VN34-${cell(row, 'province_code')}`,
    valid_from: GEOGRAPHY_STARTS.VN34,
    valid_to: '',
  };
}
