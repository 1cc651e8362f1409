import { type PhraseTable, phraseAt, phraseTable } from './phrase-table.ts';

/** Kinds of legal unit, as far as a name tells. */
export type LegalForm =
  | 'limited'
  | 'one-member'
  | 'joint-stock'
  | 'private'
  | 'partnership'
  | 'cooperative'
  | 'corporation'
  | 'household';

/** What a name says beside the name itself. */
export interface LegalWords {
  readonly form: LegalForm | undefined;
  /** Whether it names a branch, an office or another dependent unit. */
  readonly isDependent: boolean;
  /** The words that are no legal words. */
  readonly rest: readonly string[];
}

const COMPANY = ['cong ty', 'cong ti', 'cty', 'c ty', '^ct', 'conng ty'];
const LIMITED = ['trach nhiem huu han', 'tnhh', 't n h h'];
const ONE = ['mot thanh vien', 'mtv', '1 thanh vien', '1tv', '1 tv', 'm t v'];
const MORE = ['hai thanh vien tro len', '2 thanh vien tro len', '2tv', 'hai thanh vien', '2 thanh vien'];
const STOCK = ['co phan', 'cp', 'c p'];

const joined = (...parts: readonly (readonly string[])[]): string =>
  parts
    .reduce<readonly string[]>((made, part) => made.flatMap((one) => part.map((next) => `${one} ${next}`.trim())), [''])
    .join('|');

const FORMS: PhraseTable = phraseTable([
  `one-member: ${joined(COMPANY, LIMITED, ONE)}|${joined(LIMITED, ONE)}|cong ty mot thanh vien|cong ty mtv`,
  `limited: ${joined(COMPANY, LIMITED, MORE)}|${joined(COMPANY, LIMITED)}|${joined(LIMITED, MORE)}|${LIMITED.join('|')}|ctytnhh|cttnhh`,
  `joint-stock: ${joined(COMPANY, STOCK)}|ctcp|c t c p|co phan|cong ty co phan tap doan|ctycp|cp$`,
  'private: doanh nghiep tu nhan|dntn|d n t n|private enterprise|xi nghiep tu nhan',
  'partnership: cong ty hop danh|cty hop danh|cthd|hop danh|partnership',
  'cooperative: lien hiep hop tac xa|lien hiep htx|lhhtx|hop tac xa|htx|cooperative|co operative',
  'corporation: tong cong ty|^tct|tap doan|^td|corporation|corp|corporate|group$',
  'household: ho kinh doanh|hkd|household business|ho kd',
  'one-member: one member limited liability company|one member company limited|one member co ltd|one member co limited|single member limited liability company|one member limited company|one member ltd|1 member co ltd',
  'joint-stock: joint stock company|joint stock co|joint stock|jsc|j s c|jointstock company|joint stock corporation|plc|p l c|public limited company',
  'limited: limited liability company|company limited|company ltd|co ltd|co limited|coltd|co td|coo ltd|ltd co|ltd company|llc|l l c|pte ltd|pvt ltd|pty ltd|private limited|ltd|limited|sdn bhd|gmbh|s r l|srl|company limitied|company limitted|co lltd|limitd|limeted',
  'corporation: incorporated|inc',
  'company: ^cong ty|^cty|^cong ti|company|co$|s a$|holdings|holding|enterprises|enterprise',
  'dependent: chi nhanh|^cn|branch|branch office|van phong dai dien|vpdd|representative office|rep office|dia diem kinh doanh|ddkd|business location',
]);

const PLACELESS: readonly string[] = ['company', 'dependent'];

/** Legal form, dependence and the remaining words of folded words of a name; the first form that is named counts. */
export function legalWords(words: readonly string[]): LegalWords {
  const rest: string[] = [];
  let form: LegalForm | undefined;
  let isDependent = false;
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phraseAt(FORMS, words, at);
    if (phrase === undefined) rest.push(words[at] ?? '');
    else {
      if (phrase.becomes === 'dependent') isDependent = true;
      if (!PLACELESS.includes(phrase.becomes)) form ??= phrase.becomes as LegalForm;
      at += phrase.words.length - 1;
    }
  }
  return { form, isDependent, rest };
}
