import type { Bilingual, Language } from '../../model/bilingual.ts';
import { INDICATOR_UNITS } from './indicator-units.ts';

interface UnitWords extends Bilingual {
  /** English for exactly one. */
  readonly one?: string;
}

const UNITS: Readonly<Record<string, UnitWords>> = {
  ...INDICATOR_UNITS,
  persons: { vi: 'người', en: 'persons', one: 'person' },
  workers: { vi: 'lao động', en: 'workers', one: 'worker' },
  enterprises: { vi: 'doanh nghiệp', en: 'enterprises', one: 'enterprise' },
  companies: { vi: 'công ty', en: 'companies', one: 'company' },
  establishments: { vi: 'cơ sở', en: 'establishments', one: 'establishment' },
  households: { vi: 'hộ', en: 'households', one: 'household' },
  cooperatives: { vi: 'hợp tác xã', en: 'cooperatives', one: 'cooperative' },
  organisations: { vi: 'tổ chức', en: 'organisations', one: 'organisation' },
  institutions: { vi: 'tổ chức', en: 'institutions', one: 'institution' },
  suppliers: { vi: 'nhà cung ứng', en: 'suppliers', one: 'supplier' },
  'local suppliers': { vi: 'nhà cung ứng trong nước', en: 'local suppliers', one: 'local supplier' },
  'tier-2 suppliers': { vi: 'nhà cung ứng cấp 2', en: 'tier-2 suppliers', one: 'tier-2 supplier' },
  'pioneer firms': { vi: 'doanh nghiệp tiên phong', en: 'pioneer firms', one: 'pioneer firm' },
  'member universities': { vi: 'trường đại học thành viên', en: 'member universities', one: 'member university' },
  students: { vi: 'sinh viên', en: 'students', one: 'student' },
  projects: { vi: 'dự án', en: 'projects', one: 'project' },
  clusters: { vi: 'cụm liên kết ngành', en: 'linkage clusters', one: 'linkage cluster' },
  'mini-clusters': { vi: 'cụm liên kết nhỏ', en: 'mini linkage clusters', one: 'mini linkage cluster' },
  complexes: { vi: 'tổ hợp', en: 'complexes', one: 'complex' },
  sites: { vi: 'địa điểm', en: 'sites', one: 'site' },
  places: { vi: 'nơi', en: 'places', one: 'place' },
  areas: { vi: 'khu vực', en: 'areas', one: 'area' },
  phases: { vi: 'giai đoạn', en: 'phases', one: 'phase' },
  sections: { vi: 'phần', en: 'sections', one: 'section' },
  'growth poles': { vi: 'cực tăng trưởng', en: 'growth poles', one: 'growth pole' },
  products: { vi: 'sản phẩm', en: 'products', one: 'product' },
  codes: { vi: 'mã ngành', en: 'codes', one: 'code' },
  years: { vi: 'năm', en: 'years', one: 'year' },
  ha: { vi: 'ha', en: 'ha' },
  km2: { vi: 'km²', en: 'km²' },
  km: { vi: 'km', en: 'km' },
  VND: { vi: 'đồng', en: 'VND' },
  'thousand VND': { vi: 'nghìn đồng', en: 'thousand VND' },
  'million VND': { vi: 'triệu đồng', en: 'million VND' },
  'billion VND': { vi: 'tỷ đồng', en: 'billion VND' },
  'thousand billion VND': { vi: 'nghìn tỷ đồng', en: 'thousand billion VND' },
  USD: { vi: 'USD', en: 'USD' },
  'thousand billion USD': { vi: 'nghìn tỷ USD', en: 'thousand billion USD' },
  'thousand USD': { vi: 'nghìn USD', en: 'thousand USD' },
  'million USD': { vi: 'triệu USD', en: 'million USD' },
  'billion USD': { vi: 'tỷ USD', en: 'billion USD' },
  'trillion KRW': { vi: 'nghìn tỷ won', en: 'trillion KRW' },
  'trillion CNY': { vi: 'nghìn tỷ nhân dân tệ', en: 'trillion CNY' },
  'million JPY': { vi: 'triệu yên', en: 'million JPY' },
  tonnes: { vi: 'tấn', en: 'tonnes', one: 'tonne' },
  vehicles: { vi: 'xe', en: 'vehicles', one: 'vehicle' },
  'percentage points': { vi: 'điểm phần trăm', en: 'percentage points', one: 'percentage point' },
  points: { vi: 'điểm', en: 'points', one: 'point' },
  'standard deviations': { vi: 'độ lệch chuẩn', en: 'standard deviations', one: 'standard deviation' },
  'z-score': { vi: 'độ lệch chuẩn', en: 'standard deviations', one: 'standard deviation' },
  'unit not stated': { vi: '(chưa rõ đơn vị)', en: '(unit not stated)' },
  'see column unit': { vi: 'xem cột đơn vị', en: 'see column unit' },
  'unit of the product': { vi: 'đơn vị của sản phẩm', en: 'unit of the product' },
};

/** Units that say nothing beside a number in a sentence but are named at the head of a column. */
const UNSPOKEN: Readonly<Record<string, Bilingual>> = {
  '': { vi: '', en: '' },
  ratio: { vi: 'tỷ số', en: 'ratio' },
  quotient: { vi: 'thương số', en: 'quotient' },
  index: { vi: 'chỉ số', en: 'index' },
  share: { vi: 'tỷ trọng', en: 'share' },
  'index, previous month = 100': { vi: 'chỉ số, tháng trước = 100', en: 'index, previous month = 100' },
  'index, same month of the previous year = 100': {
    vi: 'chỉ số, cùng tháng năm trước = 100',
    en: 'index, same month a year before = 100',
  },
};

/** A unit in words as it stands after a number; empty for a pure number; the unit as it is if it is not known. */
export function unitWords(unit: string, language: Language, value?: number): string {
  if (unit in UNSPOKEN) return '';
  const yearly = / (?:per year|a year)$/.exec(unit);
  if (yearly)
    return `${unitWords(unit.slice(0, yearly.index), language, value)}${language === 'vi' ? '/năm' : ' per year'}`;
  const known = UNITS[unit];
  if (known === undefined) return unit;
  return language === 'en' && value === 1 && known.one !== undefined ? known.one : known[language];
}

/** A unit in words as a column head or a list names it: a pure number is a "tỷ số", not nothing. */
export function unitTitle(unit: string, language: Language): string {
  return UNSPOKEN[unit]?.[language] ?? unitWords(unit, language);
}

/** A written number with its unit: `768 doanh nghiệp`, `12,5%`, `1,85`. */
export function withUnit(
  written: string,
  unit: string,
  said: { readonly language: Language; readonly value?: number },
): string {
  const words = unitWords(unit, said.language, said.value);
  if (words === '') return written;
  return words.startsWith('%') ? `${written}${words}` : `${written}\u00a0${words}`;
}
