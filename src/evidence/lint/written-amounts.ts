import { actCitations } from './act-citations.ts';
import { blanked, writtenPeriods } from './written-dates.ts';

/** A number with its unit as a text writes it. */
export interface WrittenAmount {
  readonly start: number;
  readonly length: number;
  readonly text: string;
  readonly value: number;
  /** Decimals as printed. */
  readonly decimals: number;
  /** The last printed digit is worth this much. */
  readonly step: number;
  /** Unit with its scale taken into the value: `usd`, `%`, `tan`; empty for a bare number. */
  readonly unit: string;
  /** What the scale word multiplies by: 1e6 for triệu. */
  readonly scale: number;
  /** `khoảng`, `hơn`, `about`, `at least`: it is not meant exactly. */
  readonly isRough: boolean;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|trillion)$/iu, 1e12],
  [/^(?:tỷ|tỉ|billion|bn)$/iu, 1e9],
  [/^(?:triệu|million|mn)$/iu, 1e6],
  [/^(?:nghìn|ngàn|thousand)$/iu, 1e3],
  [/^trăm$/iu, 1e2],
];
const SCALE = 'nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|tỷ|tỉ|triệu|nghìn|ngàn|trillion|billion|million|thousand|bn|mn';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:USD|US\$|đô la Mỹ|đô la|dollars?|US dollars?)$/iu, 'usd'],
  [/^(?:VND|VNĐ|đồng|dong)$/iu, 'vnd'],
  [/^(?:EUR|euro)$/iu, 'eur'],
  [/^(?:%|phần trăm|per cent|percent)$/iu, '%'],
  [/^(?:điểm phần trăm|điểm %|percentage points?)$/iu, 'point'],
  [/^(?:tấn|tonnes?|tons?)$/iu, 'tonne'],
  [/^(?:ha|hectares?)$/iu, 'ha'],
  [/^(?:km2|km²)$/iu, 'km2'],
  [/^(?:doanh nghiệp|enterprises?|firms?|companies)$/iu, 'enterprise'],
  [/^(?:hợp tác xã|cooperatives?)$/iu, 'cooperative'],
  [/^(?:cơ sở|establishments?)$/iu, 'establishment'],
  [/^(?:lao động|người|workers?|people|persons?|jobs)$/iu, 'person'],
  [/^(?:dự án|projects?)$/iu, 'project'],
  [/^(?:hộ|households?)$/iu, 'household'],
  [/^(?:nhiệm vụ|tasks?)$/iu, 'task'],
  [/^(?:MW|GW|kWh|MWh)$/u, 'energy'],
];
const UNIT =
  'USD|US\\$|đô la Mỹ|đô la|dollars?|US dollars?|VND|VNĐ|đồng|dong|EUR|euro|điểm phần trăm|điểm %|percentage points?|%|phần trăm|per cent|percent|tấn|tonnes?|tons?|ha|hectares?|km2|km²|doanh nghiệp|enterprises?|firms?|companies|hợp tác xã|cooperatives?|cơ sở|establishments?|lao động|người|workers?|people|persons?|jobs|dự án|projects?|hộ|households?|nhiệm vụ|tasks?|MW|GW|kWh|MWh';
const NUMBER = '\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?';
const END = '(?![\\p{L}\\d])';

const FORM = new RegExp(
  `(?<![\\p{L}\\d.,/])(?<dollar>US\\$|\\$|USD\\s?)?(?<before>(?:${SCALE})\\s+)?(?<number>${NUMBER})(?![\\d/])(?:\\s?(?<scale>${SCALE})${END})?(?:\\s?(?<unit>${UNIT})(?:(?<=%)|${END}))?`,
  'giu',
);
const ROUGH =
  /(?:khoảng|hơn|gần|trên|dưới|ít nhất|tối thiểu|tối đa|xấp xỉ|ước|about|around|nearly|almost|over|more than|less than|at least|at most|some|roughly|approximately|up to|~|≈|>|<)\s*(?:đạt\s*)?$/iu;

/** The numbers of a text with their units, in Vietnamese and English forms; days, years and numbers of acts are not among them. */
export function writtenAmounts(text: string): readonly WrittenAmount[] {
  let left = text;
  for (const { start, length } of actCitations(text)) left = blanked(left, start, length);
  for (const { start, text: date } of writtenPeriods(left)) left = blanked(left, start, date.length);
  left = left.replace(
    /(?:ngày|tháng|quý|năm|Điều|khoản|Phụ lục|Phần|Ảnh|Hình|Bảng|Chương|Mục|Article|Table|Figure|Annex|page)\s+(?:\d{1,4}|[IVX]+)(?:\/\d{1,2})?(?!\d|[.,]\d)/giu,
    (found) => ' '.repeat(found.length),
  );
  left = left.replace(/\d+(?:[hg]\d{2})|\b\d{1,2}:\d{2}\b|^\s*\d+(?:\.\d+)*[.)]\s/gu, (found) =>
    ' '.repeat(found.length),
  );
  const isEnglish = !/[\u00c0-\u1ef9]/u.test(text.replace(/[“”‘’–—…²]/gu, ''));
  return [...left.matchAll(FORM)].flatMap((match) => {
    const { dollar, before, number = '', scale, unit } = match.groups ?? {};
    const read = numberOf(number, isEnglish);
    if (read === undefined) return [];
    const times = scaleOf(scale ?? before);
    return [
      {
        start: match.index,
        length: match[0].trimEnd().length,
        text: match[0].trim(),
        value: read.value * times,
        decimals: read.decimals,
        step: times * 10 ** -read.decimals,
        unit: unit === undefined ? (dollar === undefined ? '' : 'usd') : unitOf(unit),
        scale: times,
        isRough: ROUGH.test(left.slice(Math.max(0, match.index - 24), match.index)),
      },
    ];
  });
}

function scaleOf(word: string | undefined): number {
  return word === undefined ? 1 : (SCALES.find(([form]) => form.test(word.trim()))?.[1] ?? 1);
}

function unitOf(word: string): string {
  return UNITS.find(([form]) => form.test(word.trim()))?.[1] ?? '';
}

/** A written number; the mark before exactly three last digits groups thousands unless the language makes it the decimal mark. */
function numberOf(
  written: string,
  isEnglish: boolean,
): { readonly value: number; readonly decimals: number } | undefined {
  const plain = written.replace(/[\u00a0 ]/gu, '');
  const marks = [...plain.matchAll(/[.,]/gu)];
  const last = marks.at(-1);
  const fraction = last === undefined ? '' : plain.slice(last.index + 1);
  const decimalMark = isEnglish ? '.' : ',';
  const isDecimal =
    last !== undefined &&
    (fraction.length !== 3 || last[0] === decimalMark) &&
    (marks.length === 1 || marks.every(({ 0: mark }, at) => at === marks.length - 1 || mark !== last[0]));
  const decimals = isDecimal ? fraction.length : 0;
  const whole = isDecimal ? plain.slice(0, last.index) : plain;
  const value = Number(`${whole.replace(/[.,]/gu, '')}.${isDecimal ? fraction : '0'}`);
  return Number.isFinite(value) ? { value, decimals } : undefined;
}
