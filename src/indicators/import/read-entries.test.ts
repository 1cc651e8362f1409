import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../../model/raw-grid.ts';
import { BOOKS, sheetOf } from './books.case.ts';
import { collectFaults } from './faults.ts';
import { guessMapping } from './guess-mapping.ts';
import { acrossKeys, headerFacts, isKnownIndustry, isKnownPlace } from './header-facts.ts';
import { tableLayout } from './layout.ts';
import { isFixed, keyColumn, roleWord, valueColumns } from './mapping.ts';
import { numberConventions } from './number-conventions.ts';
import { readEntries } from './read-entries.ts';
import { refuseMissingKeys } from './required-keys.ts';
import { resolveRows } from './resolve-rows.ts';
import { isSurveyHeader, surveyRole } from './survey-fields.ts';

function read(rows: readonly (readonly RawCell[])[]) {
  const faults = collectFaults({});
  const layout = tableLayout(sheetOf(rows))!;
  const mapping = guessMapping(
    { layout, books: BOOKS, stated: [], remembered: [], measure: undefined, period: undefined, units: new Map() },
    faults,
  );
  return { faults, layout, mapping };
}

const WIDE = [
  ['Tỉnh', 'Ngành', 'Số lao động năm 2020', 'Số lao động năm 2021'],
  ['Hà Nội', '26', '1.234,5', '7'],
  [null, '27', '…', '8'],
];

test('columns are guessed with their role, and a year in a header is fixed for its values', () => {
  const { mapping, layout, faults } = read(WIDE);
  assert.deepEqual(
    mapping.columns.map((column) => roleWord(column.role)),
    ['place', 'industry', 'workers', 'workers'],
  );
  assert.equal(keyColumn(mapping, 'place')?.letter, 'A');
  assert.ok(isFixed(mapping, 'period'));
  assert.deepEqual(
    valueColumns(mapping).map((each) => each.role.fixed),
    [{ period: '2020' }, { period: '2021' }],
  );
  const facts = layout.columns.map((column) => headerFacts(column, BOOKS));
  assert.deepEqual([...acrossKeys(facts, new Set())], ['period']);
  refuseMissingKeys(mapping, { kind: 'place-industry', layout, isSurvey: false, faults });
  assert.deepEqual(faults.refusals(), []);
  refuseMissingKeys(
    read([
      ['X', 'Y'],
      ['a', 1],
    ]).mapping,
    { kind: 'place', layout, isSurvey: false, faults },
  );
  assert.ok(faults.refusals().some((refusal) => refusal.code === 'no-place-column'));
});

test('entries carry a merged label down and keep the kinds of nothing apart', () => {
  const { mapping, layout, faults } = read(WIDE);
  const entries = readEntries({ layout, mapping, numbers: undefined, marks: undefined }, faults);
  assert.deepEqual(
    entries.entries.map(({ row, place, industry, period, values }) => [row, place, industry, period, ...values]),
    [
      [2, 'Hà Nội', '26', '2020', 1234.5],
      [2, 'Hà Nội', '26', '2021', 7],
      [3, 'Hà Nội', '27', '2020', 'missing'],
      [3, 'Hà Nội', '27', '2021', 8],
    ],
  );
  assert.deepEqual(numberConventions({ layout, mapping }, faults), { workers: 'vi' });
  const resolved = resolveRows(
    {
      kind: 'place-industry',
      entries,
      books: BOOKS,
      period: undefined,
      geography: undefined,
      asOf: undefined,
      classification: undefined,
      industryLevel: undefined,
      ownershipCodes: undefined,
    },
    faults,
  );
  assert.equal(resolved.table.rows.length, 4);
});

test('a column follows the others of its table where it cannot tell, and says so', () => {
  const { mapping, layout, faults } = read([
    ['Tỉnh', 'Ngành', 'Năm', 'Số lao động', 'Doanh thu (tỷ đồng)'],
    ['Hà Nội', '26', '2020', '1,234', '5.5'],
  ]);
  assert.deepEqual(numberConventions({ layout, mapping }, faults), { workers: 'en', turnover: 'en' });
  assert.deepEqual(
    faults.warnings().map((warning) => warning.code),
    ['numbers-follow-table'],
  );
});

test('known places and industries are told from other words', () => {
  assert.ok(
    isKnownPlace('Bắc Giang', BOOKS.places) &&
      isKnownPlace('Tây Nguyên', BOOKS.places) &&
      !isKnownPlace('Điện tử', BOOKS.places),
  );
  assert.ok(
    isKnownIndustry('C26', BOOKS.industries) &&
      isKnownIndustry(1, BOOKS.industries) &&
      !isKnownIndustry('99', BOOKS.industries),
  );
});

test('fields of the enterprise survey are known by their names', () => {
  const columns = read([
    ['tinh', 'nganh_kd', 'tsld', 'ld11'],
    ['01', '26100', 1, 2],
  ]).layout.columns;
  assert.ok(isSurveyHeader(columns));
  assert.deepEqual(
    columns.map((column) => surveyRole(column, columns)?.kind),
    [undefined, undefined, 'ignored', 'value'],
  );
  assert.ok(!isSurveyHeader(read(WIDE).layout.columns));
});
