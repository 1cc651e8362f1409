import type { Bilingual } from '../../model/bilingual.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { TextCells } from '../knowledge/table-rows.ts';
import type { SearchEntry, SearchKind } from './search-entry.ts';
import { spokenParts } from './spoken-dates.ts';

/** A table that names enterprises or organisations, and what its rows are. Only names and places are read. */
export interface NamedList {
  readonly release: string;
  readonly table: string;
  readonly kind: SearchKind;
  readonly name: string;
  readonly english?: string;
  readonly short?: string;
  readonly place?: string;
  readonly what: Bilingual;
}

const ENTERPRISES = 'vn-enterprises-sample';
const ORGANISATIONS = 'vn-organisations';

/** The tables that are read. */
export const NAMED_LISTS: readonly NamedList[] = [
  {
    release: ENTERPRISES,
    table: 'apple_suppliers',
    kind: 'enterprise',
    name: 'supplier_name',
    place: 'place_id',
    what: {
      vi: 'Doanh nghiệp trong danh sách nhà cung ứng của Apple',
      en: 'Enterprise on the list of suppliers of Apple',
    },
  },
  {
    release: ENTERPRISES,
    table: 'uniqlo_factories',
    kind: 'enterprise',
    name: 'name',
    what: { vi: 'Nhà máy trong danh sách của Uniqlo', en: 'Factory on the list of Uniqlo' },
  },
  {
    release: ENTERPRISES,
    table: 'shtp_enterprises_2016',
    kind: 'enterprise',
    name: 'name_vi',
    place: 'place_id',
    what: { vi: 'Đơn vị trong Khu Công nghệ cao TP.HCM, 2016', en: 'Unit in the Saigon Hi-Tech Park, 2016' },
  },
  {
    release: 'vn-osh-sample',
    table: 'facilities',
    kind: 'enterprise',
    name: 'name',
    place: 'place_id',
    what: { vi: 'Cơ sở sản xuất trong danh sách công khai của khách hàng', en: 'Facility on a public list of a buyer' },
  },
  {
    release: ENTERPRISES,
    table: 'hcmc_zones',
    kind: 'organisation',
    name: 'zone_name',
    place: 'place_id',
    what: { vi: 'Khu công nghiệp, khu chế xuất', en: 'Industrial or export processing zone' },
  },
  {
    release: 'vn-parks-osm',
    table: 'parks',
    kind: 'organisation',
    name: 'name_vi',
    english: 'osm_name',
    place: 'place_id_vn63',
    what: { vi: 'Khu công nghiệp trên bản đồ mở', en: 'Industrial park on the open map' },
  },
  {
    release: ORGANISATIONS,
    table: 'organisations',
    kind: 'organisation',
    name: 'name_vi',
    english: 'name_en',
    short: 'abbrev',
    place: 'place_id_vn63',
    what: { vi: 'Viện, trung tâm, hiệp hội', en: 'Institute, centre or association' },
  },
  {
    release: ORGANISATIONS,
    table: 'higher_education',
    kind: 'organisation',
    name: 'name_vi',
    place: 'place_id_vn63',
    what: { vi: 'Trường đại học, cao đẳng', en: 'University or college' },
  },
];

const WEIGHTS: Partial<Record<SearchKind, number>> = { enterprise: 30, organisation: 34 };

/** One entry for each name of a list: a name that stands in several years is found once, at its first row. */
export function namedListEntries(
  list: NamedList,
  rows: readonly TextCells[],
  given: { readonly home: string; readonly placeNames: ReadonlyMap<string, string> },
): readonly SearchEntry[] {
  const entries = new Map<string, SearchEntry>();
  for (const row of rows) {
    const vi = row.text(list.name);
    const key = foldedWords(vi);
    if (key === '' || entries.has(key)) continue;
    const en = (list.english === undefined ? '' : row.text(list.english)) || vi;
    const place = given.placeNames.get(list.place === undefined ? '' : row.text(list.place));
    entries.set(key, {
      kind: list.kind,
      id: `${list.release}/${list.table}/${row.row}`,
      title: { vi, en },
      note: spokenParts([list.what, place === undefined ? undefined : { vi: place, en: place }]),
      href: `${given.home}/${list.table}?row=${row.row}`,
      names: [vi, en, list.short === undefined ? '' : row.text(list.short)],
      words: place === undefined ? [] : [place],
      weight: WEIGHTS[list.kind] ?? 0,
    });
  }
  return [...entries.values()];
}
