// Builds packs/us-input-output: the summary Use and Make tables of 2022 and the way from sectors to NAICS groups.
import { parse } from 'csv-parse/sync';
import type { DataPackage } from '../../src/model/data-package.ts';
import { US_PUBLIC_DOMAIN } from './licences.ts';
import { rawText, readRaw, type TableDraft, type TextRow } from './pack-writer.ts';
import { publishPack } from './publish.ts';
import { draftTable, numberField, RELEASE, textField } from './table-draft.ts';
import { SECTORS, sectorOf } from './us-input-output-sectors.ts';

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: string;
}

const codes = new Set(SECTORS.map((sector) => sector.code));

/** The cells of a matrix that are not zero; headings may stand in quotes. */
function cells(path: string): readonly Cell[] {
  const [header = [], ...lines] = parse(rawText(path), { skip_empty_lines: true }) as readonly (readonly string[])[];
  return lines.flatMap(([row = '', ...values]) =>
    values.flatMap((value, index) => (Number(value) === 0 ? [] : [{ row, column: header[index + 1] ?? '', value }])),
  );
}

const use = cells('us/bea_Summary_Use_2022_PRO_AfterRedef_17sch.csv.gz');
const make = cells('us/bea_Summary_Make_2022_AfterRedef_17sch.csv.gz');

function useKind(cell: Cell): string {
  const isInput = codes.has(cell.row) || cell.row === 'Used' || cell.row === 'Other';
  if (/^Total/.test(cell.row) || /^Total/.test(cell.column)) return 'total';
  if (!isInput) return 'value_added';
  return codes.has(cell.column) ? 'intermediate' : 'final';
}

function useTable(): TableDraft {
  return draftTable({
    name: 'bea_use',
    title: { vi: 'Bảng sử dụng 2022', en: 'Use table 2022' },
    description:
      'Producer prices, after redefinitions, 2017 schedule. Intermediate inputs (`kind` intermediate), final uses (F codes), value added ' +
      '(V001 pay, V002 taxes, V003 surplus, in the column commodity) and the printed totals. Cells of zero are left out.',
    status: 'official',
    vintage: '2022',
    key: ['commodity', 'industry'],
    fields: [
      textField('commodity', 'Commodity that is used, or item of value added, or total'),
      textField('industry', 'Industry that uses it, or final use, or total'),
      numberField('value', 'million USD', 'Value; imports and changes of stocks may be below zero'),
      textField('kind', 'Part of the table', {
        constraints: { enum: ['intermediate', 'final', 'value_added', 'total'] },
      }),
    ],
    rows: use.map((cell) => ({ commodity: cell.row, industry: cell.column, value: cell.value, kind: useKind(cell) })),
  });
}

function makeTable(): TableDraft {
  return draftTable({
    name: 'bea_make',
    title: { vi: 'Bảng sản xuất 2022', en: 'Make table 2022' },
    description:
      'Which industry makes which commodity, after redefinitions, with the printed totals. Cells of zero are left out.',
    status: 'official',
    vintage: '2022',
    key: ['industry', 'commodity'],
    fields: [
      textField('industry', 'Industry that makes it, or total'),
      textField('commodity', 'Commodity that is made, or total'),
      numberField('value', 'million USD', 'Value'),
    ],
    rows: make.map((cell) => ({ industry: cell.row, commodity: cell.column, value: cell.value })),
  });
}

function sectorsTable(): TableDraft {
  return draftTable({
    name: 'bea_sectors',
    title: { vi: 'Ngành tổng hợp của BEA', en: 'Summary sectors of BEA' },
    description: 'The 71 summary industries.',
    status: 'official',
    vintage: '2017',
    key: ['bea_code'],
    fields: [textField('bea_code', 'Code'), textField('name_en', 'Name')],
    rows: SECTORS.map((sector) => ({ bea_code: sector.code, name_en: sector.name })),
  });
}

