// The error model: how one firm comes to stand differently in different lists. Each error has its share; see doc/data/matching.md.
import type { Random } from '../../methods/random.ts';
import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import { oneOf, type TrueFirm } from './firm-register.case.ts';

/** A row of a list. */
export interface FirmRow {
  readonly name: string;
  readonly address: string;
  readonly code: string;
  readonly phone: string;
}

/** Shares of rows that have each error. */
export const ERROR_SHARES = {
  english: 0.2,
  noMarks: 0.2,
  shortForm: 0.5,
  shortActivities: 0.4,
  lessActivities: 0.12,
  typo: 0.15,
  decomposed: 0.08,
  lookAlike: 0.05,
  otherTone: 0.3,
  country: 0.15,
  newAddress: 0.35,
  shortAddress: 0.25,
  otherNumber: 0.05,
  noAddress: 0.08,
  noCode: 0.45,
  wrongCode: 0.03,
  dashedCode: 0.05,
  noPhone: 0.3,
  oldPhone: 0.2,
  otherPhone: 0.1,
} as const;

type Error_ = keyof typeof ERROR_SHARES;

const FORMS: Readonly<
  Record<TrueFirm['form'], readonly [long: string, short: readonly string[], english: readonly string[]]>
> = {
  limited: [
    'Công ty trách nhiệm hữu hạn',
    ['Công ty TNHH', 'Cty TNHH', 'CT TNHH'],
    ['Co., Ltd', 'Company Limited', 'Co.,Ltd.', 'LLC'],
  ],
  'one-member': [
    'Công ty trách nhiệm hữu hạn một thành viên',
    ['Công ty TNHH MTV', 'Cty TNHH MTV', 'Công ty TNHH 1 thành viên'],
    ['One Member Co., Ltd', 'Co., Ltd'],
  ],
  'joint-stock': ['Công ty cổ phần', ['CTCP', 'Cty CP', 'Công ty CP'], ['JSC', 'Joint Stock Company', 'J.S.C', 'Corp']],
  private: ['Doanh nghiệp tư nhân', ['DNTN'], ['Private Enterprise']],
  cooperative: ['Hợp tác xã', ['HTX'], ['Cooperative']],
};
const OLD_MOBILE: Readonly<Record<string, string>> = {
  '070': '0120',
  '079': '0121',
  '077': '0122',
  '076': '0126',
  '078': '0128',
  '083': '0123',
  '084': '0124',
  '085': '0125',
  '081': '0127',
  '082': '0129',
  '032': '0162',
  '033': '0163',
  '034': '0164',
  '035': '0165',
  '036': '0166',
  '037': '0167',
  '038': '0168',
  '039': '0169',
};
const TONES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ủy', 'uỷ'],
  ['úy', 'uý'],
  ['ùy', 'uỳ'],
  ['ỏe', 'oẻ'],
];

/** A row for a firm, with errors drawn by their shares. */
export function spoiledFirm(random: Random, firm: TrueFirm): FirmRow {
  const has = (error: Error_): boolean => random.uniform() < ERROR_SHARES[error];
  const isEnglish = has('english');
  const written = isEnglish ? englishName(random, firm, has) : vietnameseName(random, firm, has);
  const marks = isEnglish || has('noMarks') ? unmarked(written) : written;
  return {
    name: lettered(random, marks, has),
    address: has('noAddress') ? '' : addressLine(random, firm, { has, isEnglish }),
    code: codeText(random, firm, has),
    phone: phoneText(random, firm, has),
  };
}

/** Without marks, capitals kept. */
function unmarked(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const plain = foldVietnamese(letter);
      if (plain === '') return letter;
      return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
    })
    .join('');
}

type Has = (error: Error_) => boolean;

function vietnameseName(random: Random, firm: TrueFirm, has: Has): string {
  const [long, short] = FORMS[firm.form];
  const form = has('shortForm') ? oneOf(random, short) : long;
  const kept = has('lessActivities') ? firm.activities.slice(1) : firm.activities;
  const isShort = has('shortActivities');
  const activities = kept
    .map(({ vi, short: abbreviation }) => (isShort ? abbreviation : vi))
    .join(random.below(2) === 0 ? ' và ' : ' ');
  return [form, activities, firm.brand, firm.isForeign || has('country') ? 'Việt Nam' : '']
    .filter((part) => part !== '')
    .join(' ');
}

