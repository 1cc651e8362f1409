import type { Bilingual } from '../../model/bilingual.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import type { SearchEntry } from './search-entry.ts';
import { dayBefore, spokenParts, spokenSpan } from './spoken-dates.ts';

/** Tables of the pack of places. */
export interface PlaceTables {
  readonly places: readonly TextCells[];
  readonly designations: readonly TextCells[];
  readonly lineage: readonly TextCells[];
  readonly regions: readonly TextCells[];
}

const TYPES: Readonly<Record<string, string>> = {
  'Quốc gia': 'country',
  Tỉnh: 'province',
  'Thành phố trực thuộc trung ương': 'centrally run city',
  'Thành phố': 'city',
  Quận: 'urban district',
  Huyện: 'rural district',
  'Thị xã': 'town',
  'Thị trấn': 'township',
  Phường: 'ward',
  Xã: 'commune',
  'Đặc khu': 'special zone',
};

const WEIGHTS: Readonly<Record<string, number>> = {
  'VN country': 95,
  'VN34 province': 90,
  'VN63 province': 80,
  'VN64 province': 60,
  'VN63 district': 40,
  'VN34 commune': 35,
  'VN63 commune': 25,
};
const SIXTY_FOUR: Bilingual = { vi: 'khi có 64 tỉnh, thành', en: 'one of the 64 of its time' };
/** Above every district and commune of the name. */
const SAME_LATER = 41;
const REGION_WEIGHT = 75;
/** More successors than these are counted, not named. */
const MOST_NAMED = 3;

/** Places of every date: each says until when it was, and where its land belongs now. */
export function placeEntries(tables: PlaceTables): readonly SearchEntry[] {
  const byId = new Map(tables.places.map((row) => [row.text('place_id'), row]));
  const heirs = grouped(tables.lineage, 'from_id', 'to_id');
  const forebears = grouped(tables.lineage, 'to_id', 'from_id');
  const titles = grouped(tables.designations, 'place_id', 'full_name_vi');
  const english = grouped(tables.designations, 'place_id', 'full_name_en');
  const places = tables.places.map((row): SearchEntry => {
    const id = row.text('place_id');
    const names = [row.text('name_vi'), row.text('full_name_vi'), row.text('name_en'), ...(titles.get(id) ?? [])];
    return {
      kind: 'place',
      id,
      title: { vi: row.text('full_name_vi') || row.text('name_vi'), en: englishTitle(row, english.get(id)) },
      note: placeNote(row, { byId, heirs, forebears }),
      href: placeHref(id, row.text('valid_to')),
      names: [...names.flatMap(withoutKind), ...(english.get(id) ?? []), ...shortForms(row), id, row.text('code')],
      words: parentNames(row, byId),
      weight: weightOf(row, byId),
    };
  });
  return [...places, ...tables.regions.map(regionEntry)];
}

/** A province that lived on under its name and code is looked for under its later self. */
function weightOf(row: TextCells, byId: ReadonlyMap<string, TextCells>): number {
  const [geography, name] = [row.text('geography'), row.text('name_vi')];
  const later = byId.get(row.text('place_id').replace('VN64', 'VN63'));
  if (geography === 'VN64' && later?.text('name_vi') === name) return SAME_LATER;
  return WEIGHTS[`${geography} ${row.text('level')}`] ?? 0;
}

