import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { countField, draftTable, monthField, numberField, textField, yearField } from './table-draft.ts';

const STATS = 'vn/4_stats';

/** A change of exactly −100 % where goods were traded is an empty cell in the workbook's formula. */
function possible(value: string | undefined): string {
  return Number(value) === -100 ? '' : (value ?? '');
}

function place(raw: TextRow): string {
  return raw['province_code'] === 'VN' ? 'VN' : `VN63-${raw['province_code']}`;
}

export function labourIndexTable(): TableDraft {
  return draftTable({
    name: 'labour_index_by_province_month',
    title: {
      vi: 'Chỉ số sử dụng lao động của doanh nghiệp công nghiệp theo tỉnh',
      en: 'Labour index of industrial enterprises by province',
    },
    description:
      '63 provinces and the country, August 2019 to February 2025. The workbooks of 2020-01, 2020-09, 2023-09 and 2024-09 are ' +
      'missing. Indices are not levels: do not add or average them over provinces. Lockdowns in 2021 give extreme values.',
    status: 'official',
    vintage: '2019-08/2025-02',
    key: ['year_month', 'place_id'],
    fields: [
      monthField('year_month', 'Month'),
      textField('place_id', 'Province of VN63, or VN'),
      numberField('index_previous_month', 'index, previous month = 100', 'Workers against the previous month'),
      numberField(
        'index_same_month',
        'index, same month of the previous year = 100',
        'Workers against the same month a year before',
      ),
    ],
    rows: readRaw(`${STATS}/industrial_labour_index_by_province_month.csv`).map((raw) => ({
      year_month: raw['year_month'] ?? '',
      place_id: place(raw),
      index_previous_month: raw['idx_vs_prev_month'] ?? '',
      index_same_month: raw['idx_vs_same_month_prev_year'] ?? '',
    })),
    observations: {
      kind: 'place',
      geography: 'VN63',
      place: { column: 'place_id', total: 'VN' },
      period: { column: 'year_month' },
      measures: {
        labour_index_previous_month: {
          column: 'index_previous_month',
          unit: 'index, previous month = 100',
          title: { vi: 'Chỉ số lao động so với tháng trước', en: 'Labour index against the previous month' },
        },
        labour_index_same_month: {
          column: 'index_same_month',
          unit: 'index, same month of the previous year = 100',
          title: {
            vi: 'Chỉ số lao động so với cùng tháng năm trước',
            en: 'Labour index against the same month a year before',
          },
        },
      },
    },
  });
}

export function iipTable(): TableDraft {
  const month = { vi: 'IIP so với tháng trước', en: 'IIP against the previous month' };
  const year = { vi: 'IIP so với cùng tháng năm trước', en: 'IIP against the same month a year before' };
  const running = { vi: 'IIP lũy kế so với cùng kỳ', en: 'IIP of the year so far against the same period' };
  return draftTable({
    name: 'iip_by_industry_month',
    title: { vi: 'Chỉ số sản xuất công nghiệp theo ngành', en: 'Index of industrial production by industry' },
    description:
      'Change of the index in percent for the whole country, February 2014 to February 2025; the workbook of 2017-05 is missing. ' +
      'Division codes mean the same in VSIC 2007 and 2018. 28 codes until mid 2018, then 37. First published values, not revised.',
    status: 'official',
    vintage: '2014-02/2025-02',
    key: ['year_month', 'vsic2018'],
    fields: [
      monthField('year_month', 'Month'),
      textField('vsic2018', 'Section, division, or B-E for all industry'),
      textField('industry_vi', 'Name as printed'),
      numberField('mom_pct', '%', month.en),
      numberField('yoy_pct', '%', year.en),
      numberField('ytd_yoy_pct', '%', running.en),
    ],
    rows: readRaw(`${STATS}/iip_by_industry_month.csv`).map(({ vsic, mom_pct, ...raw }) => ({
      ...raw,
      vsic2018: vsic ?? '',
      mom_pct: possible(mom_pct),
    })),
    observations: {
      kind: 'industry',
      classification: 'vsic2018',
      industry: { column: 'vsic2018', total: 'B-E' },
      period: { column: 'year_month' },
      measures: {
        iip_mom_pct: { column: 'mom_pct', unit: '%', title: month },
        iip_yoy_pct: { column: 'yoy_pct', unit: '%', title: year },
        iip_ytd_yoy_pct: { column: 'ytd_yoy_pct', unit: '%', title: running },
      },
    },
  });
}

/** Decembers, and every month from July 2018, hold the quantity of one month. */
function isMonthQuantity(yearMonth: string): boolean {
  return yearMonth >= '2018-07' || yearMonth.endsWith('-12');
}

function productRow(raw: TextRow): TextRow {
  const { month_qty = '', ...rest } = raw;
  const isMonth = isMonthQuantity(raw['year_month'] ?? '');
  return { ...rest, month_qty: isMonth ? month_qty : '', doubtful_qty: isMonth ? '' : month_qty };
}

