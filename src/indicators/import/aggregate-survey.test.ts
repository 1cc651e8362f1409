import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../../model/raw-grid.ts';
import { codes, imported, told } from './books.case.ts';
import type { ImportRequest } from './import-table.ts';

const FIELDS = ['ma_thue', 'tinh', 'huyen', 'xa', 'nganh_kd', 'lhdn', 'tsld', 'tsldnu', 'ld11', 'ld12', 'kqkd5'];
type Firm = readonly [tinh: string, nganh: string, lhdn: number, workers: RawCell];
const firm = (...[tinh, nganh, lhdn, workers]: Firm): readonly RawCell[] => [
  '0101',
  tinh,
  '1',
  '1',
  nganh,
  lhdn,
  7,
  3,
  workers,
  1,
  50,
];
const FIRMS = [
  firm('19', '26100', 12, 900),
  firm('19', '26100', 12, 100),
  firm('19', '26100', 6, 10),
  firm('19', '26200', 6, 20),
  firm('19', '26200', 6, 30),
  firm('19', '26200', 6, 40),
  firm('19', '26200', 12, 45),
  firm('27', '26100', 6, 5),
  firm('27', '26200', 6, 6),
  firm('27', '26200', 6, 7),
  firm('27', '26200', 6, 8),
  firm('27', '26100', 6, 9),
  firm('27', '26100', 6, 11),
  firm('27', '26100', 6, 12),
];
const survey = (request: Partial<ImportRequest> = {}, firms: readonly (readonly RawCell[])[] = FIRMS) =>
  imported([FIELDS, ...firms], { period: '2022', ...request });
const cells = (outcome: ReturnType<typeof survey>): Readonly<Record<string, string>> =>
  Object.fromEntries(told(outcome).map((line) => line.split(': ') as [string, string]));

test('records of enterprises become sums; the end of the year is taken for workers and the records are not kept', () => {
  const outcome = survey({ keepsSmallCells: true });
  assert.deepEqual(outcome.refusals, []);
  assert.equal(outcome.isSurvey, true);
  assert.deepEqual(
    outcome.table?.measures.map((measure) => measure.name),
    ['enterprises', 'workers', 'female_workers', 'largest_establishment_workers'],
  );
  const found = cells(outcome);
  assert.equal(found['VN63-19 2610 2022 all'], '3 1010 3 900');
  assert.equal(found['VN63-19 TOTAL 2022 all'], '7 1145 7 900');
  assert.equal(found['VN TOTAL 2022 all'], '14 1203 14 900');
  assert.ok(!JSON.stringify(outcome.table).includes('0101'));
});

test('ownership codes of the survey are split only by the list that the person states', () => {
  assert.ok(codes(survey().warnings).includes('ownership-not-split'));
  const split = survey({
    keepsSmallCells: true,
    ownershipCodes: new Map([
      ['6', 'private'],
      ['12', 'foreign'],
    ]),
  });
  assert.ok(codes(split.warnings).includes('small-cells-kept'));
  assert.equal(cells(split)['VN63-19 2620 2022 private'], '3 90 3 40');
  assert.equal(cells(split)['VN63-19 2620 2022 foreign'], '1 45 1 45');
});

test('small cells are suppressed by default, with enough others that subtraction does not find them', () => {
  const outcome = survey({
    ownershipCodes: new Map([
      ['6', 'private'],
      ['12', 'foreign'],
    ]),
  });
  assert.deepEqual(outcome.refusals, []);
  const rows = outcome.table?.rows ?? [];
  const isHidden = (row: (typeof rows)[number]): boolean => row.values.every((value) => value === 'suppressed');
  assert.ok(rows.some(isHidden) && rows.some((row) => !isHidden(row)));
  for (const row of rows) if (!isHidden(row)) assert.ok(Number(row.values[0]) >= 3, JSON.stringify(row));
  const dimensions = [
    {
      of: (row: (typeof rows)[number]) => `${row.industryCode}|${row.ownership}`,
      isTotal: (row: (typeof rows)[number]) => row.placeId === 'VN',
    },
    {
      of: (row: (typeof rows)[number]) => `${row.placeId}|${row.ownership}`,
      isTotal: (row: (typeof rows)[number]) => row.industryCode === 'TOTAL',
    },
    {
      of: (row: (typeof rows)[number]) => `${row.placeId}|${row.industryCode}`,
      isTotal: (row: (typeof rows)[number]) => row.ownership === 'all',
    },
  ];
  for (const { of } of dimensions) {
    for (const line of Map.groupBy(rows, of).values())
      assert.notEqual(line.filter(isHidden).length, 1, JSON.stringify(line));
  }
  assert.ok(codes(outcome.warnings).includes('small-cells-suppressed'));
});

test('a value that one enterprise did not give makes the sum missing, not smaller', () => {
  const outcome = survey({ keepsSmallCells: true }, [...FIRMS, firm('27', '26200', 6, null)]);
  assert.equal(cells(outcome)['VN63-27 2620 2022 all'], '4 missing 4 missing');
  assert.equal(cells(outcome)['VN63-27 2610 2022 all'], '4 37 4 12');
  assert.ok(codes(outcome.warnings).includes('values-not-given'));
});

test('in files of up to 2010 the field ld13 is the end of the year', () => {
  const outcome = imported(
    [['macs', 'tinh', 'nganh_kd', 'ld11', 'ld13'], ...[1, 2, 3].map((at) => [`m${at}`, '19', '26100', 10, 20])],
    { period: '2009', classification: 'vsic2018' },
  );
  assert.equal(cells(outcome)['VN63-19 2610 2009 all'], '3 60 20');
});
