// Builds packs/io-proxies: what manufacturing bought in China and Japan in 2018, where Viet Nam has no open table.
import type { DataPackage, PackCheck } from '../../src/model/data-package.ts';
import { OECD_SECTORS } from './io-proxies-sectors.ts';
import { CITED_FACTS } from './licences.ts';
import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, textField } from './table-draft.ts';

const COUNTRIES = ['CHN', 'JPN'] as const;
const SOURCE = 'OECD Input-Output Tables, 2021 edition, 2018';
const TAXES = ['TXS_IMP_FNL', 'TXS_INT_FNL'];

const manufacturing = OECD_SECTORS.filter((sector) => sector.code >= '06' && sector.code <= '22').map(
  (sector) => sector.code,
);

function matrix(iso3: string): ReadonlyMap<string, TextRow> {
  return new Map(readRaw(`vn/5_io/PROXY_oecd2021ed_${iso3}_2018_45sectors.csv`).map((row) => [row['Code'] ?? '', row]));
}

/** The two rows of taxes as one number with the one decimal of the source. */
function taxesOn(table: ReadonlyMap<string, TextRow>, sector: string): string {
  const tenths = TAXES.reduce((sum, code) => sum + Math.round(Number(table.get(code)?.[sector]) * 10), 0);
  return String(tenths / 10);
}

function inputRows(iso3: string): readonly TextRow[] {
  const table = matrix(iso3);
  return OECD_SECTORS.flatMap((seller) =>
    manufacturing.flatMap((buyer) => {
      const value = table.get(seller.code)?.[buyer] ?? '';
      return Number(value) === 0 ? [] : [{ iso3, seller: seller.code, buyer, value, source: SOURCE }];
    }),
  );
}

function outputRows(iso3: string): readonly TextRow[] {
  const table = matrix(iso3);
  return OECD_SECTORS.map(({ code }) => ({
    iso3,
    oecd45: code,
    output: table.get('OUTPUT')?.[code] ?? '',
    value_added: table.get('VALU')?.[code] ?? '',
    total_intermediate: table.get('TTL_INT_FNL')?.[code] ?? '',
    taxes_on_inputs: taxesOn(table, code),
    source: SOURCE,
  }));
}

const iso3 = textField('iso3', 'Country of the proxy', { constraints: { enum: COUNTRIES } });
const source = textField('source', 'Original producer of the figure');
const link = (field: string) => ({ fields: [field], reference: { resource: 'oecd45', fields: ['oecd45'] } });

function inputsTable(): TableDraft {
  return draftTable({
    name: 'inputs',
    title: {
      vi: 'Đầu vào trung gian của ngành chế biến, chế tạo (thay thế)',
      en: 'Intermediate inputs of manufacturing (proxy)',
    },
    description:
      'What each manufacturing sector (buyer, 06 to 22) bought from each of the 45 sectors, made at home or imported, at basic prices. ' +
      'Zeros are left out. PROXY: not figures of Viet Nam.',
    status: 'proxy',
    vintage: '2018',
    key: ['iso3', 'buyer', 'seller'],
    fields: [
      iso3,
      textField('buyer', 'Sector that buys'),
      textField('seller', 'Sector that sells'),
      numberField('value', 'million USD', 'Purchases'),
      source,
    ],
    rows: COUNTRIES.flatMap(inputRows),
    foreignKeys: [link('buyer'), link('seller')],
  });
}

function outputsTable(): TableDraft {
  return draftTable({
    name: 'outputs',
    title: { vi: 'Giá trị sản xuất theo ngành (thay thế)', en: 'Output by sector (proxy)' },
    description: 'Totals of each sector. PROXY: not figures of Viet Nam.',
    status: 'proxy',
    vintage: '2018',
    key: ['iso3', 'oecd45'],
    fields: [
      iso3,
      textField('oecd45', 'Sector'),
      numberField('output', 'million USD', 'Output at basic prices'),
      numberField('value_added', 'million USD', 'Value added at basic prices'),
      numberField('total_intermediate', 'million USD', "Intermediate inputs at purchasers' prices, taxes included"),
      numberField('taxes_on_inputs', 'million USD', 'Taxes less subsidies on inputs'),
      source,
    ],
    rows: COUNTRIES.flatMap(outputRows),
    foreignKeys: [link('oecd45')],
  });
}

