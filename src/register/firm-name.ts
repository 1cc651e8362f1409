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

interface FormWords {
  readonly start: string;
  readonly end: string;
  readonly inside: string;
  readonly form: LegalForm;
}

const FORM_WORDS: readonly FormWords[] = FORMS.map(([words, form]) => ({
  start: `${words} `,
  end: ` ${words}`,
  inside: ` ${words} `,
  form,
}));

/** Words of a firm's kind that are no part of its identity and say no legal form. */
const GENERIC =
  /^(?:cong ty|cty|tong cong ty|tct|tap doan|company|corporation|corp|inc|co) (?=\S)| (?:company|corporation|corp|inc|co)$/u;
const COUNTRY = /^(?:viet nam|vietnam|vn) (?=\S)| (?:viet nam|vietnam|vn)$/u;

/** Takes the name of a firm apart: its legal form in any abbreviation and language, and what is left. */
export function firmName(text: string): FirmName {
  const clean = cleanText(text);
  const folded = foldedWords(clean);
  let form: LegalForm | undefined;
  let rest = folded;
  for (const words of FORM_WORDS) {
    const left = without(folded, words);
    if (left === undefined) continue;
    form = words.form;
    rest = left;
    break;
  }
  const core = coreOf(rest);
  const words = core.split(' ');
  return {
    marked: markedWords(clean),
    folded,
    core,
    form,
    acronym: words.length > 2 ? words.map((word) => word.charAt(0)).join('') : '',
  };
}

/** What is left when the words of a form are taken from the start, the end or the middle; undefined where they stand nowhere. */
function without(folded: string, { start, end, inside }: FormWords): string | undefined {
  if (folded.startsWith(start)) return folded.slice(start.length);
  if (folded.endsWith(end)) return folded.slice(0, -end.length);
  const at = inside.length < 6 ? -1 : folded.indexOf(inside);
  return at < 0 ? undefined : `${folded.slice(0, at)} ${folded.slice(at + inside.length)}`;
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
