// Builds packs/world-indicators: World Development Indicators of twelve countries, logistics scores, transcribed values.
import type { DataPackage, PackCheck } from '../../src/model/data-package.ts';
import { APACHE, CC_BY, CITED_FACTS } from './licences.ts';
import { readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { countField, draftTable, numberField, RELEASE, textField, yearField } from './table-draft.ts';
import { COUNTRIES, INDICATORS } from './world-indicators-names.ts';

const FOLDER = 'world/wdi';
const links = [
  { fields: ['indicator'], reference: { resource: 'indicators', fields: ['indicator'] } },
  { fields: ['iso3'], reference: { resource: 'countries', fields: ['iso3'] } },
];

interface Release {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly description: string;
  readonly vintage: string;
  readonly rows: readonly TextRow[];
}

function wdiTable(release: Release): TableDraft {
  return draftTable({
    name: release.name,
    title: release.title,
    description: release.description,
    status: 'official',
    vintage: release.vintage,
    key: ['indicator', 'iso3', 'year'],
    fields: [
      textField('indicator', 'Code of the indicator'),
      textField('iso3', 'Country'),
      yearField('year', 'Year'),
      numberField('value', 'see table indicators', 'Value as released'),
    ],
    rows: release.rows,
    foreignKeys: links,
  });
}

const longTable = wdiTable({
  name: 'wdi',
  title: {
    vi: 'Chỉ tiêu phát triển thế giới: chế tạo, đổi mới, 1990–2025',
    en: 'World Development Indicators: manufacturing and innovation, 1990–2025',
  },
  description: 'The later of the two releases, and the one to use where both have a value.',
  vintage: '1990/2025',
  rows: readRaw(`${FOLDER}/wdi_manufacturing_innovation_1990_on.csv`),
});

const earlierTable = wdiTable({
  name: 'wdi_general',
  title: {
    vi: 'Chỉ tiêu phát triển thế giới: tổng hợp, 2018–2023',
    en: 'World Development Indicators: general, 2018–2023',
  },
  description:
    'An earlier release. Of 570 values that both releases have, 267 differ after revision: never mix the two in one series.',
  vintage: '2018/2023',
  rows: readRaw(`${FOLDER}/wdi_general_asia_2018_2023.csv`).map((raw) => ({
    indicator: raw['Series Code'] ?? '',
    iso3: raw['Country Code'] ?? '',
    year: raw['year'] ?? '',
    value: raw['value'] ?? '',
  })),
});

/** Words on how the page was reached are no part of a citation. */
function citedSource(text: string): string {
  const spoken = text.replace(' (page text in search corpus)', '');
  return spoken.split('; blanks collapsed')[0] ?? spoken;
}

function transcribedTable(): TableDraft {
  return draftTable({
    name: 'transcribed',
    title: {
      vi: 'Giá trị chép từ trang trích lại WDI và UNIDO',
      en: 'Values transcribed from pages that repeat WDI and UNIDO',
    },
    description:
      'Each with its page. The pages repeat earlier releases, so that they differ from table wdi (the Philippines: 47.25 against 26.46 % for 2019): ' +
      'use them only where wdi has nothing (NV.IND.MANF.ZS, NV.MNF.OTHR.ZS.UN). Six rows have no certain year: the year is empty.',
    status: 'press',
    vintage: '2018/2022',
    key: ['indicator', 'iso3'],
    fields: [
      textField('indicator', 'Code of the indicator'),
      textField('iso3', 'Country'),
      yearField('year', 'Year; empty where the page does not let it be known'),
      numberField('value', 'see table indicators', 'Value as shown on the page'),
      textField('source', 'Page', { constraints: { required: true } }),
      textField('url', 'Address of the page', { constraints: { required: true } }),
    ],
    rows: readRaw(`${FOLDER}/transcribed_wdi_unido_six_countries.csv`).map((raw) => ({
      ...raw,
      year: raw['year'] === 'uncertain' ? '' : (raw['year'] ?? ''),
      source: citedSource(raw['source'] ?? ''),
    })),
    foreignKeys: links,
  });
}

function logisticsTable(): TableDraft {
  const score = (name: string, description: string) => numberField(name, 'score, 1 to 5', description);
  return draftTable({
    name: 'logistics',
    title: { vi: 'Chỉ số năng lực logistics, 2010–2016', en: 'Logistics performance index, 2010–2016' },
    description: 'All countries of the rounds 2010, 2012, 2014 and 2016. Ranks depend on how many countries took part.',
    status: 'official',
    vintage: '2010/2016',
    key: ['iso3', 'year'],
    fields: [
      textField('iso3', 'Country'),
      yearField('year', 'Round'),
      textField('country_en', 'Name as released'),
      score('overall', 'Overall'),
      countField('rank', 'rank', 'Rank'),
      score('customs', 'Customs'),
      score('infrastructure', 'Infrastructure'),
      score('shipments', 'International shipments'),
      score('competence', 'Quality and competence of logistics'),
      score('tracking', 'Tracking and tracing'),
      score('timeliness', 'Timeliness'),
    ],
    rows: readRaw(`${FOLDER}/worldbank_lpi_2010_2016.csv`).map((raw) => ({
      iso3: raw['Code'] ?? '',
      year: raw['Year'] ?? '',
      country_en: (raw['Country'] ?? '').trim(),
      overall: raw['Overall LPI Score'] ?? '',
      rank: raw['Overall LPI Rank'] ?? '',
      customs: raw['Customs'] ?? '',
      infrastructure: raw['Infrastructure'] ?? '',
      shipments: raw['International Shipments'] ?? '',
      competence: raw['Logistics Quality & Competence'] ?? '',
      tracking: raw['Tracking & Tracing'] ?? '',
      timeliness: raw['Timeliness'] ?? '',
    })),
  });
}

const indicatorsTable = draftTable({
  name: 'indicators',
  title: { vi: 'Danh mục chỉ tiêu', en: 'Indicators' },
  description: 'Codes of the World Bank; Vietnamese names are translations of the project.',
  status: 'derived',
  vintage: '2026-11',
  key: ['indicator'],
  fields: [
    textField('indicator', 'Code'),
    textField('name_en', 'English name'),
    textField('name_vi', 'Vietnamese name'),
    textField('unit', 'Unit'),
  ],
  rows: INDICATORS.map((each) => ({ ...each })),
});

const countriesTable = draftTable({
  name: 'countries',
  title: { vi: 'Nước', en: 'Countries' },
  description: 'The twelve countries of the indicator tables.',
  status: 'derived',
  vintage: '2026-11',
  key: ['iso3'],
  fields: [
    textField('iso3', 'ISO 3166-1 code'),
    textField('name_en', 'English name'),
    textField('name_vi', 'Vietnamese name'),
  ],
  rows: COUNTRIES.map(([iso3, name_en, name_vi]) => ({ iso3, name_en, name_vi })),
});

function rowCount(table: string, rows: number): PackCheck {
  return {
    id: `${table}-rows`,
    title: { vi: `Có ${rows} dòng`, en: `${rows} rows` },
    table,
    rows,
    maker: 'raw file, recounted here',
  };
}

const head: Omit<DataPackage, 'resources'> = {
  name: 'world-indicators',
  ...RELEASE,
  title: 'World indicators of twelve countries',
  description:
    'Korea, Japan, China, Malaysia, Thailand, Viet Nam and six others: manufacturing, innovation, trade, logistics.',
  licenses: [CC_BY, CITED_FACTS, APACHE],
  sources: [
    {
      title: 'World Bank, World Development Indicators',
      path: 'https://databank.worldbank.org/source/world-development-indicators',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'CC BY 4.0; two releases, kept apart',
    },
    {
      title: 'World Bank, Logistics Performance Index',
      path: 'https://lpi.worldbank.org/',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'CC BY 4.0',
    },
    {
      title: 'UNIDO, Competitive Industrial Performance',
      path: 'https://stat.unido.org/',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'as repeated by the pages cited in table transcribed',
    },
  ],
  'lienket:title': { vi: 'Chỉ tiêu thế giới của mười hai nước', en: 'World indicators of twelve countries' },
  'lienket:steps': [
    'two releases of the indicators kept as two tables, columns named alike',
    'names of indicators parted from their units and translated',
    'uncertain years of transcribed values left empty',
  ],
  'lienket:checks': [
    rowCount('wdi', 8996),
    rowCount('wdi_general', 2737),
    rowCount('transcribed', 42),
    rowCount('logistics', 630),
    {
      id: 'logistics-2016',
      title: { vi: '160 nước năm 2016', en: '160 countries in 2016' },
      table: 'logistics',
      where: { year: '2016' },
      rows: 160,
      maker: 'World Bank, round of 2016',
    },
  ],
};

publishPack({
  head,
  drafts: [longTable, earlierTable, transcribedTable(), logisticsTable(), indicatorsTable, countriesTable],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'Attribution: “World Bank, World Development Indicators, CC BY 4.0”.',
        'A missing year is missing, never zero.',
      ],
    },
  ],
});