function englishName(random: Random, firm: TrueFirm, has: Has): string {
  const [, , english] = FORMS[firm.form];
  const kept = has('lessActivities') ? firm.activities.slice(1) : firm.activities;
  const country = firm.isForeign || has('country') ? oneOf(random, ['Vietnam', '(Vietnam)', 'VN', 'Viet Nam']) : '';
  return [firm.brand, country, kept.map(({ en }) => en).join(' '), oneOf(random, english)]
    .filter((part) => part !== '')
    .join(' ');
}

function lettered(random: Random, name: string, has: Has): string {
  let text = name;
  if (has('typo')) text = withTypo(random, text);
  if (has('otherTone')) for (const [one, other] of TONES) text = text.replaceAll(one, other);
  if (has('lookAlike')) text = text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð');
  if (has('decomposed')) text = text.normalize('NFD');
  return random.below(4) === 0 ? text.toUpperCase() : text;
}

/** One letter dropped, doubled, swapped with the next or replaced, not at a word's start. */
function withTypo(random: Random, text: string): string {
  const places = [...text].flatMap((letter, at) =>
    /\p{L}/u.test(letter) && /\p{L}/u.test(text[at - 1] ?? '') ? [at] : [],
  );
  const at = oneOf(random, places);
  if (at === undefined) return text;
  const [before, letter, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
  const kind = random.below(4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + letter + after;
  if (kind === 2) return before + (after[0] ?? '') + letter + after.slice(1);
  return before + oneOf(random, [...'aeiouhntgc']) + after;
}

function addressLine(
  random: Random,
  firm: TrueFirm,
  { has, isEnglish }: { readonly has: Has; readonly isEnglish: boolean },
): string {
  const { address } = firm;
  const lot = has('otherNumber') ? `${address.lot}${random.below(9)}` : address.lot;
  const isNew = has('newAddress');
  const isShort = has('shortAddress');
  const place = isNew
    ? [address.newCommune, address.newProvince]
    : [address.commune, address.district, address.province];
  const class_ = (text: string): string =>
    isShort
      ? text.replace(
          /^(Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh) /,
          (word) =>
            ({ 'Phường ': 'P. ', 'Quận ': 'Q. ', 'Thành phố ': 'TP ', 'Thị xã ': 'TX ', 'Huyện ': 'H. ' })[word] ?? '',
        )
      : text;
  const start = address.isPark
    ? `${random.below(2) === 0 ? 'Lô ' : ''}${lot}, ${isEnglish ? address.where.replace(/^KCN /, '') : address.where}${isEnglish ? ' Industrial Park' : ''}`
    : `${random.below(3) === 0 ? 'Số ' : ''}${lot} ${isShort ? '' : 'đường '}${address.where}`;
  const line = [start, ...place.map(class_)].join(', ');
  if (isEnglish)
    return unmarked(
      line
        .replace(/đường /, '')
        .replace(/Lô /, 'Lot ')
        .replace(/(Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh) /g, ''),
    );
  return random.uniform() < ERROR_SHARES.noMarks ? unmarked(line) : line;
}

function codeText(random: Random, { code }: TrueFirm, has: Has): string {
  if (has('noCode')) return '';
  if (has('wrongCode')) return `${code.slice(0, 4)}${(Number(code[4]) + 1 + random.below(8)) % 10}${code.slice(5)}`;
  return has('dashedCode') ? `${code.slice(0, 2)}-${code.slice(2)}` : code;
}

function phoneText(random: Random, { phone }: TrueFirm, has: Has): string {
  if (has('noPhone')) return '';
  const number = has('otherPhone') ? `09${Array.from({ length: 8 }, () => random.below(10)).join('')}` : phone;
  const old = OLD_MOBILE[number.slice(0, 3)];
  if (has('oldPhone') && old !== undefined) return `${old} ${number.slice(3, 6)} ${number.slice(6)}`;
  return oneOf(random, [
    number,
    `+84 ${number.slice(1)}`,
    `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`,
    `(84) ${number.slice(1, 4)} ${number.slice(4)}`,
  ]);
}
