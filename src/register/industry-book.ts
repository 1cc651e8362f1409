import type { Bilingual } from '../model/bilingual.ts';

/** Editions of the Vietnamese industry codes that lists are written in, the newest first. */
export const EDITIONS = ['vsic2025', 'vsic2018'] as const;
export type Edition = (typeof EDITIONS)[number];

/** Rows of the pack of industries: the codes of both editions, and what becomes of each in the other. */
export interface IndustryRows {
  readonly codes: readonly {
    readonly edition: Edition;
    readonly code: string;
    readonly parent: string;
    readonly name: Bilingual;
  }[];
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly isPartial: boolean }[];
}

/** A code of the other edition; `isPartial` where only part of the one lies in the other. */
export interface Counterpart {
  readonly edition: Edition;
  readonly code: string;
  readonly isPartial: boolean;
}

/** What a sector means: its own codes, and those that they correspond to in the other edition. */
export interface Sector {
  readonly edition: Edition;
  readonly code: string;
  readonly name: Bilingual;
  readonly own: readonly string[];
  readonly converted: readonly Counterpart[];
}

/** The trees of both editions and the official correspondence between them. */
export interface IndustryBook {
  nameOf(edition: Edition, code: string): Bilingual | undefined;
  has(edition: Edition, code: string): boolean;
  /** Codes of an edition that may have been meant, the likeliest first. */
  nearest(edition: Edition, code: string): readonly string[];
  counterparts(edition: Edition, code: string): readonly Counterpart[];
  /** A code with everything below it; undefined for a code that the edition does not have. */
  sector(edition: Edition, code: string): Sector | undefined;
}

const MOST_NEAREST = 4;

/** The book from the rows of the pack. */
export function industryBook({ codes, pairs }: IndustryRows): IndustryBook {
  const names = new Map(EDITIONS.map((edition) => [edition, new Map<string, Bilingual>()] as const));
  const below = new Map<string, string[]>();
  for (const { edition, code, parent, name } of codes) {
    names.get(edition)?.set(code, name);
    below.set(`${edition}:${parent}`, [...(below.get(`${edition}:${parent}`) ?? []), code]);
  }
  const has = (edition: Edition, code: string): boolean => names.get(edition)?.has(code) === true;
  const forth = Map.groupBy(pairs, ({ from }) => from);
  const back = Map.groupBy(pairs, ({ to }) => to);
  const counterparts = (edition: Edition, code: string): readonly Counterpart[] =>
    edition === 'vsic2018'
      ? (forth.get(code) ?? []).map(({ to, isPartial }) => ({ edition: 'vsic2025', code: to, isPartial }))
      : (back.get(code) ?? []).map(({ from, isPartial }) => ({ edition: 'vsic2018', code: from, isPartial }));
  const under = (edition: Edition, code: string): readonly string[] => [
    code,
    ...(below.get(`${edition}:${code}`) ?? []).flatMap((each) => under(edition, each)),
  ];
  return {
    has,
    nameOf: (edition, code) => names.get(edition)?.get(code),
    nearest: (edition, code) => nearestCodes([...(names.get(edition)?.keys() ?? [])], code),
    counterparts,
    sector(edition, code) {
      const name = names.get(edition)?.get(code);
      if (name === undefined) return undefined;
      const own = under(edition, code);
      const converted = own.flatMap((each) => counterparts(edition, each));
      return { edition, code, name, own, converted: eachOnce(converted) };
    },
  };
}

/** A counterpart that some code gives whole is whole. */
function eachOnce(list: readonly Counterpart[]): readonly Counterpart[] {
  const byCode = new Map<string, Counterpart>();
  for (const each of list) {
    const known = byCode.get(each.code);
    if (known === undefined || (known.isPartial && !each.isPartial)) byCode.set(each.code, each);
  }
  return [...byCode.values()].toSorted((one, other) => one.code.localeCompare(other.code));
}

/** A lost first zero, the code above, one figure changed or two turned round, in this order; of the same length before others. */
function nearestCodes(codes: readonly string[], asked: string): readonly string[] {
  const rank = (code: string): number => {
    if (code === `0${asked}`) return 0;
    if (asked.length > 2 && asked.startsWith(code) && code.length === asked.length - 1) return 1;
    if (code.length > 1 && code.length === asked.length && isOneChange(code, asked)) return 2;
    if (code.startsWith(asked)) return 3;
    if (asked.length > 2 && asked.startsWith(code) && code.length >= 2) return 4;
    return 9;
  };
  return codes
    .map((code) => ({ code, rank: rank(code) }))
    .filter((each) => each.rank < 9)
    .toSorted((one, other) => one.rank - other.rank || one.code.localeCompare(other.code))
    .slice(0, MOST_NEAREST)
    .map(({ code }) => code);
}

function isOneChange(one: string, other: string): boolean {
  const at = [...one].flatMap((sign, place) => (sign === other[place] ? [] : [place]));
  if (at.length === 1) return true;
  const [first = 0, second = 0] = at;
  return at.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

/** The edition of a code as fields hold it (`vsic2018:2610`); undefined where the row named none. */
export function codeParts(text: string): { readonly edition: Edition | undefined; readonly code: string } | undefined {
  const parts = /^(vsic\d{0,4}):(.+)$/u.exec(text);
  if (parts === null) return undefined;
  return { edition: EDITIONS.find((each) => each === parts[1]), code: parts[2] ?? '' };
}
