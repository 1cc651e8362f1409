// Builds packs/us-counties: employment and establishments by county and industry, with places, borders and outlines.
import type { DataPackage, ObservationSpec } from '../../src/model/data-package.ts';
import { US_PUBLIC_DOMAIN } from './licences.ts';
import { readRaw, type TableDraft } from './pack-writer.ts';
import { draftParquet } from './parquet.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, type TableSpec, textField } from './table-draft.ts';
import { adjacencyTable, countiesTable, countyId, geometryFile } from './us-counties-places.ts';

const workersTitle = { vi: 'Lao động (ước tính nơi bị giấu)', en: 'Workers (estimated where withheld)' };
const establishmentsTitle = { vi: 'Số cơ sở', en: 'Establishments' };

const observations: ObservationSpec = {
  kind: 'place-industry',
  geography: 'USC',
  classification: 'naics2012',
  place: { column: 'place_id' },
  industry: { column: 'naics4' },
  period: { fixed: '2012/2016' },
  measures: {
    workers: { column: 'workers', unit: 'persons', title: workersTitle },
    workers_second_estimate: {
      column: 'workers_est3',
      unit: 'persons',
      title: { vi: 'Lao động (cách ước tính thứ hai)', en: 'Workers (second estimate)' },
    },
    workers_reported: {
      column: 'workers_reported',
      unit: 'persons',
      title: { vi: 'Lao động được công bố', en: 'Workers as published' },
    },
    establishments: { column: 'establishments', unit: 'establishments', title: establishmentsTitle },
  },
};

function employment(): TableSpec {
  return {
    name: 'employment',
    title: { vi: 'Lao động và cơ sở theo hạt và ngành', en: 'Employment and establishments by county and industry' },
    description:
      'Averages of 2012–2016. Texas and the District of Columbia are missing. Estimates are kept as their maker gives them: 2,336 values of ' +
      '`workers` and 1,163 of `workers_est3` are below zero, a few by hundreds.',
    status: 'estimated',
    vintage: '2012/2016',
    key: ['place_id', 'naics4'],
    fields: [
      textField('place_id', 'County'),
      textField('naics4', 'Industry group of NAICS 2012'),
      numberField('establishments', 'establishments', 'Establishments, average of the years; published for every cell'),
      numberField('workers', 'persons', 'Workers, published or estimated (first estimate)'),
      numberField('workers_est3', 'persons', 'Workers, published or estimated (other estimate)'),
      numberField(
        'workers_reported',
        'persons',
        'Average of the published values; empty where every year was withheld, too low where some were',
      ),
    ],
    rows: readRaw('us/cbp_county_naics4_2012_2016avg_imputed.csv.gz').map((raw) => ({
      place_id: countyId(raw['fips'] ?? ''),
      naics4: raw['naics4'] ?? '',
      establishments: raw['estab'] ?? '',
      workers: raw['emp_est1'] ?? '',
      workers_est3: raw['emp_est3'] ?? '',
      workers_reported: Number(raw['emp_reported']) === 0 ? '' : (raw['emp_reported'] ?? ''),
    })),
    observations,
  };
}

function industriesTable(): TableDraft {
  return draftTable({
    name: 'naics4',
    title: { vi: 'Nhóm ngành NAICS 2012', en: 'Industry groups of NAICS 2012' },
    description: 'The 289 groups that the employment table uses.',
    status: 'official',
    vintage: '2012',
    key: ['naics4'],
    fields: [textField('naics4', 'Code', { constraints: { pattern: '^\\d{4}$' } }), textField('title_en', 'Title')],
    rows: readRaw('us/naics4_titles.csv').map((raw) => ({
      naics4: raw['naics4'] ?? '',
      title_en: (raw['naics_title'] ?? '').trim(),
    })),
  });
}

const maker = 'raw file, counted and summed independently when the pack was first built';

