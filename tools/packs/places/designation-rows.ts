import type { TextRow } from '../pack-writer.ts';
import { fullEnglishName } from './english-name.ts';
import { APRIL_2026, HUE_CITY, provinceType } from './place-rows.ts';
import { cell, type RawPlaces } from './raw-places.ts';

/** What a unit was called from when to when; the territory is the same. Every place but the country has at least one row. */
export function designationRows(raw: RawPlaces, places: readonly TextRow[]): readonly TextRow[] {
  const july2025 = titlesOfJuly2025(raw);
  return places
    .filter((place) => cell(place, 'level') !== 'country')
    .flatMap((place) => {
      const earlier = earlierTitle(place, july2025);
      return earlier === undefined ? [only(place)] : [first(place, earlier), last(place, earlier)];
    });
}

interface EarlierTitle {
  readonly fullName: string;
  readonly type: string;
  readonly nameEn: string;
  readonly until: string;
  readonly changedBy: string;
}

function titlesOfJuly2025(raw: RawPlaces): ReadonlyMap<string, string> {
  const provinces = raw.provinces34.map(
    (row) => [`VN34-${cell(row, 'code')}`, cell(row, 'full_name_vi_2025_07_01')] as const,
  );
  const communes = raw.communes2025.map(
    (row) => [`VN34-${cell(row, 'code')}`, `${cell(row, 'type_2025_07_01')} ${cell(row, 'name_vi')}`] as const,
  );
  return new Map([...provinces, ...communes]);
}

function earlierTitle(place: TextRow, july2025: ReadonlyMap<string, string>): EarlierTitle | undefined {
  const id = cell(place, 'place_id');
  if (id === 'VN63-46') {
    return {
      fullName: 'Tỉnh Thừa Thiên Huế',
      type: 'Tỉnh',
      nameEn: 'Thua Thien Hue',
      until: HUE_CITY,
      changedBy: 'nq-175-2024-qh15',
    };
  }
  const fullName = july2025.get(id);
  if (fullName === undefined || fullName === cell(place, 'full_name_vi')) return undefined;
  const isProvince = cell(place, 'level') === 'province';
  return {
    fullName,
    type: isProvince ? provinceType(fullName) : (fullName.split(' ')[0] ?? ''),
    nameEn: cell(place, 'name_en'),
    until: APRIL_2026,
    changedBy: isProvince ? 'nq-30-2026-qh16' : 'nq-237-2026-ubtvqh16',
  };
}

function only(place: TextRow): TextRow {
  return {
    place_id: cell(place, 'place_id'),
    full_name_vi: cell(place, 'full_name_vi'),
    type_vi: cell(place, 'type_vi'),
    full_name_en: fullEnglishName(cell(place, 'name_en'), cell(place, 'type_vi')),
    valid_from: cell(place, 'valid_from'),
    valid_to: cell(place, 'valid_to'),
    legal_source: legalSource(place),
  };
}

function first(place: TextRow, earlier: EarlierTitle): TextRow {
  return {
    ...only(place),
    full_name_vi: earlier.fullName,
    type_vi: earlier.type,
    full_name_en: fullEnglishName(earlier.nameEn, earlier.type),
    valid_to: earlier.until,
  };
}

function last(place: TextRow, earlier: EarlierTitle): TextRow {
  return { ...only(place), valid_from: earlier.until, legal_source: earlier.changedBy };
}

function legalSource(place: TextRow): string {
  const isProvince = cell(place, 'level') === 'province';
  if (cell(place, 'geography') === 'VN34') return isProvince ? 'nq-202-2025-qh15' : 'nq-ubtvqh15-2025-cap-xa';
  return 'qd-124-2004-ttg';
}
