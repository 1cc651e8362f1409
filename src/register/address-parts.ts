import { cleanText } from '../model/vietnamese/clean-text.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';

/** Where in an estate an address lies, as it is written there. */
export interface AddressParts {
  readonly park: string | undefined;
  readonly lot: string | undefined;
}

const END = String.raw`(?=\s*(?:[,;(]|\s-\s|$|(?:phường|xã|thị trấn|huyện|quận|tỉnh|thành phố|tp|ward|commune|district|province|city|town)\b))`;
const PARK_VI = new RegExp(
  String.raw`(?:khu công nghiệp|khu cn|kcn|cụm công nghiệp|cụm cn|ccn|khu chế xuất|kcx|khu công nghệ cao|kcnc|khu cong nghiep|cum cong nghiep)\s+([^,;()]{2,60}?)${END}`,
  'iu',
);
const PARK_EN =
  /([\p{L}\d][\p{L}\d' .–-]{0,60}?)\s+(?:indust?rial|inductrial|export processing|hi-?tech|high-?tech)\s+(?:park|zone|estate|complex|cluster|area)(\s+(?:[ivx]{1,4}|\d{1,2}))?\b/iu;
const PARK_SHORT = /([\p{L}\d][\p{L}\d' .]{1,40}?)\s+(?:IP|IZ|EPZ)\b(\s+(?:[IVX]{1,4}|\d{1,2})\b)?/u;
const VSIP =
  /\b(VSIP(?:\s+(?:[IVX]{1,4}|\d{1,2}))?(?:\s+(?:Bắc Ninh|Bac Ninh|Hải Phòng|Hai Phong|Quảng Ngãi|Quang Ngai|Bình Dương|Binh Duong|Hải Dương|Hai Duong|Nghệ An|Nghe An))?)\b/iu;
const LOT =
  /(?:^|[\s,;(])(?:lô|lot|lo)\s*(?:số|so|no\.?)?\s*([A-Z]{0,3}\d{0,3}[A-Z0-9]*(?:\s*[-–,&.+/]\s*[A-Z]{0,3}\d{1,3}[A-Z]?\b)*)/iu;
const LOT_AFTER = /(?:^|[\s,;(])((?:[A-Z]{0,3}\d{1,3}[A-Z]?\s*[-–,&]?\s*)+)\s+lot\b/iu;

/** What the slower patterns cannot do without: most addresses have none of it. */
const HAS_PARK_EN = /\s(?:indust?rial|inductrial|export processing|hi-?tech|high-?tech)\s/iu;
const HAS_PARK_SHORT = /\s(?:IP|IZ|EPZ)\b/u;
const HAS_LOT = /\slot\b/iu;

/** Reads the industrial park and the lot of an address in Vietnamese or English; undefined where none is named. */
export function addressParts(address: string): AddressParts {
  const text = cleanText(address);
  return { park: parkOf(text), lot: lotOf(text) };
}

function parkOf(text: string): string | undefined {
  const vietnamese = PARK_VI.exec(text)?.[1];
  if (vietnamese !== undefined) return tidy(vietnamese);
  const vsip = VSIP.exec(text)?.[1];
  if (vsip !== undefined) return tidy(vsip);
  const english =
    (HAS_PARK_EN.test(text) ? PARK_EN.exec(text) : null) ?? (HAS_PARK_SHORT.test(text) ? PARK_SHORT.exec(text) : null);
  if (english?.[1] === undefined) return undefined;
  const words = english[1].trim().split(/\s+/u).slice(-4);
  return tidy(`${words.join(' ')}${english[2] ?? ''}`);
}

function lotOf(text: string): string | undefined {
  const after = HAS_LOT.test(text) ? LOT_AFTER.exec(text)?.[1] : undefined;
  const found = after ?? LOT.exec(text)?.[1];
  const lot = found === undefined ? undefined : tidy(found).toUpperCase();
  return lot === undefined || !/[A-Z0-9]/u.test(lot) || !/\d/u.test(lot) ? undefined : lot;
}

const tidy = (text: string): string => text.trim().replace(/^[\s.,–-]+|[\s.,–-]+$/gu, '');

/** One key for the ways of writing a park: words without its kind, roman numbers as figures. */
export function parkKey(park: string): string {
  const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', ll: '2' };
  return foldedWords(park)
    .replace(/^(?:khu cong nghiep|kcn|cum cong nghiep|ccn|khu che xuat|kcx|khu cong nghe cao|kcnc) /u, '')
    .split(' ')
    .map((word, at) => (at > 0 ? (roman[word] ?? word) : word))
    .join(' ');
}

/** Words before the name of a park where no mark parts them from it: “Street No 1 Hoa Cam Industrial Zone”. */
const BEFORE_NAME =
  /^(?:\p{L}|.*\d.*|street|str|st|road|rd|no|lot|land|number|lo|so|duong|ql|highway|block|plot|hamlet|in|at|of|and|tp|khu)$/u;

/** The words that name a park: street, lot and kind left out, numbers as figures, one writing for parks that have two names. */
export function parkWords(park: string): readonly string[] {
  const words = parkKey(park)
    .replace(/\b(?:viet ?nam singapore)\b/u, 'vsip')
    .replace(/\bsai ?gon\b/u, 'ho chi minh')
    .split(' ')
    .filter((word) => word !== '');
  const last = words.findLastIndex((word, at) => at < words.length - 1 && BEFORE_NAME.test(word));
  return words.slice(last + 1);
}
