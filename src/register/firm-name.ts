import { cleanText } from '../model/vietnamese/clean-text.ts';
import { foldedWords, markedWords } from '../model/vietnamese/fold-vietnamese.ts';

export const LEGAL_FORMS = [
  'one-member',
  'limited',
  'joint-stock',
  'private',
  'partnership',
  'cooperative',
  'household',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** A name taken apart for keys and search; what was written is kept by the record. */
export interface FirmName {
  /** Words with marks in one tone placement, small letters. */
  readonly marked: string;
  readonly folded: string;
  /** Folded, without legal form and without "Việt Nam"; never empty. */
  readonly core: string;
  readonly form: LegalForm | undefined;
  /** First letters of the core, where there are several words. */
  readonly acronym: string;
}

/** Folded words that say the legal form, longest first. */
const FORMS: readonly (readonly [string, LegalForm])[] = (
  [
    ['cong ty trach nhiem huu han mot thanh vien', 'one-member'],
    ['cong ty tnhh mot thanh vien', 'one-member'],
    ['cong ty tnhh mtv', 'one-member'],
    ['cong ty tnhh 1 thanh vien', 'one-member'],
    ['cong ty tnhh 1tv', 'one-member'],
    ['cty tnhh mtv', 'one-member'],
    ['cty tnhh mot thanh vien', 'one-member'],
    ['tnhh mtv', 'one-member'],
    ['tnhh mot thanh vien', 'one-member'],
    ['one member limited liability company', 'one-member'],
    ['one member company limited', 'one-member'],
    ['one member co ltd', 'one-member'],
    ['cong ty trach nhiem huu han hai thanh vien tro len', 'limited'],
    ['cong ty trach nhiem huu han', 'limited'],
    ['cong ty tnhh', 'limited'],
    ['cty tnhh', 'limited'],
    ['ct tnhh', 'limited'],
    ['tnhh', 'limited'],
    ['limited liability company', 'limited'],
    ['company limited', 'limited'],
    ['company ltd', 'limited'],
    ['co limited', 'limited'],
    ['co ltd', 'limited'],
    ['ltd', 'limited'],
    ['limited', 'limited'],
    ['llc', 'limited'],
    ['cong ty co phan', 'joint-stock'],
    ['cty co phan', 'joint-stock'],
    ['cty cp', 'joint-stock'],
    ['cong ty cp', 'joint-stock'],
    ['ct cp', 'joint-stock'],
    ['ctcp', 'joint-stock'],
    ['joint stock company', 'joint-stock'],
    ['joint stock co', 'joint-stock'],
    ['joint stock corporation', 'joint-stock'],
    ['jsc', 'joint-stock'],
    ['doanh nghiep tu nhan', 'private'],
    ['dntn', 'private'],
    ['private enterprise', 'private'],
    ['cong ty hop danh', 'partnership'],
    ['cthd', 'partnership'],
    ['lien hiep hop tac xa', 'cooperative'],
    ['hop tac xa', 'cooperative'],
    ['htx', 'cooperative'],
    ['cooperative', 'cooperative'],
    ['ho kinh doanh', 'household'],
    ['hkd', 'household'],
  ] satisfies readonly (readonly [string, LegalForm])[]
).toSorted(([one], [other]) => other.length - one.length);

/** Words of a firm's kind that are no part of its identity and say no legal form. */
const GENERIC =
  /^(?:cong ty|cty|tong cong ty|tct|tap doan|company|corporation|corp|inc|co) (?=\S)| (?:company|corporation|corp|inc|co)$/u;
const COUNTRY = /^(?:viet nam|vietnam|vn) (?=\S)| (?:viet nam|vietnam|vn)$/u;

/** Takes the name of a firm apart: its legal form in any abbreviation and language, and what is left. */
export function firmName(text: string): FirmName {
  const clean = cleanText(text);
  const folded = foldedWords(clean);
  const found = FORMS.map(([words, form]) => ({ form, rest: without(folded, words) })).find(
    ({ rest }) => rest !== undefined,
  );
  const core = coreOf(found?.rest ?? folded);
  const words = core.split(' ');
  return {
    marked: markedWords(clean),
    folded,
    core,
    form: found?.form,
    acronym: words.length > 2 ? words.map((word) => word.charAt(0)).join('') : '',
  };
}

/** What is left when the words of a form are taken from the start or the end; undefined where they stand at neither. */
function without(folded: string, words: string): string | undefined {
  if (folded.startsWith(`${words} `)) return folded.slice(words.length + 1);
  if (folded.endsWith(` ${words}`)) return folded.slice(0, -words.length - 1);
  const inside = folded.indexOf(` ${words} `);
  if (inside < 0 || words.length < 4) return undefined;
  return `${folded.slice(0, inside)} ${folded.slice(inside + words.length + 2)}`;
}

function coreOf(folded: string): string {
  let core = folded;
  for (let before = ''; before !== core; ) {
    before = core;
    const shorter = core.replace(GENERIC, '').replace(COUNTRY, '').trim();
    if (shorter !== '') core = shorter;
  }
  return core;
}
