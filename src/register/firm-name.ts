import { type LegalForm, legalWords } from '../matching/normalise/legal-form.ts';
import { remembered } from '../model/remembered.ts';
import { cleanText } from '../model/vietnamese/clean-text.ts';
import { foldedWords, markedWords } from '../model/vietnamese/fold-vietnamese.ts';

/** What kind of legal unit a name says it is; a group of companies is a unit of no one kind. */
export type StatedForm = Exclude<LegalForm, 'corporation'>;

/** A name taken apart for keys and search; what was written is kept by the record. */
export interface FirmName {
  /** Words with marks in one tone placement, small letters. */
  readonly marked: string;
  readonly folded: string;
  /** Folded, without legal form and without "Việt Nam"; never empty. */
  readonly core: string;
  readonly form: StatedForm | undefined;
  /** First letters of the core, where there are several words. */
  readonly acronym: string;
}

/** The country says nothing of who it is. */
const COUNTRY = /^(?:viet nam|vietnam|vn) (?=\S)| (?:viet nam|vietnam|vn)$/u;

/** Takes the name of a firm apart: its legal form in any abbreviation and language, and what is left. */
export const firmName: (text: string) => FirmName = remembered(takenApart, 2000);

function takenApart(text: string): FirmName {
  const clean = cleanText(text);
  const folded = foldedWords(clean);
  const { form, isDependent, rest } = legalWords(folded.split(' '));
  // A branch is named by all its words: without them it would be called like the firm that it depends on.
  const core = isDependent ? folded : withoutCountry(rest.join(' '), folded);
  const words = core.split(' ');
  return {
    marked: markedWords(clean),
    folded,
    core,
    form: form === 'corporation' ? undefined : form,
    acronym: words.length > 2 ? words.map((word) => word.charAt(0)).join('') : '',
  };
}

/** The words without the country at their ends; all words of the name where nothing else is left. */
function withoutCountry(words: string, all: string): string {
  let core = words === '' ? all : words;
  for (let before = ''; before !== core; ) {
    before = core;
    core = core.replace(COUNTRY, '').trim();
  }
  return core;
}