const head: Omit<DataPackage, 'resources'> = {
  name: 'us-counties',
  ...RELEASE,
  title: 'American counties: industry × place, 2012–2016',
  description: 'The benchmark on which every computable rung of the ladder answers.',
  licenses: [US_PUBLIC_DOMAIN],
  sources: [
    {
      title: 'U.S. Census Bureau, County Business Patterns 2012–2016',
      path: 'https://www.census.gov/programs-surveys/cbp.html',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'five-year averages; withheld cells estimated by the maker of the file',
    },
    {
      title: 'U.S. Census Bureau, cartographic boundary files 2017 (npm us-atlas 3.0.1)',
      path: 'https://github.com/topojson/us-atlas',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'public domain; packaged under the ISC licence by Michael Bostock',
    },
  ],
  'lienket:title': {
    vi: 'Hạt của Hoa Kỳ: ngành × nơi, 2012–2016',
    en: 'American counties: industry × place, 2012–2016',
  },
  'lienket:note': {
    vi: 'Thiếu bang Texas và Đặc khu Columbia; ô bị giấu là ước tính, một ít giá trị âm được giữ nguyên.',
    en: 'Texas and the District of Columbia are missing; withheld cells are estimates, a few negative values are kept as they are.',
  },
  'lienket:steps': [
    'county codes written as place ids USC-<fips>',
    'emp_est1 → workers, emp_est3 → workers_est3, emp_reported → workers_reported with 0 (all years withheld) left empty',
    'territories left out of the outlines; codes 02158 and 46102 of the atlas set back to 02270 and 46113',
    'pairs of neighbours made from common arcs of the outlines',
  ],
  'lienket:checks': [
    {
      id: 'employment-rows',
      title: { vi: '422.059 dòng', en: '422,059 rows' },
      table: 'employment',
      rows: 422_059,
      maker,
    },
    {
      id: 'employment-workers',
      title: { vi: 'Tổng lao động', en: 'All workers' },
      table: 'employment',
      sum: { column: 'workers', equals: 110_139_450.674, tolerance: 1 },
      maker,
    },
    {
      id: 'employment-establishments',
      title: { vi: 'Tổng cơ sở', en: 'All establishments' },
      table: 'employment',
      sum: { column: 'establishments', equals: 7_003_672.188, tolerance: 1 },
      maker,
    },
    { id: 'naics4-289', title: { vi: '289 nhóm ngành', en: '289 industry groups' }, table: 'naics4', rows: 289, maker },
    {
      id: 'counties-covered',
      title: { vi: '2.888 hạt có số liệu', en: '2,888 counties with figures' },
      table: 'counties',
      where: { has_employment: 'true' },
      rows: 2888,
      maker,
    },
  ],
};

publishPack({
  head,
  drafts: [await draftParquet(employment()), countiesTable(), adjacencyTable(), industriesTable(), geometryFile()],
  notes: [
    {
      heading: 'Which column is “workers”',
      lines: [
        'Two estimates of the withheld cells come with the file; its maker does not say how they were made. Both are kept.',
        'They were tested against the state table (pack us-states), which is another extraction: in the 8,215 state × industry cells where every six-digit ' +
          'industry is published (97.6 million workers), the counties add up to within 2.8 % of the state, cell by cell, with emp_est1, 11.3 % with emp_est3 and 14.8 % with the published values alone.',
        'emp_est1 is therefore `workers`. It has more values below zero (2,336 against 1,163), the lowest −2,353 (couriers in Shelby County, Tennessee, home of the Memphis hub, where nothing is published and both estimates fail): ' +
          'a method that needs counts treats a negative value as what it is, an estimate of a small number, and says so.',
        'Outside Texas the two estimates give 110.1 and 112.2 million workers, the published values 90.4 million.',
      ],
    },
    {
      heading: 'Left out',
      lines: [
        'Flags of traded and local industries are of Harvard Business School and not in the public domain.',
        'The territories (Puerto Rico and others).',
      ],
    },
  ],
});
