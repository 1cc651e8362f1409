// Builds packs/vn-statistics: yearbook marginals 2005–2011 and monthly series of the statistics office.
import type { DataPackage, PackCheck } from '../../src/model/data-package.ts';
import { VN_OFFICIAL } from './licences.ts';
import { publishPack } from './publish.ts';
import { RELEASE } from './table-draft.ts';
import { fdiTable, iipTable, labourIndexTable, productsTable, tradeTable } from './vn-statistics-months.ts';
import { odditiesTable } from './vn-statistics-oddities.ts';
import { industryNamesTable, industryTable, provinceTables } from './vn-statistics-yearbook.ts';

const yearbook = 'Statistical Yearbook of Viet Nam 2011, General Statistics Office (printed totals)';
const COUNTS = ['enterprises', 'workers', 'female_workers'];
const MONEY = ['capital', 'fixed_assets', 'turnover'];

function provinceSums(table: string, measures: readonly string[], tolerance: number): readonly PackCheck[] {
  return measures.map((measure) => ({
    id: `${table}-${measure}-sums`,
    title: { vi: `Các tỉnh cộng lại bằng cả nước: ${measure}`, en: `Provinces add up to the country: ${measure}` },
    table,
    where: { indicator: measure },
    sumsTo: { column: 'place_id', total: 'VN', by: ['year'], value: 'value', tolerance },
    maker: yearbook,
  }));
}

function sectionSums(measure: string, tolerance: number): PackCheck {
  return {
    id: `sections-${measure}-sums`,
    title: { vi: `Các ngành cấp 1 cộng lại bằng số chung: ${measure}`, en: `Sections add up to the total: ${measure}` },
    table: 'enterprises_by_industry',
    where: { indicator: measure },
    sumsTo: { column: 'vsic2007', total: 'TOTAL', by: ['year'], value: 'value', tolerance, onlyMatching: '^[A-U]$' },
    maker: yearbook,
  };
}

function countryValue(id: string, where: Readonly<Record<string, string>>, equals: number): PackCheck {
  const table = where['year'] === '2005' ? 'enterprises_by_province_2005_2007' : 'enterprises_by_province_2008_2010';
  return {
    id,
    title: { vi: 'Số cả nước như niên giám in', en: 'The country as the yearbook prints it' },
    table,
    where: { ...where, place_id: 'VN' },
    sum: { column: 'value', equals, tolerance: 0 },
    maker: yearbook,
  };
}

function rowCount(table: string, rows: number): PackCheck {
  return {
    id: `${table}-rows`,
    title: { vi: `Có ${rows} dòng`, en: `${rows} rows` },
    table,
    rows,
    maker: 'raw data manifest, recounted here',
  };
}

const checks: readonly PackCheck[] = [
  ...['enterprises_by_province_2005_2007', 'enterprises_by_province_2008_2010'].flatMap((table) => [
    ...provinceSums(table, COUNTS, 0),
    ...provinceSums(table, MONEY, 3),
  ]),
  ...['households_by_province_2005', 'households_by_province_2008_2011'].flatMap((table) =>
    provinceSums(table, ['household_establishments', 'household_workers'], 0),
  ),
  sectionSums('enterprises', 0),
  sectionSums('workers', 0),
  ...MONEY.map((measure) => sectionSums(measure, 7)),
  countryValue('country-enterprises-2005', { indicator: 'enterprises', year: '2005' }, 112_950),
  countryValue('country-enterprises-2010', { indicator: 'enterprises', year: '2010' }, 291_299),
  countryValue('country-workers-2010', { indicator: 'workers', year: '2010' }, 10_079_886),
  rowCount('labour_index_by_province_month', 4032),
  rowCount('iip_by_industry_month', 4421),
  rowCount('products_month', 4734),
  rowCount('exports_by_commodity_month', 4667),
  rowCount('imports_by_commodity_month', 5063),
  rowCount('fdi_by_province_year', 200),
];

const head: Omit<DataPackage, 'resources'> = {
  name: 'vn-statistics',
  ...RELEASE,
  title: 'Official statistics of Viet Nam: yearbook marginals and monthly series',
  description:
    'Enterprises by province and by industry (2005–2010), household businesses, labour index, industrial production, products, trade and ' +
    'foreign investment. No province × industry table is open, and none may be invented from the marginals.',
  licenses: [VN_OFFICIAL],
  sources: [
    {
      title: 'General Statistics Office: Statistical Yearbook of Viet Nam 2011',
      path: 'https://www.nso.gov.vn/',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'read from the extraction thanhqtran/dataset@bd91323 (MIT)',
    },
    {
      title: 'General Statistics Office: monthly workbooks 2013–2025',
      path: 'https://www.nso.gov.vn/',
      'lienket:retrieved': RELEASE.created,
      'lienket:note':
        'read from the collection hiennguyen9874/vn-macroeconomics@7abff03 (no licence file; official statistics)',
    },
  ],
  'lienket:title': { vi: 'Thống kê chính thức của Việt Nam', en: 'Official statistics of Viet Nam' },
  'lienket:note': {
    vi: 'Không có bảng tỉnh × ngành nào được công bố mở; không được suy ra từ các tổng biên.',
    en: 'No province × industry table is open; none may be derived from the marginals.',
  },
  'lienket:steps': [
    'yearbook rows split by geography: 2005 and 2007 on the 64 provinces, 2008 and later on the 63',
    'dated place ids made from the province codes; Hà Tây (printed beside Hà Nội) is VN64-28, not classified is VN-NEC',
    'indicators renamed: n_enterprises → enterprises, n_employees → workers, avg_capital → capital and so on',
    'sums recomputed and every mismatch written to table oddities; no value is repaired',
    'readings of exactly −100 % in running totals (exports) and in the month of IIP emptied, see oddities',
    'product quantities of 2013-01 to 2018-06, Decembers apart, moved out of month_qty, see oddities',
    'cars fully built marked as a part of cars in the imports',
  ],
  'lienket:checks': checks,
};

publishPack({
  head,
  drafts: [
    ...provinceTables(),
    industryTable(),
    industryNamesTable(),
    labourIndexTable(),
    iipTable(),
    productsTable(),
    tradeTable('exports'),
    tradeTable('imports'),
    fdiTable(),
    odditiesTable(),
  ],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Year 2006 is not printed in the yearbook. Households have 2005, 2008–2011.',
        'Until 2007 Hà Nội is the old city (VN64-01) and Hà Tây a province (VN64-28); from 2008 Hà Nội is the enlarged city (VN63-01). ' +
          'The codes alone do not show it. Mê Linh (Vĩnh Phúc) and four communes of Lương Sơn (Hoà Bình) moved as well.',
        'Counts of enterprises and persons add up exactly in every year; money is printed rounded and misses by up to 3 (provinces) or 7 (industries) billion VND.',
        'True gaps in the yearbook: section J in 2005 (division 58 is not printed: 234 enterprises, 2,387 billion VND of capital, 576 of fixed assets, ' +
          '3,182 of turnover) and section N in 2010 (divisions miss 2,498 billion VND of capital).',
      ],
    },
  ],
});
