import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObservationSpec } from '../../model/data-package.ts';
import { parseCsv } from './parse-csv.ts';
import { runTrial, TRIALS, withZeros } from './trial-methods.ts';
import { periodsOf, pivotedTable } from './trial-pivot.ts';
import { shownResult } from './trial-shown.ts';
import { emptyCells, pastedTable, type TrialTable } from './trial-table.ts';

const table = (text: string): TrialTable => {
  const parsed = pastedTable(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.refusals[0]?.said.en);
  return parsed.value;
};

const run = (id: string, text: string) => {
  const trial = TRIALS[id];
  assert.ok(trial);
  const result = runTrial(trial, table(text));
  assert.ok('rows' in result, 'refused' in result ? result.refused : '');
  return result;
};

test('a place with the mix of the whole has quotients of one, whichever way numbers are written', () => {
  for (const text of ['x\ta\tb\nP\t1.000,5\t10\nQ\t2.001\t20', 'x;a;b\nP;1000.5;10\nQ;2001;20']) {
    const { rows, heads } = run('location-quotient', text);
    assert.deepEqual(heads, ['a', 'b']);
    for (const { values } of rows) for (const value of values) assert.ok(Math.abs(Number(value) - 1) < 1e-12);
  }
});

test('four equal holders have a Herfindahl index of a quarter and an entropy of ln 4', () => {
  const text = 'x,amount\na,5\nb,5\nc,5\nd,5';
  assert.equal(run('herfindahl', text).rows[0]?.values[0], 0.25);
  assert.ok(Math.abs(Number(run('entropy', text).rows[0]?.values[0]) - Math.log(4)) < 1e-12);
});

test('the parts of a shift-share add up to the change of every industry', () => {
  const { rows } = run('shift-share', 'x,p0,p1,w0,w1\na,10,14,100,110\nb,20,15,50,70');
  for (const { values } of rows) {
    const [change = 0, national = 0, mix = 0, regional = 0] = values.map(Number);
    assert.ok(Math.abs(change - national - mix - regional) < 1e-9);
  }
});

test('the largest holder is told by its name', () => {
  assert.deepEqual(run('largest-share', 'x,amount\na,1\nb,3').rows[0]?.values, [0.75, 'b']);
});

test('an empty cell and a dash are no zero and are told by place', () => {
  const parsed = table('x,a,b\nP,1,\nQ,–,4');
  assert.deepEqual(emptyCells(parsed), [
    { row: 'P', column: 'b' },
    { row: 'Q', column: 'a' },
  ]);
});

test('a table with an empty cell is not tried until somebody says that nothing is zero there', () => {
  const trial = TRIALS['herfindahl'];
  assert.ok(trial);
  const parsed = table('x,a\nP,3\nQ,\nR,3');
  assert.ok('refused' in runTrial(trial, parsed));
  assert.deepEqual(runTrial(trial, withZeros(parsed)), { heads: ['value'], rows: [{ name: 'a', values: [0.5] }] });
});

test('numbers that may be read in two ways are refused, not guessed', () => {
  const parsed = pastedTable('x,a\nP,"1.234"\nQ,"2.345"');
  assert.equal(parsed.ok, false);
});

test('what is no number is refused by row and column', () => {
  const parsed = pastedTable('x,a\nP,5\nQ,many');
  assert.deepEqual(!parsed.ok && parsed.refusals.map(({ where }) => where), [{ row: 3, column: 'a' }]);
});

const spec: ObservationSpec = {
  kind: 'place-industry',
  geography: 'VN63',
  place: { column: 'place_id', total: 'VN' },
  industry: { column: 'code', total: 'TOTAL' },
  period: { column: 'year' },
  measures: { workers: { column: 'value', unit: 'persons', title: { vi: 'Lao động', en: 'Workers' } } },
};
const long = parseCsv(
  'year,place_id,code,value\n2010,VN,26,9\n2010,VN63-01,26,4\n2010,VN63-01,TOTAL,7\n2010,VN63-01,2610,4\n2010,VN63-24,27,2\n2010,VN-RRD,26,4\n2009,VN63-01,26,3',
);

test('totals, regions, other years and codes of another level are left out; a pair without a row stays empty', () => {
  assert.deepEqual(periodsOf(long, spec), ['2010', '2009']);
  const pivoted = pivotedTable(long, spec, { measure: 'workers', period: '2010' });
  assert.deepEqual(pivoted, {
    rows: ['VN63-01', 'VN63-24'],
    columns: ['26', '27'],
    cells: [
      [4, null],
      [null, 2],
    ],
  });
});

test('a wide result is shown as its greatest pairs, and a cell without a value is no pair', () => {
  const heads = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const rows = [{ name: 'P', values: heads.map((_, at) => (at === 19 ? null : at)) }];
  const { result, isCut } = shownResult({ heads, rows }, 3);
  assert.equal(isCut, true);
  assert.deepEqual(
    result.rows.map(({ values }) => values),
    [
      ['c18', 18],
      ['c17', 17],
      ['c16', 16],
    ],
  );
});
