import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';

/** A row of the tables `places` and `lineage` of the pack of places. */
export type GazetteerRow = Readonly<Record<string, string | number | null>>;

interface Unit {
  readonly id: string;
  readonly level: string;
  readonly parent: string;
  readonly words: string;
  readonly name: string;
}

/** Where something lies: the finest sure place, everything that this is part of at either side of the reform, and what is open. */
export interface Located {
  readonly place: string;
  readonly places: readonly string[];
  /** New communes in which it may lie, where its old commune was split. */
  readonly candidates: readonly string[];
}

export interface LocateRequest {
  readonly address: string;
  /** The day of which the address speaks, if known. */
  readonly on?: IsoDate | undefined;
}

/** Places by name, old and new, and what became of the old ones. */
export interface Gazetteer {
  /** Where an address lies; undefined where it names no province. */
  locate(request: LocateRequest): Located | undefined;
  /** The same for a place that is known by its id; undefined for an unknown id. */
  known(id: string): Located | undefined;
  /** The place of a name and a level as of a day: old before 1 July 2025, new from then on. */
  named(name: string, on: IsoDate): readonly string[];
  /** The name of a place by its id, as the pack writes it. */
  nameOf(id: string): string | undefined;
}

/** The day on which the new provinces and communes took over. */
const REFORM = parseIsoDate('2025-07-01') as IsoDate;
const ALIASES: Readonly<Record<string, string>> = {
  hcm: 'ho chi minh',
  hcmc: 'ho chi minh',
  tphcm: 'ho chi minh',
  'sai gon': 'ho chi minh',
  saigon: 'ho chi minh',
  'thua thien hue': 'hue',
  brvt: 'ba ria vung tau',
  'vung tau': 'ba ria vung tau',
  'dac lac': 'dak lak',
  'dak nong': 'dak nong',
  'bac can': 'bac kan',
};
const LONGEST_NAME = 4;
const WORDS_AFTER = 4;
const COMMUNE_BEFORE = /^(?:phuong|xa|tran|p|x|tt|khu)$/u;
const COMMUNE_AFTER = /^(?:ward|commune|town|wa|w|township)$/u;
/** A name with this word beside it is no place of this level. */
const STREET = /^(?:duong|pho|street|road|st|rd|kcn|ccn|nghiep)$/u;

/** The gazetteer from rows of the pack of places. */
export function gazetteer(places: readonly GazetteerRow[], lineage: readonly GazetteerRow[]): Gazetteer {
  const book = bookOf(places, lineage);
  return {
    locate: ({ address, on }) => located(book, foldedWords(address).split(' ').filter(Boolean), on),
    known: (id) => {
      const unit = book.byId.get(id);
      return unit === undefined ? undefined : locatedUnit(book, unit);
    },
    nameOf: (id) => book.byId.get(id)?.name,
    named(name, on) {
      const prefix = on < REFORM ? 'VN63-' : 'VN34-';
      const words = canonical(
        foldedWords(name).replace(/^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong) (?=\S)/u, ''),
      );
      const found = [...(book.provinces.get(words) ?? []), ...(book.lower.get(words) ?? [])];
      const own = found.filter(({ id }) => id.startsWith(prefix));
      const rank = ['province', 'district', 'commune'].find((level) => own.some((unit) => unit.level === level));
      return own.filter(({ level }) => level === rank).map(({ id }) => id);
    },
  };
}

interface Book {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly provinces: ReadonlyMap<string, readonly Unit[]>;
  readonly lower: ReadonlyMap<string, readonly Unit[]>;
  /** Old id → new ids, and whether the whole went into the one. */
  readonly became: ReadonlyMap<string, readonly { readonly id: string; readonly isWhole: boolean }[]>;
  readonly cameFrom: ReadonlyMap<string, readonly string[]>;
}

function bookOf(places: readonly GazetteerRow[], lineage: readonly GazetteerRow[]): Book {
  const text = (cell: string | number | null | undefined): string => String(cell ?? '');
  const units = places
    .filter((row) => /^VN(?:63|34)-/u.test(text(row['place_id'])))
    .map((row) => ({
      id: text(row['place_id']),
      level: text(row['level']),
      parent: text(row['parent_id']),
      words: foldedWords(text(row['name_vi'])),
      name: text(row['name_vi']),
    }));
  const provinces = new Map<string, Unit[]>();
  const lower = new Map<string, Unit[]>();
  for (const unit of units) {
    const index = unit.level === 'province' ? provinces : lower;
    for (const key of new Set([unit.words, unit.words.replaceAll(' ', '')])) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [unit]);
      else known.push(unit);
    }
  }
  const became = new Map<string, { id: string; isWhole: boolean }[]>();
  const cameFrom = new Map<string, string[]>();
  for (const row of lineage) {
    const [from, to] = [text(row['from_id']), text(row['to_id'])];
    if (!from.startsWith('VN63-') || !to.startsWith('VN34-')) continue;
    became.set(from, [...(became.get(from) ?? []), { id: to, isWhole: row['extent'] === 'whole' }]);
    cameFrom.set(to, [...(cameFrom.get(to) ?? []), from]);
  }
  return { byId: new Map(units.map((unit) => [unit.id, unit])), provinces, lower, became, cameFrom };
}

const canonical = (words: string): string => ALIASES[words] ?? words;

interface Hit {
  readonly units: readonly Unit[];
  readonly start: number;
}