function sectorsTable(): TableDraft {
  return draftTable({
    name: 'oecd45',
    title: { vi: '45 ngành của OECD', en: 'The 45 sectors of the OECD tables' },
    description: 'Names shortened by the project.',
    status: 'derived',
    vintage: '2021',
    key: ['oecd45'],
    fields: [
      textField('oecd45', 'Sector'),
      textField('name_vi', 'Vietnamese name'),
      textField('name_en', 'English name'),
    ],
    rows: OECD_SECTORS.map(({ code, name_vi, name_en }) => ({ oecd45: code, name_vi, name_en })),
  });
}

function concordanceTable(): TableDraft {
  return draftTable({
    name: 'oecd45_divisions',
    title: { vi: 'Ngành OECD và ngành cấp 2', en: 'OECD sectors and divisions' },
    description:
      'Each division belongs to one sector; division numbers mean the same in ISIC Rev. 4 and VSIC 2018. Division 99 has no sector.',
    status: 'derived',
    vintage: '2018',
    key: ['oecd45', 'division'],
    fields: [
      textField('oecd45', 'Sector'),
      textField('division', 'Division of ISIC Rev. 4 and of VSIC 2018', { constraints: { pattern: '^\\d{2}$' } }),
    ],
    rows: OECD_SECTORS.flatMap(({ code, divisions }) => divisions.map((division) => ({ oecd45: code, division }))),
    foreignKeys: [link('oecd45')],
    method: 'ranges of divisions of the 2021 edition',
  });
}

/** Inputs and taxes of a sector add up to its printed total of intermediate consumption. */
function inputCheck(country: string, buyer: string): PackCheck {
  const table = matrix(country);
  const total = Number(table.get('TTL_INT_FNL')?.[buyer]) - Number(taxesOn(table, buyer));
  return {
    id: `inputs-${country}-${buyer}`,
    title: {
      vi: `Đầu vào ngành ${buyer} của ${country} khớp tổng in`,
      en: `Inputs of sector ${buyer} of ${country} fit the printed total`,
    },
    table: 'inputs',
    where: { iso3: country, buyer },
    sum: { column: 'value', equals: Math.round(total * 10) / 10, tolerance: 3 },
    maker: 'OECD, printed total of intermediate consumption less taxes',
  };
}

const head: Omit<DataPackage, 'resources'> = {
  name: 'io-proxies',
  ...RELEASE,
  title: 'Input-output proxies: China and Japan, 2018',
  description:
    'No input-output table of Viet Nam is open at this detail. These tables stand in for it and every figure made with them stays a proxy.',
  licenses: [CITED_FACTS],
  sources: [
    {
      title: 'OECD Input-Output Tables, 2021 edition',
      path: 'https://www.oecd.org/sti/ind/input-outputtables.htm',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'figures read from Carol-seven/ionet@51145dc; no code or text of it is carried',
    },
  ],
  'lienket:title': {
    vi: 'Bảng liên ngành thay thế: Trung Quốc và Nhật Bản, 2018',
    en: 'Input-output proxies: China and Japan, 2018',
  },
  'lienket:note': {
    vi: 'Số liệu thay thế: cơ cấu đầu vào của Trung Quốc và Nhật Bản, không phải của Việt Nam.',
    en: 'Proxies: the input structure of China and Japan, not of Viet Nam.',
  },
  'lienket:steps': [
    'columns of the 17 manufacturing sectors turned into a long table, zeros left out',
    'output, value added and printed totals kept for all 45 sectors',
    'final uses left out; sector names written anew and shorter',
  ],
  'lienket:checks': [
    ...COUNTRIES.flatMap((country) => [inputCheck(country, '17'), inputCheck(country, '20')]),
    {
      id: 'outputs-90',
      title: { vi: '45 ngành của hai nước', en: '45 sectors of two countries' },
      table: 'outputs',
      rows: 90,
      maker: 'OECD',
    },
    {
      id: 'divisions-87',
      title: { vi: '87 ngành cấp 2', en: '87 divisions' },
      table: 'oecd45_divisions',
      rows: 87,
      maker: 'ISIC Rev. 4, 88 divisions less 99',
    },
  ],
};

publishPack({
  head,
  drafts: [inputsTable(), outputsTable(), sectorsTable(), concordanceTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'China and Japan buy more of their inputs at home than Viet Nam: a share bought inside a set of sectors says what is technically usual, not what happens in Viet Nam.',
        'Show both countries, never their mean.',
        'Inputs count imports as well: the tables are of total use.',
      ],
    },
  ],
});