interface Known {
  readonly byId: ReadonlyMap<string, TextCells>;
  /** Units that took over land of a unit, and units whose land a unit took over. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
  readonly forebears: ReadonlyMap<string, readonly string[]>;
}

function grouped(rows: readonly TextCells[], by: string, what: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(row.text(by)) ?? [];
    if (!group.includes(row.text(what))) group.push(row.text(what));
    groups.set(row.text(by), group);
  }
  return groups;
}

/** A full name, and the name that remains without the word for the kind of unit. */
function withoutKind(name: string): readonly string[] {
  const kind = Object.keys(TYPES).find((type) => name.startsWith(`${type} `));
  return kind === undefined ? [name] : [name, name.slice(kind.length + 1)];
}

function englishTitle(row: TextCells, designations: readonly string[] | undefined): string {
  const name = row.text('name_en') || row.text('name_vi');
  return designations?.find((each) => each.includes(name)) ?? name;
}

/** Where a place is looked at: on the last day on which it was, if it is gone. */
function placeHref(id: string, validTo: string): string {
  return `/explore?place=${encodeURIComponent(id)}${validTo === '' ? '' : `&asOf=${dayBefore(validTo)}`}`;
}

/** People write provinces without spaces (hanoi, bacninh) and by their first letters (hcm, brvt, tphcm). */
function shortForms(row: TextCells): readonly string[] {
  const words = foldedWords(row.text('name_vi')).split(' ');
  if (words.length < 2) return [];
  const joined = words.join('');
  if (row.text('level') !== 'province') return [joined];
  const letters = words.map((word) => word.charAt(0)).join('');
  const isCity = row.text('type_vi').startsWith('Thành phố');
  return [joined, letters, ...(isCity ? [`tp${letters}`, `tp ${letters}`] : [])];
}

function parentNames(row: TextCells, byId: Known['byId']): readonly string[] {
  const parent = byId.get(row.text('parent_id'));
  if (parent === undefined || parent.text('level') === 'country') return [];
  return [parent.text('name_vi'), ...parentNames(parent, byId)];
}

function placeNote(row: TextCells, known: Known): Bilingual {
  const type = row.text('type_vi');
  const inside = parentNames(row, known.byId);
  const where = inside.length === 0 ? undefined : { vi: inside.join(', '), en: inside.join(', ') };
  const head = spokenParts([
    { vi: type, en: capital(TYPES[type] ?? type) },
    row.text('geography') === 'VN64' ? SIXTY_FOUR : undefined,
    where,
    spokenSpan(row.text('valid_from'), row.text('valid_to')),
  ]);
  return spokenParts([head, afterwards(row, known)], '; ');
}

function afterwards(row: TextCells, { byId, heirs, forebears }: Known): Bilingual | undefined {
  const isGone = row.text('valid_to') !== '';
  if (isGone && row.text('level') === 'district') {
    return { vi: 'nay không còn cấp huyện', en: 'there is no district level now' };
  }
  const now = lastHeirs(row.text('place_id'), heirs);
  if (isGone && now.length > 0) {
    const names = listed(now.map((heir) => byId.get(heir)?.text('name_vi') ?? heir));
    return now.length === 1
      ? { vi: `nay thuộc ${names.vi}`, en: `now in ${names.en}` }
      : { vi: `nay chia vào ${names.vi}`, en: `now divided among ${names.en}` };
  }
  const before = (forebears.get(row.text('place_id')) ?? [])
    .map((each) => byId.get(each))
    .filter((each) => each !== undefined);
  if (isGone || row.text('level') !== 'province' || before.length < 2) return undefined;
  const names = listed(before.map((each) => each.text('name_vi')));
  return { vi: `gồm ${names.vi} cũ`, en: `from the former ${names.en}` };
}

/** The units of today that hold the land of a unit. */
function lastHeirs(id: string, heirs: Known['heirs']): readonly string[] {
  const next = heirs.get(id) ?? [];
  return [...new Set(next.flatMap((heir) => (heirs.has(heir) ? lastHeirs(heir, heirs) : [heir])))];
}

function listed(names: readonly string[]): Bilingual {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length - MOST_NAMED;
  return more > 0 ? { vi: `${shown} và ${more} nơi khác`, en: `${shown} and ${more} more` } : { vi: shown, en: shown };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function regionEntry(row: TextCells): SearchEntry {
  const isProposal = row.text('standing') === 'proposal';
  const kind = isProposal ? { vi: 'Vùng theo đề xuất', en: 'Proposed region' } : { vi: 'Vùng', en: 'Region' };
  const geography = row.text('geography').replace('VN', '');
  return {
    kind: 'place',
    id: row.text('region_id'),
    title: { vi: row.text('name_vi'), en: row.text('name_en') },
    note: spokenParts([
      kind,
      { vi: `trên ${geography} tỉnh, thành`, en: `of the ${geography} provinces` },
      spokenSpan(row.text('valid_from'), row.text('valid_to')),
    ]),
    href: placeHref(row.text('region_id'), row.text('valid_to')).replace('?place=', '?region='),
    names: [row.text('name_vi'), row.text('name_en'), row.text('region_id')],
    words: ['vùng', 'region', row.text('region_set')],
    weight: REGION_WEIGHT - (isProposal ? 5 : 0) - (row.text('valid_to') === '' ? 0 : 3),
  };
}
