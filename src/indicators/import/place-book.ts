import { type IsoDate, isInForce, parseIsoDate, type Validity } from '../../model/dates.ts';
import { foldedWords, markedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { firstLanguage } from './place-label.ts';

export type TableRow = Readonly<Record<string, string | number | null>>;

/** A place of one geography, as the pack of places gives it. */
export interface Place extends Validity {
  readonly id: string;
  readonly geography: string;
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly parentId: string;
}

/** Names of places and the times in which they held, for reading somebody's table. */
export interface PlaceBook {
  /** Geographies that have provinces, oldest first. */
  readonly geographies: readonly string[];
  byId(id: string): Place | undefined;
  byCode(geography: string, code: string): Place | undefined;
  /** Provinces of every geography with this name, in either tone placement, with or without marks, in either language. */
  byName(name: string): readonly Place[];
  /** Units below the province with this name; only to explain why a name is refused. */
  belowProvince(name: string): readonly Place[];
  provinces(geography: string): readonly Place[];
  /** The word for the kind of unit (Tỉnh, Thành phố trực thuộc trung ương) on a day. */
  typeOn(place: Place, on: IsoDate | undefined): string;
  /** The geography whose provinces were in force on a day. */
  geographyOn(on: IsoDate): string | undefined;
}

/** Other ways in which people write provinces; folded → folded. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['tphcm', 'ho chi minh'],
  ['tp hcm', 'ho chi minh'],
  ['hcm', 'ho chi minh'],
  ['hcmc', 'ho chi minh'],
  ['hcm city', 'ho chi minh'],
  ['sai gon', 'ho chi minh'],
  ['thua thien hue', 'hue'],
  ['tt hue', 'hue'],
  ['brvt', 'ba ria vung tau'],
  ['br vt', 'ba ria vung tau'],
  ['vung tau ba ria', 'ba ria vung tau'],
  ['dac lac', 'dak lak'],
  ['daklak', 'dak lak'],
  ['dac nong', 'dak nong'],
  ['daknong', 'dak nong'],
  ['bac can', 'bac kan'],
  ['hanoi', 'ha noi'],
  ['danang', 'da nang'],
  ['haiphong', 'hai phong'],
  ['cantho', 'can tho'],
  ['dong nai province', 'dong nai'],
  ['hoa binh', 'hoa binh'],
];

/** The book of places from rows of the tables `places` and `designations`. */
export function placeBook(places: readonly TableRow[], designations: readonly TableRow[] = []): PlaceBook {
  const all = places.map(placeOf);
  const byId = new Map(all.map((place) => [place.id, place]));
  const byCode = new Map(all.map((place) => [`${place.geography}|${place.code}`, place]));
  const provinces = all.filter((place) => place.level === 'province' || place.level === '1');
  const names = nameIndex(provinces);
  const lower = nameIndex(
    all.filter((place) => place.level !== 'country' && !provinces.includes(place) && place.level !== 'commune'),
  );
  const titles = titleIndex(designations);
  const geographies = [...new Set(provinces.map((place) => place.geography))].sort((one, other) =>
    startOf(provinces, one) < startOf(provinces, other) ? -1 : 1,
  );
  return {
    geographies,
    byId: (id) => byId.get(id),
    byCode: (geography, code) => byCode.get(`${geography}|${code}`),
    byName: (name) => {
      const found = lookUp(names, name);
      return found.length > 0 || !isSameInBoth(name, names) ? found : lookUp(names, firstLanguage(name));
    },
    belowProvince: (name) => lookUp(lower, name),
    provinces: (geography) => provinces.filter((place) => place.geography === geography),
    typeOn: (place, on) =>
      (on === undefined ? undefined : titles.get(place.id)?.find((each) => isInForce(each, on))?.type) ?? place.type,
    geographyOn: (on) =>
      geographies.find((each) => provinces.some((place) => place.geography === each && isInForce(place, on))),
  };
}

function placeOf(row: TableRow): Place {
  return {
    id: text(row['place_id']),
    geography: text(row['geography']),
    level: text(row['level']),
    code: text(row['code']),
    name: text(row['name_vi']),
    type: text(row['type_vi']),
    parentId: text(row['parent_id']),
    ...validity(row),
  };
}

function validity(row: TableRow): Validity {
  return {
    validFrom: parseIsoDate(text(row['valid_from'])) ?? null,
    validTo: parseIsoDate(text(row['valid_to'])) ?? null,
  };
}

function text(cell: string | number | null | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

function startOf(provinces: readonly Place[], geography: string): string {
  const starts = provinces
    .filter((place) => place.geography === geography)
    .map((place): string => place.validFrom ?? '')
    .sort();
  return starts.at(-1) ?? '';
}

interface NameIndex {
  readonly marked: ReadonlyMap<string, readonly Place[]>;
  readonly folded: ReadonlyMap<string, readonly Place[]>;
}

function nameIndex(places: readonly Place[]): NameIndex {
  const marked = new Map<string, Place[]>();
  const folded = new Map<string, Place[]>();
  const put = (index: Map<string, Place[]>, key: string, place: Place): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };
  for (const place of places) {
    put(marked, markedWords(place.name), place);
    put(folded, canonical(foldedWords(place.name)), place);
  }
  return { marked, folded };
}

function canonical(words: string): string {
  return ALIASES.find(([alias]) => alias === words)?.[1] ?? words;
}

/** Marks count where the text has them and they fit; otherwise the folded name decides. */
function lookUp(index: NameIndex, name: string): readonly Place[] {
  const exact = index.marked.get(markedWords(name)) ?? [];
  const near = index.folded.get(canonical(foldedWords(name))) ?? [];
  const found = new Set([
    ...exact,
    ...near.filter((place) => exact.length === 0 || !exact.some((each) => each.geography === place.geography)),
  ]);
  return [...found];
}

/** "Hà Nội - Ha Noi" names one place twice; "Quảng Nam - Đà Nẵng" is a province that is no more, and not Quảng Nam. */
function isSameInBoth(name: string, names: NameIndex): boolean {
  const first = firstLanguage(name);
  const second = foldedWords(name.slice(name.indexOf(first) + first.length));
  const ids = (text: string): string =>
    lookUp(names, text)
      .map((place) => place.id)
      .join();
  return second !== '' && ids(second) === ids(first);
}

function titleIndex(
  designations: readonly TableRow[],
): ReadonlyMap<string, readonly (Validity & { readonly type: string })[]> {
  const titles = new Map<string, (Validity & { readonly type: string })[]>();
  for (const row of designations) {
    const id = text(row['place_id']);
    const title = { type: text(row['type_vi']), ...validity(row) };
    const known = titles.get(id);
    if (known === undefined) titles.set(id, [title]);
    else known.push(title);
  }
  return titles;
}
