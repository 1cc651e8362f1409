import type { Level } from '../record-id.ts';
import { FACET_AT, facetText, facetTokens, type MatchProfile, provinceIn } from './match-profile.ts';

/** Words of a name that keys are made of: longer names are told apart by their first ones. */
const MOST_WORDS = 4;

/** Keys by which a record is looked for, as numbers of 53 bits; those of one whole value tell also how common it is. */
export interface BlockingKeys {
  readonly name: number | undefined;
  readonly phone: number | undefined;
  readonly email: number | undefined;
  readonly all: readonly number[];
}

/**
 * Whole name, phone and e-mail each alone; number with the first words of the street or park; the name without one word in a province,
 * and each word of the name with the number and the province. Any single misspelling leaves some of them.
 */
export function blockingKeys(level: Level, profile: MatchProfile): BlockingKeys {
  const key = (kind: string, ...parts: readonly string[]): number => hashed([level, kind, ...parts].join('|'));
  const name = facetText(profile, FACET_AT.name);
  const phone = facetText(profile, FACET_AT.phone);
  const email = facetText(profile, FACET_AT.email);
  const { numbers, street } = profile.where;
  const province = provinceIn(profile);
  const words = facetTokens(profile, FACET_AT.name).slice(0, MOST_WORDS);
  const less =
    words.length < 2 || province === ''
      ? []
      : words.map((_, at) => key('w', words.toSpliced(at, 1).toSorted().join(' '), province));
  const first = {
    name: name === '' ? undefined : key('n', name),
    phone: phone === '' ? undefined : key('p', phone),
    email: email === '' ? undefined : key('e', email),
  };
  const all = [
    first.name,
    first.phone,
    first.email,
    numbers === '' || street === '' ? undefined : key('a', numbers, street),
    ...less,
    ...(numbers === '' || province === '' ? [] : words.map((word) => key('m', word, numbers, province))),
  ];
  return { ...first, all: [...new Set(all)].filter((each) => each !== undefined) };
}

/** A hash of 53 bits, so that millions of keys hardly ever meet by chance (two multiplying hashes of 32 bits, mixed). */
export function hashed(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
}
