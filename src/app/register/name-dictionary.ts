import type { RegisterReading } from '../ports-register.ts';
import { isOneSlipAway } from '../search/near-syllables.ts';

/** The words of all names, kept while they do not change. */
export interface Dictionary {
  take(register: Pick<RegisterReading, 'words' | 'wordsVersion'>): Promise<ReadonlyMap<string, number>>;
}

const SHORTEST = 2;
const MOST_SPELLINGS = 60;

/** Keeps the dictionary that was read last; it is read again once the words have changed. */
export function nameDictionary(): Dictionary {
  let kept: { readonly version: string; readonly words: Promise<ReadonlyMap<string, number>> } | undefined;
  return {
    async take(register) {
      const version = await register.wordsVersion();
      if (kept?.version !== version) {
        const words = register.words();
        const entry = { version, words };
        kept = entry;
        words.catch(() => {
          if (kept === entry) kept = undefined;
        });
      }
      return kept.words;
    },
  };
}

/** One way of reading a query: for each of its words, the words of names that may be meant. */
export type Reading = readonly (readonly string[])[];

/**
 * The ways in which a query with a slip in it may be read, the likely ones first. A word that no name has holds the slip, and the others are
 * as they were typed; where every word is known, one of them is another word by the slip, each in turn; at last a slip in every word.
 */
export async function readingsOf(
  register: Pick<RegisterReading, 'words' | 'wordsVersion'>,
  dictionary: Dictionary,
  words: readonly string[],
): Promise<readonly (readonly Reading[])[]> {
  const known = await dictionary.take(register);
  const near = words.map((word) => nearWords(word, known));
  const isWhole = (reading: Reading): boolean => reading.every((spellings) => spellings.length > 0);
  const sure = words.map((word, at) => (known.has(word) ? [word] : (near[at] ?? [])));
  const isKnown = words.every((word) => known.has(word));
  const inTurn = words.map((_, slip) => words.map((word, at) => (at === slip ? (near[at] ?? []) : [word])));
  const everywhere = words.map((word, at) => [...(known.has(word) ? [word] : []), ...(near[at] ?? [])]);
  return [isKnown ? inTurn : [sure], [everywhere]].map((readings) => readings.filter(isWhole));
}

/** Words one slip of the hand away, the frequent ones first. */
function nearWords(word: string, known: ReadonlyMap<string, number>): readonly string[] {
  if (word.length < SHORTEST || /^\d+$/u.test(word)) return [];
  return [...known.keys()]
    .filter((each) => each !== word && isOneSlipAway(word, each))
    .toSorted((one, other) => (known.get(other) ?? 0) - (known.get(one) ?? 0))
    .slice(0, MOST_SPELLINGS);
}
