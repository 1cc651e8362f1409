// Builds packs/us-states: employment and establishments by state and six-digit industry.
import type { DataPackage } from '../../src/model/data-package.ts';
import { US_PUBLIC_DOMAIN } from './licences.ts';
import { readRaw, type TableDraft } from './pack-writer.ts';
import { draftParquet } from './parquet.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, type TableSpec, textField } from './table-draft.ts';

const raws = readRaw('us/cbp_state_naics6_2012_2016avg.csv.gz');

/** The file writes 0 where the value was withheld: there are establishments in every row. */
function withheld(value: string | undefined): string {
  return Number(value) === 0 ? '' : (value ?? '');
}

function employment(): TableSpec {
  return {
    name: 'employment',
    title: { vi: 'Lao động và cơ sở theo bang và ngành', en: 'Employment and establishments by state and industry' },
    description:
      'Averages of 2012–2016 for fifty states, Texas among them; the District of Columbia is missing. A value is empty where it was ' +
      'withheld in every year and too low where it was withheld in some.',
    status: 'derived',
    vintage: '2012/2016',
    key: ['place_id', 'naics6'],
    fields: [
      textField('place_id', 'State'),
      textField('naics6', 'Industry of NAICS 2012'),
      numberField('establishments', 'establishments', 'Establishments, state tables'),
      numberField('workers', 'persons', 'Workers, state tables'),
      numberField('payroll', 'thousand USD', 'Annual payroll, state tables'),
      numberField('establishments_county_sum', 'establishments', 'Establishments, added up from county tables'),
      numberField('workers_county_sum', 'persons', 'Workers, added up from what county tables publish: a lower bound'),
    ],
    rows: raws.map((raw) => ({
      place_id: `USS-${raw['fips_state']}`,
      naics6: raw['naics6'] ?? '',
      establishments: raw['estab_api'] ?? '',
      workers: withheld(raw['emp_api']),
      payroll: withheld(raw['payann_api']),
      establishments_county_sum: raw['estab_agg'] ?? '',
      workers_county_sum: withheld(raw['emp_agg']),
    })),
    observations: {
      kind: 'place-industry',
      geography: 'USS',
      classification: 'naics2012',
      place: { column: 'place_id' },
      industry: { column: 'naics6' },
      period: { fixed: '2012/2016' },
      measures: {
        workers: { column: 'workers', unit: 'persons', title: { vi: 'Lao động', en: 'Workers' } },
        establishments: {
          column: 'establishments',
          unit: 'establishments',
          title: { vi: 'Số cơ sở', en: 'Establishments' },
        },
        payroll: { column: 'payroll', unit: 'thousand USD', title: { vi: 'Quỹ lương năm', en: 'Annual payroll' } },
      },
    },
  };
}

const STATES =
  '01 Alabama|02 Alaska|04 Arizona|05 Arkansas|06 California|08 Colorado|09 Connecticut|10 Delaware|12 Florida|13 Georgia|15 Hawaii|16 Idaho|17 Illinois|' +
  '18 Indiana|19 Iowa|20 Kansas|21 Kentucky|22 Louisiana|23 Maine|24 Maryland|25 Massachusetts|26 Michigan|27 Minnesota|28 Mississippi|29 Missouri|30 Montana|' +
  '31 Nebraska|32 Nevada|33 New Hampshire|34 New Jersey|35 New Mexico|36 New York|37 North Carolina|38 North Dakota|39 Ohio|40 Oklahoma|41 Oregon|42 Pennsylvania|' +
  '44 Rhode Island|45 South Carolina|46 South Dakota|47 Tennessee|48 Texas|49 Utah|50 Vermont|51 Virginia|53 Washington|54 West Virginia|55 Wisconsin|56 Wyoming';

function statesTable(): TableDraft {
  return draftTable({
    name: 'states',
    title: { vi: 'Bang của Hoa Kỳ', en: 'States of the United States' },
    description: 'The fifty states of the employment table.',
    status: 'official',
    vintage: '2012/2016',
    key: ['place_id'],
    fields: [textField('place_id', 'State'), textField('fips', 'FIPS code'), textField('name', 'Name')],
    rows: STATES.split('|').map((line) => ({
      place_id: `USS-${line.slice(0, 2)}`,
      fips: line.slice(0, 2),
      name: line.slice(3),
    })),
  });
}

function industriesTable(): TableDraft {
  const titles = new Map(raws.map((raw) => [raw['naics6'] ?? '', (raw['title'] ?? '').trim()]));
  return draftTable({
    name: 'naics6',
    title: { vi: 'Ngành NAICS 2012, sáu chữ số', en: 'Industries of NAICS 2012, six digits' },
    description: 'The industries that the employment table uses.',
    status: 'official',
    vintage: '2012',
    key: ['naics6'],
    fields: [textField('naics6', 'Code', { constraints: { pattern: '^\\d{6}$' } }), textField('title_en', 'Title')],
    rows: [...titles].map(([naics6, title_en]) => ({ naics6, title_en })),
  });
}

const maker = 'raw file, counted and summed independently when the pack was first built';

const head: Omit<DataPackage, 'resources'> = {
  name: 'us-states',
  ...RELEASE,
  title: 'American states: six-digit industry × place, 2012–2016',
  description: 'Finer industries than the county pack, and Texas.',
  licenses: [US_PUBLIC_DOMAIN],
  sources: [
    {
      title: 'U.S. Census Bureau, County Business Patterns 2012–2016',
      path: 'https://www.census.gov/programs-surveys/cbp.html',
      'lienket:retrieved': RELEASE.created,
      'lienket:note': 'five-year averages',
    },
  ],
  'lienket:title': {
    vi: 'Bang của Hoa Kỳ: ngành sáu chữ số × nơi, 2012–2016',
    en: 'American states: six-digit industry × place, 2012–2016',
  },
  'lienket:steps': [
    'state codes written as place ids USS-<fips>',
    'workers and payroll of 0 (withheld) left empty',
    'columns renamed: …_api are the state tables, …_agg the sums of county tables',
  ],
  'lienket:checks': [
    {
      id: 'employment-rows',
      title: { vi: '44.817 dòng', en: '44,817 rows' },
      table: 'employment',
      rows: 44_817,
      maker,
    },
    {
      id: 'employment-workers',
      title: { vi: 'Tổng lao động', en: 'All workers' },
      table: 'employment',
      sum: { column: 'workers', equals: 114_974_492.568, tolerance: 1 },
      maker,
    },
    { id: 'states-50', title: { vi: '50 bang', en: '50 states' }, table: 'states', rows: 50, maker },
    { id: 'naics6-978', title: { vi: '978 ngành', en: '978 industries' }, table: 'naics6', rows: 978, maker },
  ],
};

publishPack({
  head,
  drafts: [await draftParquet(employment()), statesTable(), industriesTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        '7,921 values of workers and 7,713 of payroll are withheld in every year: empty, never zero.',
        'The District of Columbia is not in the raw file.',
      ],
    },
  ],
});
