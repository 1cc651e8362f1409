// A made list of enterprises, always marked synthetic: names of real syllables with the frequencies of trade words, codes with their check digit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../src/methods/random.ts';
import { hasTaxCheckDigit } from '../src/model/tax-code.ts';
import { root } from './program.ts';

const FORMS = 'Công ty TNHH|Công ty TNHH MTV|Công ty Cổ phần|Công ty TNHH Một thành viên|DNTN|Hợp tác xã'.split('|');
const TRADES =
  'Thương mại|Sản xuất|Dịch vụ|Xây dựng|Đầu tư|Cơ khí|May mặc|Bao bì|Nhựa|Điện tử|Thực phẩm|Gỗ|Thép|Xuất nhập khẩu|Vận tải|Công nghệ|Hoá chất|In ấn'.split(
    '|',
  );
const PROVINCES = 'Hà Nội|Bắc Ninh|Bắc Giang|Hải Phòng|Đồng Nai|Bình Dương|Long An|Thái Nguyên|Đà Nẵng|TP HCM'.split(
  '|',
);
const PRODUCTS = 'bu lông|áo sơ mi|bao bì carton|linh kiện nhựa|bo mạch|cửa gỗ|thép hình|sơn|giày|dây điện'.split('|');
const OWNERSHIPS = ['private', 'private', 'private', 'private', 'foreign', 'state'];

export interface MadeFirm {
  readonly name: string;
  readonly code: string;
  readonly province: string;
  readonly product: string;
  readonly ownership: string;
}

/** The first `count` firms of the set; the same seed gives the same firms. */
export function madeFirms(count: number, seed = 20_261_126): readonly MadeFirm[] {
  const draw = random(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(draw.uniform() * list.length)] ?? '';
  const syllables = realSyllables();
  // Squaring makes few syllables frequent and most of them rare, as in real names.
  const syllable = (): string => syllables[Math.floor(draw.uniform() ** 2 * syllables.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const trades = draw.uniform() < 0.6 ? ` ${pick(TRADES)}${draw.uniform() < 0.4 ? ` ${pick(TRADES)}` : ''}` : '';
    const core = Array.from({ length: draw.uniform() < 0.5 ? 2 : 3 }, syllable).join(' ');
    const name = `${pick(FORMS)}${trades} ${core}`;
    return {
      name,
      code: madeCode(at),
      province: pick(PROVINCES),
      product: pick(PRODUCTS),
      ownership: pick(OWNERSHIPS),
    };
  });
}

function madeCode(at: number): string {
  for (let serial = 110_000_000 + at * 7; ; serial += 1) {
    const nine = String(serial).padStart(9, '0');
    const code = Array.from('0123456789', (digit) => nine + digit).find(hasTaxCheckDigit);
    if (code !== undefined) return code;
  }
}

/** Syllables of the names of communes, the frequent ones first. */
function realSyllables(): readonly string[] {
  const lines = readFileSync(join(root, 'packs/vn-places/places.csv'), 'utf8').split('\n');
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const word of (line.split(',')[4] ?? '').split(' '))
      if (/^\p{Lu}\p{Ll}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
}

const BARE = { đ: 'd', Đ: 'D' } as Readonly<Record<string, string>>;
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, (letter) => BARE[letter] ?? letter);

/** The name with two neighbouring letters of its last long word exchanged. */
export function withSlip(name: string): string {
  const words = withoutMarks(name).split(' ');
  const at = words.findLastIndex((word) => word.length > 3 && word[1] !== word[2]);
  const word = words[at];
  if (word === undefined) return withoutMarks(name);
  return words.with(at, `${word[0]}${word[2]}${word[1]}${word.slice(3)}`).join(' ');
}
