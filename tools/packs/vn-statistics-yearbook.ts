import type { Bilingual } from '../../src/model/bilingual.ts';
import type { MeasureSpec, ObservationSpec } from '../../src/model/data-package.ts';
import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { draftTable, numberField, textField, yearField } from './table-draft.ts';

interface Measure {
  readonly unit: string;
  readonly title: Bilingual;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  enterprises: { unit: 'enterprises', title: { vi: 'Số doanh nghiệp đang hoạt động', en: 'Acting enterprises' } },
  workers: { unit: 'persons', title: { vi: 'Số lao động trong doanh nghiệp', en: 'Workers in enterprises' } },
  female_workers: {
    unit: 'persons',
    title: { vi: 'Số lao động nữ trong doanh nghiệp', en: 'Female workers in enterprises' },
  },
  capital: {
    unit: 'billion VND',
    title: { vi: 'Vốn sản xuất kinh doanh bình quân', en: 'Average capital of enterprises' },
  },
  fixed_assets: {
    unit: 'billion VND',
    title: { vi: 'Giá trị tài sản cố định', en: 'Fixed assets' },
  },
  turnover: { unit: 'billion VND', title: { vi: 'Doanh thu thuần', en: 'Net turnover' } },
  household_establishments: {
    unit: 'establishments',
    title: { vi: 'Số cơ sở kinh tế cá thể phi nông nghiệp', en: 'Non-farm household business establishments' },
  },
  household_workers: {
    unit: 'persons',
    title: {
      vi: 'Lao động trong cơ sở kinh tế cá thể phi nông nghiệp',
      en: 'Workers in non-farm household businesses',
    },
  },
};

const INDICATORS: Readonly<Record<string, string>> = {
  n_enterprises: 'enterprises',
  n_employees: 'workers',
  n_female_employees: 'female_workers',
  avg_capital: 'capital',
  avg_capital_bn_vnd: 'capital',
  fixed_assets: 'fixed_assets',
  fixed_assets_bn_vnd: 'fixed_assets',
  net_turnover: 'turnover',
  net_turnover_bn_vnd: 'turnover',
  n_household_establishments: 'household_establishments',
  n_household_workers: 'household_workers',
};

const ENTERPRISE = ['enterprises', 'workers', 'female_workers', 'capital', 'fixed_assets', 'turnover'];
const HOUSEHOLD = ['household_establishments', 'household_workers'];

function known(map: Readonly<Record<string, string>>, name: string | undefined): string {
  const found = map[name ?? ''];
  if (found === undefined) throw new Error(`unknown name ${name}`);
  return found;
}

function whole(value: string | undefined): string {
  return String(Number(value));
}

function placeId(raw: TextRow): string {
  const code = raw['province_code'] ?? '';
  if (code === 'VN') return 'VN';
  if (code === 'NEC') return 'VN-NEC';
  const geography = Number(raw['year']) <= 2007 ? 'VN64' : 'VN63';
  return `${geography}-${code.slice(0, 2)}`;
}

/** Rows of the yearbook by province, with dated place ids; Hà Tây is VN64-28. */
export function provinceRows(): readonly TextRow[] {
  return readRaw('vn/4_stats/ngtk2011_enterprise_by_province.csv').map((raw) => ({
    indicator: known(INDICATORS, raw['indicator']),
    year: raw['year'] ?? '',
    place_id: placeId(raw),
    value: whole(raw['value']),
    unit: raw['unit'] ?? '',
  }));
}

/** Rows of the yearbook by industry of VSIC 2007; the total is `TOTAL`. */
export function industryRows(): readonly TextRow[] {
  return readRaw('vn/4_stats/ngtk2011_enterprise_by_industry.csv').map((raw) => ({
    indicator: known(INDICATORS, raw['indicator']),
    year: raw['year'] ?? '',
    vsic2007: raw['vsic2007'] ?? '',
    value: whole(raw['value']),
    unit: raw['unit'] ?? '',
  }));
}

function measuresOf(names: readonly string[]): Readonly<Record<string, MeasureSpec>> {
  return Object.fromEntries(
    names.map((name) => {
      const { unit, title } = MEASURES[name] ?? { unit: '', title: { vi: name, en: name } };
      return [name, { column: 'value', unit, title, where: { column: 'indicator', equals: name } }];
    }),
  );
}

const valueFields = [
  numberField('value', 'see column unit', 'Value as printed in the yearbook'),
  textField('unit', 'Unit of the value: enterprises, establishments, persons or billion VND at current prices'),
];

interface ProvinceTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly geography: 'VN64' | 'VN63';
  readonly vintage: string;
  readonly measures: readonly string[];
  readonly years: readonly string[];
}

function provinceTable(spec: ProvinceTable): TableDraft {
  const observations: ObservationSpec = {
    kind: 'place',
    geography: spec.geography,
    place: { column: 'place_id', total: 'VN' },
    period: { column: 'year' },
    measures: measuresOf(spec.measures),
  };
  return draftTable({
    name: spec.name,
    title: spec.title,
    description:
      `Provinces of ${spec.geography}, the whole country \`VN\` and, for enterprises, what the yearbook could not classify by ` +
      'province, `VN-NEC`. All industries together.',
    status: 'official',
    vintage: spec.vintage,
    key: ['indicator', 'year', 'place_id'],
    fields: [
      textField('indicator', 'Name of the measure', { constraints: { enum: spec.measures } }),
      yearField('year', 'Year; enterprises and workers at 31 December'),
      textField('place_id', `Province of ${spec.geography}, VN or VN-NEC`),
      ...valueFields,
    ],
    rows: provinceRows().filter(
      (row) => spec.measures.includes(row['indicator'] ?? '') && spec.years.includes(row['year'] ?? ''),
    ),
    observations,
  });
}

