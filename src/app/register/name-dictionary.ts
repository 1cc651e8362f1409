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

/**
 * For each word of a query the words of names that may be meant: itself if some name has it, and those one slip of the hand away, the
 * frequent ones first. Undefined where a word is like no other.
 */
export async function spellingsOf(
  register: Pick<RegisterReading, 'words' | 'wordsVersion'>,
  dictionary: Dictionary,
  words: readonly string[],
): Promise<readonly (readonly string[])[] | undefined> {
  const known = await dictionary.take(register);
  const all = words.map((word) => {
    const near =
      word.length < SHORTEST || /^\d+$/u.test(word)
        ? []
        : [...known.keys()].filter((each) => each !== word && isOneSlipAway(word, each));
    const frequent = near
      .toSorted((one, other) => (known.get(other) ?? 0) - (known.get(one) ?? 0))
      .slice(0, MOST_SPELLINGS);
    return known.has(word) ? [word, ...frequent] : frequent;
  });
  return all.every((spellings) => spellings.length > 0) ? all : undefined;
}