function concordance(): readonly TextRow[] {
  return readRaw('us/naics4_titles.csv').map((raw) => {
    const naics4 = raw['naics4'] ?? '';
    const sector = sectorOf(naics4);
    if (sector === undefined) throw new Error(`${naics4} has no sector`);
    return { bea_code: sector.code, naics4 };
  });
}

function concordanceTable(): TableDraft {
  return draftTable({
    name: 'bea_naics4',
    title: { vi: 'Ngành BEA và nhóm NAICS 2012', en: 'BEA sectors and NAICS 2012 groups' },
    description: 'Each of the 289 groups of pack us-counties belongs to one sector. Housing and government have none.',
    status: 'derived',
    vintage: '2012/2017',
    key: ['bea_code', 'naics4'],
    fields: [textField('bea_code', 'Sector'), textField('naics4', 'Group of NAICS 2012')],
    rows: concordance(),
    foreignKeys: [{ fields: ['bea_code'], reference: { resource: 'bea_sectors', fields: ['bea_code'] } }],
    method: 'prefixes of NAICS 2012 written in the names of the sectors',
  });
}

const bea = 'U.S. Bureau of Economic Analysis, totals printed in the table';

/** A printed total of the table, as its cells are summed again. */
function printed(commodity: string, industry: string): number {
  return Number(use.find((cell) => cell.row === commodity && cell.column === industry)?.value);
}

const head: Omit<DataPackage, 'resources'> = {
  name: 'us-input-output',
  ...RELEASE,
  title: 'American input-output tables, summary level, 2022',
  description: 'What industries buy from each other, for rungs of the ladder that ask who supplies whom.',
  licenses: [US_PUBLIC_DOMAIN],
  sources: [
    {
      title:
        'U.S. Bureau of Economic Analysis, Input-Output Accounts 2022, summary Use (producer prices) and Make, after redefinitions',
      path: 'https://www.bea.gov/industry/input-output-accounts-data',
      'lienket:retrieved': RELEASE.created,
    },
  ],
  'lienket:title': { vi: 'Bảng cân đối liên ngành Hoa Kỳ, 2022', en: 'American input-output tables, 2022' },
  'lienket:steps': [
    'matrices turned into long tables, cells of zero left out',
    'concordance made from prefixes of NAICS 2012',
  ],
  'lienket:checks': [
    {
      id: 'use-intermediate-334',
      title: { vi: 'Đầu vào trung gian của ngành 334', en: 'Intermediate inputs of industry 334' },
      table: 'bea_use',
      where: { industry: '334', kind: 'intermediate' },
      sum: { column: 'value', equals: printed('Total Intermediate', '334'), tolerance: 40 },
      maker: bea,
    },
    {
      id: 'use-intermediate-3361MV',
      title: { vi: 'Đầu vào trung gian của ngành 3361MV', en: 'Intermediate inputs of industry 3361MV' },
      table: 'bea_use',
      where: { industry: '3361MV', kind: 'intermediate' },
      sum: { column: 'value', equals: printed('Total Intermediate', '3361MV'), tolerance: 40 },
      maker: bea,
    },
    { id: 'sectors-71', title: { vi: '71 ngành', en: '71 sectors' }, table: 'bea_sectors', rows: 71, maker: bea },
    {
      id: 'naics4-289',
      title: { vi: '289 nhóm NAICS', en: '289 NAICS groups' },
      table: 'bea_naics4',
      rows: 289,
      maker: 'pack us-counties',
    },
  ],
};

publishPack({
  head,
  drafts: [useTable(), makeTable(), sectorsTable(), concordanceTable()],
  notes: [
    {
      heading: 'Before use',
      lines: [
        'The table counts what is bought from anywhere, imports too; the import column of final use (F050) is negative.',
        'Values are rounded to one million USD, so that sums miss printed totals by a few units.',
        'Years differ: the county pack speaks of 2012–2016, this table of 2022. Sectors follow NAICS 2017, whose three-digit groups are those of 2012.',
      ],
    },
  ],
});