/** The four tables by province: one geography a table, because Hà Tây joined Hà Nội on 1 August 2008. */
export function provinceTables(): readonly TableDraft[] {
  const enterprises = { vi: 'Doanh nghiệp theo tỉnh', en: 'Enterprises by province' };
  const households = { vi: 'Cơ sở cá thể theo tỉnh', en: 'Household businesses by province' };
  return [
    provinceTable({
      name: 'enterprises_by_province_2005_2007',
      title: { vi: `${enterprises.vi}, 2005 và 2007 (64 tỉnh)`, en: `${enterprises.en}, 2005 and 2007 (64 provinces)` },
      geography: 'VN64',
      vintage: '2005/2007',
      measures: ENTERPRISE,
      years: ['2005', '2007'],
    }),
    provinceTable({
      name: 'enterprises_by_province_2008_2010',
      title: { vi: `${enterprises.vi}, 2008–2010 (63 tỉnh)`, en: `${enterprises.en}, 2008–2010 (63 provinces)` },
      geography: 'VN63',
      vintage: '2008/2010',
      measures: ENTERPRISE,
      years: ['2008', '2009', '2010'],
    }),
    provinceTable({
      name: 'households_by_province_2005',
      title: { vi: `${households.vi}, 2005 (64 tỉnh)`, en: `${households.en}, 2005 (64 provinces)` },
      geography: 'VN64',
      vintage: '2005',
      measures: HOUSEHOLD,
      years: ['2005'],
    }),
    provinceTable({
      name: 'households_by_province_2008_2011',
      title: { vi: `${households.vi}, 2008–2011 (63 tỉnh)`, en: `${households.en}, 2008–2011 (63 provinces)` },
      geography: 'VN63',
      vintage: '2008/2011',
      measures: HOUSEHOLD,
      years: ['2008', '2009', '2010', '2011'],
    }),
  ];
}

export function industryTable(): TableDraft {
  const measures = ENTERPRISE.filter((name) => name !== 'female_workers');
  return draftTable({
    name: 'enterprises_by_industry',
    title: {
      vi: 'Doanh nghiệp theo ngành (VSIC 2007), 2005–2010',
      en: 'Enterprises by industry (VSIC 2007), 2005–2010',
    },
    description:
      'Sections and divisions of VSIC 2007 for the whole country, all provinces together. Sections D, L and P have one ' +
      'division each, which the yearbook does not print apart. Years 2005, 2007, 2008, 2009, 2010.',
    status: 'official',
    vintage: '2005/2010',
    key: ['indicator', 'year', 'vsic2007'],
    fields: [
      textField('indicator', 'Name of the measure', { constraints: { enum: measures } }),
      yearField('year', 'Year; enterprises and workers at 31 December'),
      textField('vsic2007', 'Section letter, division of two digits, or TOTAL'),
      ...valueFields,
    ],
    rows: industryRows(),
    foreignKeys: [{ fields: ['vsic2007'], reference: { resource: 'industries_vsic2007', fields: ['code'] } }],
    observations: {
      kind: 'industry',
      classification: 'vsic2007',
      industry: { column: 'vsic2007', total: 'TOTAL' },
      period: { column: 'year' },
      measures: measuresOf(measures),
    },
  });
}

/** Section of each printed code: sections and divisions stand in the order of the classification. */
export function sectionOf(code: string): string {
  if (!/^\d{2}$/.test(code)) return code;
  const ends: readonly (readonly [section: string, last: number])[] = [
    ['A', 3],
    ['B', 9],
    ['C', 33],
    ['D', 35],
    ['E', 39],
    ['F', 43],
    ['G', 47],
    ['H', 53],
    ['I', 56],
    ['J', 63],
    ['K', 66],
    ['L', 68],
    ['M', 75],
    ['N', 82],
    ['O', 84],
    ['P', 85],
    ['Q', 88],
    ['R', 93],
    ['S', 96],
    ['T', 98],
  ];
  return ends.find(([, last]) => Number(code) <= last)?.[0] ?? 'U';
}

/** The printed names without the English words that the extraction glued to some of them. */
export function industryNamesTable(): TableDraft {
  const names = new Map<string, string>();
  for (const raw of readRaw('vn/4_stats/ngtk2011_enterprise_by_industry.csv')) {
    const printed = (raw['industry_vi'] ?? '').replace(/,(?=\S)/g, ', ');
    names.set(
      raw['vsic2007'] ?? '',
      printed.replace(/ (Agriculture|Financial|Professional|Arts|Creative|Libraries),? .*$/, ''),
    );
  }
  return draftTable({
    name: 'industries_vsic2007',
    title: { vi: 'Ngành in trong niên giám (VSIC 2007)', en: 'Industries printed in the yearbook (VSIC 2007)' },
    description: 'Only the codes that the yearbook prints; the full classification is not in the open sources at hand.',
    status: 'official',
    vintage: '2007',
    key: ['code'],
    fields: [
      textField('code', 'Section letter, division of two digits, or TOTAL'),
      textField('level', 'Level of the code', { constraints: { enum: ['total', 'section', 'division'] } }),
      textField('section', 'Section that the code belongs to'),
      textField('name_vi', 'Vietnamese name as printed'),
    ],
    rows: [...names].map(([code, name_vi]) => ({
      code,
      level: levelOf(code),
      section: code === 'TOTAL' ? '' : sectionOf(code),
      name_vi,
    })),
  });
}

function levelOf(code: string): string {
  if (code === 'TOTAL') return 'total';
  return /^\d/.test(code) ? 'division' : 'section';
}
