import { cleanText } from '../../model/vietnamese/clean-text.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

/** What a label in a place column is, before any list of places is asked. */
export interface PlaceLabel {
  readonly kind: 'code' | 'id' | 'name' | 'total' | 'region' | 'unallocated' | 'of-which' | 'empty';
  /** The label without numbering, footnote marks and the word for the kind of unit. */
  readonly name: string;
  /** The word for the kind of unit that stood before or after the name. */
  readonly title?: 'province' | 'city' | 'district';
}

const TOTALS =
  /^(?:ca nuoc|toan quoc|tong so|tong cong|tong|chung|whole country|nationwide|total|viet nam|vietnam|vn)$/u;
const REGIONS = new Set(
  (
    'dong bang song hong|trung du va mien nui phia bac|trung du va mien nui bac bo|mien nui phia bac|bac trung bo va duyen hai mien trung|' +
    'bac trung bo|duyen hai nam trung bo|duyen hai mien trung|nam trung bo|tay nguyen|dong nam bo|dong bang song cuu long|tay nam bo|dong bac|tay bac|' +
    'duyen hai nam trung bo va tay nguyen|mien bac|mien trung|mien nam|red river delta|northern midlands and mountain areas|' +
    'northern midlands and mountains|northern midlands and mountain area|north central and central coastal areas|north central and central coast|' +
    'north central area and central coastal area|north central and central coastal area|central highlands|south east|southeast|mekong river delta|north east|north west|' +
    'north central|south central coast|north|south|central'
  ).split('|'),
);
const UNALLOCATED =
  /khong xac dinh|khong phan (?:to|bo)|chua phan|chua xac dinh|ngoai nuoc|unallocated|not classified|unknown|unspecified|nec$/u;
const OF_WHICH = /^(?:trong do|of which|bao gom|including|chia ra)$/u;

const BEFORE: readonly (readonly [RegExp, PlaceLabel['title']])[] = [
  [/^(?:tỉnh|tinh)\s+(?=\S)/iu, 'province'],
  [/^(?:thành phố|thanh pho|tp|t\.p|tphố)(?:\s*\.\s*|\s+)(?=\S)/iu, 'city'],
  [/^tp(?=hcm)/iu, 'city'],
  [/^(?:quận|huyện|thị xã|thị trấn|quan|huyen|thi xa|thi tran|tx|q|h)(?:\s*\.\s*|\s+)(?=\S)/iu, 'district'],
];
const AFTER: readonly (readonly [RegExp, PlaceLabel['title']])[] = [
  [/\s+province$/iu, 'province'],
  [/\s+city$/iu, 'city'],
  [/\s+(?:district|town)$/iu, 'district'],
];

/** The part before the other language: "Hà Nội - Ha Noi city", "TỔNG SỐ / TOTAL". */
export function firstLanguage(label: string): string {
  return label.split(/\s[-–/|]\s|\s*[\r\n]+\s*/u)[0]?.trim() ?? label;
}

function groupLabel(words: string, name: string): PlaceLabel | undefined {
  if (TOTALS.test(words)) return { kind: 'total', name };
  if (OF_WHICH.test(words)) return { kind: 'of-which', name };
  if (REGIONS.has(words) || REGIONS.has(words.replace(/^vung /u, '')) || /^vùng\s/iu.test(name))
    return { kind: 'region', name };
  return UNALLOCATED.test(words) ? { kind: 'unallocated', name } : undefined;
}

/** Reads one label of a place column: codes, totals and regions known by their words, names freed of titles and marks. */
export function parsePlaceLabel(raw: string | number): PlaceLabel {
  const text = cleanText(String(raw).replace(/[\r\n]+/gu, ' / '))
    .replace(/\s*(?:\*+|[¹²³]|\(\*+\)|\(\d\)|\s\d\))$/u, '')
    .replace(/^[-+•–]\s*/u, '');
  if (text === '') return { kind: 'empty', name: '' };
  if (/^VN(?:63|34|64)-\d+$/iu.test(text) || /^US[CS]-\d+$/iu.test(text))
    return { kind: 'id', name: text.toUpperCase() };
  if (/^\d{1,5}$/u.test(text)) return { kind: 'code', name: text };
  const numbered = /^(?:\d{1,2}|[IVX]{1,4})\s*[.)]\s*(?=\p{L})/u.exec(text)?.[0] ?? '';
  const name = text.slice(numbered.length).replace(/\s*:$/u, '');
  const words = foldedWords(name);
  const known = groupLabel(words, name) ?? groupLabel(foldedWords(firstLanguage(name)), name);
  if (known !== undefined) return known;
  for (const [pattern, title] of [...BEFORE, ...AFTER]) {
    const bare = name.replace(pattern, '').trim();
    if (bare !== name && bare !== '' && title !== undefined) return { kind: 'name', name: bare, title };
  }
  return { kind: 'name', name };
}
