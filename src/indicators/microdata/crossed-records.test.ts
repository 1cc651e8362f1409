import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellFacts } from './cell-facts.ts';
import { crossedRecords } from './crossed-records.ts';
import { memberOf } from './crossed-table.ts';
import type { MicroColumns } from './micro-columns.ts';
import { type OutputScope, scopeCells, scopeKey } from './output-scope.ts';
import { SCOPE } from './random-microdata.case.ts';
import { parseSizeBounds, sizeClasses, sizeClassOf } from './size-classes.ts';

const coded = (codes: readonly string[], ...at: number[]) => ({ codes, at: Int32Array.from(at) });
const COLUMNS: MicroColumns = {
  enterprise: Int32Array.of(1, 1, 2, 3),
  place: coded(['P1', 'P2'], 0, 1, 1, 0),
  industry: coded(['1311', '2610'], 0, 0, 1, 1),
  ownership: coded(['all', 'foreign'], 0, 0, 1, 1),
  period: coded(['2022', '2023'], 1, 1, 1, 0),
  measures: [{ name: 'workers', unit: 'persons' }],
  values: [Float64Array.of(4, 8, 30, 5)],
  gaps: [Uint8Array.of(0, 0, 0, 0)],
};
const request = (scope: Partial<OutputScope>, more: readonly OutputScope[] = []) => ({
  period: '2023',
  scopes: [{ ...SCOPE, ...scope }, ...more],
  sectionOf: () => 'C',
  regionOf: (place: string) => (place === 'P1' ? 'R' : undefined),
});

function sums(columns: MicroColumns, scope: Partial<OutputScope>): Readonly<Record<string, number>> {
  const crossing = crossedRecords(columns, request(scope));
  assert.ok('table' in crossing);
  const facts = cellFacts(crossing.table, crossing.records, 2);
  const own = { ...SCOPE, ...scope };
  const cells = scopeCells(crossing.table, own);
  return Object.fromEntries(
    Array.from(cells.keys())
      .filter((cell) => cells[cell] === 1 && (facts.counts[cell] ?? 0) > 0)
      .map((cell) => [scopeKey(crossing.table, own, cell), facts.sums[0]?.[cell] ?? 0]),
  );
}

test('records of a period are crossed by place, industry and ownership with all totals', () => {
  assert.deepEqual(sums(COLUMNS, { by: ['place', 'industry'], levels: [2] }), {
    'VN|TOTAL': 42,
    'P1|TOTAL': 4,
    'P2|TOTAL': 38,
    'VN|13': 12,
    'VN|26': 30,
    'P1|13': 4,
    'P2|13': 8,
    'P2|26': 30,
  });
  assert.deepEqual(sums(COLUMNS, { by: ['ownership'] }), { all: 42, 'not-stated': 12, foreign: 30 });
});

test('sums of regions stand between the country and its provinces only where they are asked for', () => {
  assert.deepEqual(sums(COLUMNS, { by: ['place'], regions: 'set' }), { VN: 42, R: 4, P1: 4, P2: 38 });
  const crossing = crossedRecords(COLUMNS, request({ by: ['place'] }, [{ ...SCOPE, by: ['place'], regions: 'set' }]));
  assert.ok('table' in crossing);
  const cells = scopeCells(crossing.table, { ...SCOPE, by: ['place'] });
  const told = Array.from(cells.keys()).filter((cell) => cells[cell] === 1);
  const at = crossing.table.dimensions.findIndex(({ name }) => name === 'place');
  assert.deepEqual(
    told.map((cell) => crossing.table.dimensions[at]?.codes[memberOf(crossing.table, cell, at)]).sort(),
    ['P1', 'P2', 'VN'],
  );
});

test('an enterprise is in the size class of all its workers, and weights gross values up', () => {
  assert.deepEqual(sums(COLUMNS, { by: ['size'], sizes: [10, 20] }), { all: 42, '10-19': 12, '20+': 30 });
  const weights = Float64Array.of(2, 1, 1.5, 1);
  assert.deepEqual(sums({ ...COLUMNS, weights }, { by: ['place'] }), { VN: 61, P1: 8, P2: 53 });
});

test('what is too coarse for a level, or has no workers for a size, is refused', () => {
  const codes = (made: ReturnType<typeof crossedRecords>) =>
    'refusals' in made ? made.refusals.map(({ code, said }) => [code, said.en.includes('1311')]) : [];
  assert.deepEqual(codes(crossedRecords(COLUMNS, request({ levels: [5] }))), [['industry-too-coarse', false]]);
  const none = { ...COLUMNS, measures: [{ name: 'turnover', unit: 'VND' }] };
  assert.deepEqual(codes(crossedRecords(none, request({ by: ['size'], sizes: [10] }))), [['no-workers', false]]);
});

test('bounds of size classes rise, and every number of workers has one class', () => {
  assert.deepEqual(parseSizeBounds('10, 50'), [10, 50]);
  for (const text of ['50,10', '0', 'x', '', '10,10']) assert.equal(parseSizeBounds(text), undefined, text);
  const classes = sizeClasses([10, 50]);
  assert.deepEqual(
    [0, 9, 10, 49, 50, 9999].map((workers) => sizeClassOf(classes, workers)?.code),
    ['0-9', '0-9', '10-49', '10-49', '50+', '50+'],
  );
});
