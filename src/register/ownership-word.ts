import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { OWNERSHIPS, type Ownership } from './register-fields.ts';

const WORDS: readonly (readonly [RegExp, Ownership])[] = [
  [/\b(?:ngoai nha nuoc|tu nhan|dan doanh|private|non state|trong nuoc|domestic)\b/u, 'private'],
  [/\b(?:nha nuoc|state|nn|dnnn)\b/u, 'state'],
  [/\b(?:nuoc ngoai|fdi|foreign|von dau tu nuoc ngoai|100 von)\b/u, 'foreign'],
];

/** State, private or foreign, as a list words it; undefined where the words say none of them. */
export function ownershipWord(text: string): Ownership | undefined {
  const words = foldedWords(text);
  const direct = OWNERSHIPS.find((each) => each === words);
  return direct ?? WORDS.find(([pattern]) => pattern.test(words))?.[1];
}