/** The name that stands furthest to the right and ends not later than `end`. */
function rightmost(
  words: readonly string[],
  range: { readonly from: number; readonly end: number },
  ask: Lookup,
): Hit | undefined {
  for (let last = range.end; last > range.from; last -= 1) {
    for (let start = Math.max(range.from, last - LONGEST_NAME); start < last; start += 1) {
      const units = ask(words.slice(start, last).join(' '), start, last);
      if (units.length > 0) return { units, start };
    }
  }
  return undefined;
}

type Lookup = (name: string, start: number, last: number) => readonly Unit[];

function located(book: Book, words: readonly string[], on: IsoDate | undefined): Located | undefined {
  const text = words.filter((word, at) => !(at >= words.length - 3 && /^\d{5,6}$/u.test(word)));
  const end = text.length;
  const from = Math.max(0, end - WORDS_AFTER - LONGEST_NAME);
  const province = rightmost(text, { from, end }, (name) => book.provinces.get(canonical(name)) ?? []);
  if (province === undefined) return undefined;
  const old = oldProvinces(book, province.units, on);
  const inside = { from: 0, end: province.start };
  const district = rightmost(text, inside, (name, start, last) => {
    const found = (book.lower.get(name) ?? []).filter(({ level, parent }) => level === 'district' && old.has(parent));
    const isTitled = /^(?:quan|q|huyen|h|district)$/u.test(text[start - 1] ?? text[last] ?? '');
    return (/^\d+$/u.test(name) && !isTitled) || STREET.test(text[start - 1] ?? '') ? [] : found;
  });
  const commune = communeOf(book, text, { province, district, old });
  if (commune !== undefined) return locatedUnit(book, commune);
  if (district?.units.length === 1 && district.units[0] !== undefined) return locatedUnit(book, district.units[0]);
  return locatedProvince(book, province.units, on);
}

/** Old provinces that may be meant: those of the name, and those that are now part of the one of that name. */
function oldProvinces(book: Book, units: readonly Unit[], on: IsoDate | undefined): ReadonlySet<string> {
  const named = units.filter(({ id }) => id.startsWith('VN63-')).map(({ id }) => id);
  if (on !== undefined && on < REFORM) return new Set(named);
  return new Set([...named, ...units.flatMap(({ id }) => book.cameFrom.get(id) ?? [])]);
}

interface Around {
  readonly province: Hit;
  readonly district: Hit | undefined;
  readonly old: ReadonlySet<string>;
}

function communeOf(book: Book, words: readonly string[], { province, district, old }: Around): Unit | undefined {
  const end = district?.start ?? province.start;
  const parents = new Set(district?.units.map(({ id }) => id));
  const isInside = (unit: Unit): boolean => {
    if (unit.level !== 'commune') return false;
    if (parents.size > 0) return parents.has(unit.parent);
    if (unit.id.startsWith('VN34-')) return province.units.some(({ id }) => id === unit.parent);
    return old.has(book.byId.get(unit.parent)?.parent ?? '');
  };
  const found = rightmost(words, { from: 0, end }, (name, start, last) => {
    const isTitled = COMMUNE_BEFORE.test(words[start - 1] ?? '') || COMMUNE_AFTER.test(words[last] ?? '');
    return isTitled ? (book.lower.get(name) ?? []).filter(isInside) : [];
  });
  const fresh = found?.units.filter(({ id }) => id.startsWith('VN34-')) ?? [];
  const chosen = district === undefined && fresh.length > 0 ? fresh : (found?.units ?? []);
  return chosen.length === 1 ? chosen[0] : undefined;
}

function locatedProvince(book: Book, units: readonly Unit[], on: IsoDate | undefined): Located | undefined {
  const old = units.find(({ id }) => id.startsWith('VN63-'));
  const fresh = units.find(({ id }) => id.startsWith('VN34-'));
  if (old !== undefined && (fresh === undefined || (on !== undefined && on < REFORM))) return locatedUnit(book, old);
  return fresh === undefined ? undefined : locatedUnit(book, fresh);
}

/** A unit with all that it is surely part of, before and after the reform. */
function locatedUnit(book: Book, unit: Unit): Located {
  const above = (each: Unit | undefined): readonly string[] =>
    each === undefined ? [] : [each.id, ...above(book.byId.get(each.parent))];
  const own = above(unit);
  const next = unit.id.startsWith('VN63-') ? (book.became.get(unit.id) ?? []) : [];
  const whole = next.length === 1 && next[0]?.isWhole === true ? [next[0].id] : [];
  const later = [...whole, ...own.flatMap((id) => provinceAfter(book, id))].flatMap((id) => above(book.byId.get(id)));
  const sources = unit.id.startsWith('VN34-') ? (book.cameFrom.get(unit.id) ?? []) : [];
  const earlier = shared(sources.map((id) => above(book.byId.get(id))));
  return {
    place: unit.id,
    places: [...new Set([...own, ...later, ...earlier])],
    candidates: whole.length > 0 ? [] : next.map(({ id }) => id),
  };
}

function provinceAfter(book: Book, id: string): readonly string[] {
  if (book.byId.get(id)?.level !== 'province') return [];
  const next = book.became.get(id) ?? [];
  return next.length === 1 && next[0] !== undefined ? [next[0].id] : [];
}

/** What all lists hold. */
function shared(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists;
  return first.filter((id) => rest.every((list) => list.includes(id)));
}
