import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import { activityWords, isActivityWord } from './activity-words.ts';
import { type LegalForm, legalWords } from './legal-form.ts';

/** The name of an enterprise or site, taken apart. */
export interface FirmName {
  /** Folded words that identify; where there are none, all words, in one order in both languages. */
  readonly words: readonly string[];
  /** What it does, each activity in one form. */
  readonly activities: readonly string[];
  /** Numbers that tell plants and firms of one family apart: “Saitex 2”. */
  readonly numbers: readonly string[];
  readonly form: LegalForm | undefined;
  readonly isDependent: boolean;
}

const ROMAN: ReadonlyMap<string, string> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].map((word, at) => [word, String(at + 1)]),
);
/** A lone letter beside other words tells plants apart as a number does (“Sông Công A”), and stays in the name (“E Mart”). */
const LETTER = /^[a-z]$/;
/** Suffixes of the country: they say nothing of who it is. */
const COUNTRY = ['vn'];

/** A name in the form in which names are compared: legal form apart, activities in one form, numbers apart. */
export function firmName(text: string): FirmName {
  const folded = foldedWords(text.replace(/['’`´]/gu, '')).split(' ');
  const { form, isDependent, rest } = legalWords(folded.filter((word) => word !== ''));
  const words: string[] = [];
  const numbers: string[] = [];
  for (const [at, word] of activityWords(rest.flatMap(numberedWord)).entries()) {
    const number = numberWord(word, at);
    if (number === undefined) words.push(word);
    else numbers.push(number);
  }
  const letters = words.filter((word) => LETTER.test(word));
  if (letters.length === 1 && words.length > 1) numbers.push(...letters);
  const identifying = words.filter((word) => !COUNTRY.includes(word) && !isActivityWord(word));
  return {
    words: identifying.length > 0 ? identifying : words.toSorted(),
    activities: words.filter(isActivityWord),
    numbers,
    form,
    isDependent,
  };
}

/** “MXP5” is plant 5 of MXP, as “MXP 5” is. */
const numberedWord = (word: string): readonly string[] => /^([a-z]{2,})(\d{1,3})$/.exec(word)?.slice(1) ?? [word];

/** A number inside a name; a lone `i`, `v` or `x` at the start is a letter. */
function numberWord(word: string, at: number): string | undefined {
  if (/^\d+$/.test(word)) return String(BigInt(word));
  if (at === 0) return undefined;
  return ROMAN.get(word);
}