export function productsTable(): TableDraft {
  return draftTable({
    name: 'products_month',
    title: { vi: 'Sản phẩm công nghiệp chủ yếu', en: 'Main industrial products' },
    description:
      'Quantities for the whole country, January 2013 to February 2025. The raw file carries no units (tonnes, million litres, thousand ' +
      'units … differ by product): compare a product with itself only. Estimates of the month, revised in the next running total.',
    status: 'official',
    vintage: '2013-01/2025-02',
    key: ['year_month', 'product_vi'],
    fields: [
      monthField('year_month', 'Month'),
      textField('product_vi', 'Product as printed'),
      numberField('month_qty', 'unit of the product, not carried by the source file', 'Quantity of the month'),
      numberField(
        'doubtful_qty',
        'unit of the product, not carried by the source file',
        'What the source file calls the month but is not, see oddities',
      ),
      numberField('ytd_qty', 'unit of the product, not carried by the source file', 'Quantity of the year so far'),
      numberField('yoy_pct', '%', 'Change against the same month a year before, as printed'),
      numberField('ytd_yoy_pct', '%', 'Change of the year so far, as printed'),
    ],
    rows: readRaw(`${STATS}/industrial_products_month.csv`).map(productRow),
  });
}

/** Cars fully built are a part of cars; counting both would count them twice. */
function tradeRow(raw: TextRow): TextRow {
  const commodity = raw['commodity_vi'] ?? '';
  const kind = commodity.startsWith('Trong đó') ? 'of_which' : (raw['row_type'] ?? '');
  return { ...raw, row_type: kind, ytd_yoy_pct: possible(raw['ytd_yoy_pct']) };
}

export function tradeTable(flow: 'exports' | 'imports'): TableDraft {
  const title =
    flow === 'exports'
      ? { vi: 'Xuất khẩu theo mặt hàng', en: 'Exports by commodity' }
      : { vi: 'Nhập khẩu theo mặt hàng', en: 'Imports by commodity' };
  return draftTable({
    name: `${flow}_by_commodity_month`,
    title,
    description:
      'Months January 2014 to February 2025. The month is the first estimate, the running total of the next month already holds its ' +
      'revision: months do not add up to years. October 2020 has no rows of sectors. The list of commodities changes over time.',
    status: 'official',
    vintage: '2014-01/2025-02',
    key: ['year_month', 'commodity_vi'],
    fields: [
      monthField('year_month', 'Month'),
      textField('commodity_vi', 'Commodity, sector of the economy, or TỔNG TRỊ GIÁ for the total'),
      numberField('month_musd', 'million USD', 'Value of the month, first estimate'),
      numberField('ytd_musd', 'million USD', 'Value of the year so far'),
      numberField('yoy_pct', '%', 'Change against the same month a year before, as printed'),
      numberField('ytd_yoy_pct', '%', 'Change of the year so far, as printed'),
      textField('row_type', 'A commodity, a total or sector, or a part of the commodity printed before it', {
        constraints: { enum: ['commodity', 'total', 'of_which'] },
      }),
    ],
    rows: readRaw(`${STATS}/${flow}_by_commodity_month.csv`).map(tradeRow),
  });
}

export function fdiTable(): TableDraft {
  const projects = { vi: 'Số dự án đầu tư nước ngoài cấp mới', en: 'New foreign investment projects' };
  const capital = { vi: 'Vốn đăng ký cấp mới', en: 'Registered capital of new projects' };
  const adjusted = { vi: 'Vốn đăng ký điều chỉnh', en: 'Adjusted capital of running projects' };
  return draftTable({
    name: 'fdi_by_province_year',
    title: { vi: 'Đầu tư nước ngoài cấp mới theo tỉnh', en: 'New foreign direct investment by province' },
    description:
      'Each year only the 17 to 20 leading provinces that the year-end workbook prints, and the country: a province that is not ' +
      'there is unknown, not zero, and the printed provinces do not add up to the country. Adjusted capital from 2019 only; a minus is a reduction. ' +
      'Preliminary figures of late December.',
    status: 'official',
    vintage: '2015/2024',
    key: ['year', 'place_id'],
    fields: [
      yearField('year', 'Year; the workbook is of late December'),
      textField('place_id', 'Province of VN63, or VN'),
      countField('new_projects', 'projects', projects.en),
      numberField('new_registered_musd', 'million USD', capital.en),
      numberField('adjusted_musd', 'million USD', adjusted.en),
      textField('source_file', 'Workbook of the statistics office'),
    ],
    rows: readRaw(`${STATS}/fdi_by_province_year.csv`).map(({ province_code, province_vi: _, ...raw }) => ({
      ...raw,
      place_id: place({ province_code: province_code ?? '' }),
    })),
    observations: {
      kind: 'place',
      geography: 'VN63',
      place: { column: 'place_id', total: 'VN' },
      period: { column: 'year' },
      measures: {
        fdi_new_projects: { column: 'new_projects', unit: 'projects', title: projects },
        fdi_new_capital: { column: 'new_registered_musd', unit: 'million USD', title: capital },
        fdi_adjusted_capital: { column: 'adjusted_musd', unit: 'million USD', title: adjusted },
      },
    },
  });
}
