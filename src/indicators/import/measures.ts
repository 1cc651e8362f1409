import type { Bilingual } from '../../model/bilingual.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

/** A quantity that a table may count, with the words that people use for it (folded). */
export interface MeasureKind {
  readonly name: string;
  readonly title: Bilingual;
  /** `whole`: units are counted one by one; `people`: persons, perhaps in thousands; `money`. */
  readonly counts: 'whole' | 'people' | 'money';
  readonly words: RegExp;
}

/** The first that fits a header wins, so the narrower stand first. */
export const MEASURES: readonly MeasureKind[] = [
  {
    name: 'largest_establishment_workers',
    title: { vi: 'Lao động của cơ sở lớn nhất', en: 'Workers of the largest establishment' },
    counts: 'people',
    words: /(?:lao dong|worker|employee).*lon nhat|lon nhat.*lao dong|largest.*(?:worker|employ)|workers.*largest/u,
  },
  {
    name: 'female_workers',
    title: { vi: 'Số lao động nữ', en: 'Female workers' },
    counts: 'people',
    words: /(?:lao dong|worker|employee|nguoi)\b.*\bnu\b|\b(?:female|women)\b|tsldnu/u,
  },
  {
    name: 'wages',
    title: { vi: 'Tiền lương, thu nhập', en: 'Wages' },
    counts: 'money',
    words: /thu nhap|tien luong|quy luong|chi luong|\bwages?\b|salar|compensation/u,
  },
  {
    name: 'fixed_assets',
    title: { vi: 'Tài sản cố định', en: 'Fixed assets' },
    counts: 'money',
    words: /tai san co dinh|tscd|fixed assets?/u,
  },
  {
    name: 'value_added',
    title: { vi: 'Giá trị tăng thêm', en: 'Value added' },
    counts: 'money',
    words: /gia tri (?:gia tang|tang them)|value added|gtgt|gttt|\bgrdp\b/u,
  },
  {
    name: 'output',
    title: { vi: 'Giá trị sản xuất', en: 'Gross output' },
    counts: 'money',
    words: /gia tri san xuat|gtsx|\boutput\b/u,
  },
  {
    name: 'turnover',
    title: { vi: 'Doanh thu thuần', en: 'Net turnover' },
    counts: 'money',
    words: /doanh thu|turnover|revenue|\bsales\b/u,
  },
  { name: 'profit', title: { vi: 'Lợi nhuận', en: 'Profit' }, counts: 'money', words: /loi nhuan|profit/u },
  { name: 'exports', title: { vi: 'Xuất khẩu', en: 'Exports' }, counts: 'money', words: /xuat khau|exports?\b/u },
  {
    name: 'workers',
    title: { vi: 'Số lao động', en: 'Workers' },
    counts: 'people',
    words: /lao dong|\bworkers?\b|employees|employment|nhan cong|so nguoi lam|\bso ld\b|\bjobs\b/u,
  },
  {
    name: 'capital',
    title: { vi: 'Vốn', en: 'Capital' },
    counts: 'money',
    words:
      /\bvon (?:sxkd|san xuat|kinh doanh|binh quan|dau tu|dang ky|dieu le)|\bso von\b|nguon von|^von$|\bcapital\b/u,
  },
  {
    name: 'enterprises',
    title: { vi: 'Số doanh nghiệp', en: 'Enterprises' },
    counts: 'whole',
    words:
      /so (?:luong )?(?:doanh nghiep|dn|cong ty)|doanh nghiep (?:dang )?hoat dong|\benterprises?\b|^doanh nghiep$|^dn$|\bfirms\b/u,
  },
  {
    name: 'establishments',
    title: { vi: 'Số cơ sở', en: 'Establishments' },
    counts: 'whole',
    words: /so (?:luong )?(?:co so|don vi|nha may)|\bestablishments?\b|^co so$|\bplants\b/u,
  },
];

const RATIO =
  /binh quan (?:1|mot)\b|tren (?:1|mot)\b|\bper\b|ty trong|ti trong|co cau|toc do|chi so|ty le|ti le|\bshare\b|growth|\bindex\b|percent/u;

/** The measure that a header speaks of; a share, rate or index is none. */
export function measureOf(header: string): MeasureKind | undefined {
  if (isRatio(header)) return undefined;
  const words = foldedWords(header.replaceAll('_', ' '));
  return MEASURES.find((kind) => kind.name === header.trim() || kind.words.test(words));
}

/** Whether a header speaks of a share, a rate or an index, not of an amount. */
export function isRatio(header: string): boolean {
  return header.includes('%') || RATIO.test(foldedWords(header));
}

/** A measure by its own name (`workers`) or by words. */
export function measureNamed(name: string): MeasureKind | undefined {
  return MEASURES.find((kind) => kind.name === name) ?? measureOf(name);
}

export interface Unit {
  /** The unit that is stored. */
  readonly name: string;
  /** Powers of ten by which printed numbers are raised: thousand persons → 3. */
  readonly tens: number;
}

/** The unit that a header or a unit line states for a measure; money keeps the unit it is printed in, persons are single. */
export function unitOf(text: string, kind: MeasureKind): Unit | undefined {
  const words = foldedWords(text);
  const tens = /\b(?:nghin|ngan|1000|thous)/u.test(words) ? 3 : /\b(?:trieu|million|mil)\b/u.test(words) ? 6 : 0;
  if (kind.counts !== 'money') {
    const isStated =
      /nguoi|lao dong|persons?|people|workers|doanh nghiep|\bdn\b|co so|don vi|enterprises|establishments/u.test(words);
    return isStated ? { name: plainUnit(kind), tens } : undefined;
  }
  const currency = /\busd\b|do la|dollar/u.test(words)
    ? 'USD'
    : /\bdong\b|\bvnd\b|\bd\b/u.test(words)
      ? 'VND'
      : undefined;
  const isBillion = /\b(?:ty|ti|billion|bn)\b/u.test(words);
  if (currency === undefined && !isBillion) return undefined;
  const size = isBillion
    ? tens === 3
      ? 'thousand billion '
      : 'billion '
    : tens === 6
      ? 'million '
      : tens === 3
        ? 'thousand '
        : '';
  return { name: `${size}${currency ?? 'VND'}`, tens: 0 };
}

/** The unit of a measure where nothing is stated. */
export function plainUnit(kind: MeasureKind): string {
  if (kind.counts === 'people') return 'persons';
  return kind.counts === 'whole' ? kind.name : 'unit not stated';
}
