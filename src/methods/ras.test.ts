import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import fixture from './ras.fixture.json' with { type: 'json' };
import { ras } from './ras.ts';

const settings = { iterations: 5000, tolerance: 1e-12 };
const tables = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 12 }),
    fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([a, b]) => [matrix(3, 4, a), matrix(3, 4, b)] as const);
const margins = (x: { rows: number; cols: number; cells: Float64Array }) => ({
  rowTotals: Array.from({ length: x.rows }, (_, r) =>
    x.cells.subarray(r * x.cols, (r + 1) * x.cols).reduce((s, v) => s + v, 0),
  ),
  colTotals: Array.from({ length: x.cols }, (_, c) =>
    Array.from({ length: x.rows }, (_r, r) => x.cells[r * x.cols + c]!).reduce((s, v) => s + v, 0),
  ),
});

test('reference: the closed form of two by two, with 40 digits, agrees', () => {
  for (const c of fixture.cases)
    closeTo(ras(matrix(2, 2, c.x), { ...c, ...settings }).fitted.cells, c.fitted, [fixture.tolerance, 1]);
});

test('law: margins are met and cross ratios kept', () => {
  fc.assert(
    fc.property(tables, ([x, other]) => {
      const wanted = margins(other);
      const { fitted, residual } = ras(x, { ...wanted, ...settings });
      const got = margins(fitted);
      closeTo(got.rowTotals, wanted.rowTotals, 1e-9);
      closeTo(got.colTotals, wanted.colTotals, 1e-9);
      assert.ok(residual <= 1e-12);
      const ratio = (t: typeof x) => (t.cells[0]! * t.cells[5]!) / (t.cells[1]! * t.cells[4]!);
      closeTo(ratio(fitted), ratio(x), 1e-9);
    }),
  );
});

test('law: a table with its own margins stays as it is; scaling the start, its rows or columns changes nothing', () => {
  fc.assert(
    fc.property(tables, ([x, other]) => {
      closeTo(ras(x, { ...margins(x), ...settings }).fitted.cells, x.cells, 1e-11);
      const scaled = matrix(
        3,
        4,
        x.cells.map((v, p) => v * (1 + (p % 4)) * 7),
      );
      closeTo(
        ras(scaled, { ...margins(other), ...settings }).fitted.cells,
        ras(x, { ...margins(other), ...settings }).fitted.cells,
        1e-8,
      );
    }),
  );
});

test('law: zeros stay zero, and the input is untouched', () => {
  const x = matrix(2, 2, [0, 2, 3, 4]);
  const { fitted } = ras(x, { rowTotals: [2, 5], colTotals: [3, 4], ...settings });
  assert.equal(fitted.cells[0], 0);
  assert.deepEqual([...x.cells], [0, 2, 3, 4]);
  assert.deepEqual([...ras(matrix(1, 1, [0]), { rowTotals: [0], colTotals: [0], ...settings }).fitted.cells], [0]);
});

test('edge: margins that differ, that no table can have, or that ask something of nothing are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const x = matrix(2, 2, [1, 0, 0, 1]);
  assert.throws(() => ras(x, { rowTotals: [1, 2], colTotals: [1, 1], ...settings }), code('shares-not-one'));
  assert.throws(
    () => ras(x, { rowTotals: [1, 2], colTotals: [2, 1], iterations: 50, tolerance: 1e-12 }),
    code('not-converged'),
  );
  assert.throws(() => ras(matrix(2, 1, [1, 0]), { rowTotals: [1, 1], colTotals: [2], ...settings }), code('singular'));
  assert.throws(() => ras(matrix(1, 2, [1, 0]), { rowTotals: [2], colTotals: [1, 1], ...settings }), code('singular'));
  assert.throws(() => ras(x, { rowTotals: [1], colTotals: [1], ...settings }), code('bad-shape'));
  assert.throws(
    () => ras(x, { rowTotals: [1, 1], colTotals: [1, 1], iterations: 0, tolerance: 1 }),
    code('bad-parameter'),
  );
  assert.throws(
    () => ras(x, { rowTotals: [1, 1], colTotals: [1, 1], iterations: 1, tolerance: 0 }),
    code('bad-parameter'),
  );
  assert.throws(() => ras(x, { rowTotals: [1, -1], colTotals: [0, 0], ...settings }), code('negative-cell'));
});

test('law: the unit of the totals changes neither the number of iterations nor the residual; one iteration may be enough', () => {
  const x = matrix(2, 2, [1, 2, 3, 4]);
  const of = (unit: number) =>
    ras(x, { rowTotals: [3 * unit, 5 * unit], colTotals: [2 * unit, 6 * unit], iterations: 99, tolerance: 1e-9 });
  for (const unit of [2 ** -20, 2 ** 20])
    assert.deepEqual([of(unit).iterations, of(unit).residual], [of(1).iterations, of(1).residual]);
  assert.equal(ras(x, { rowTotals: [3, 7], colTotals: [4, 6], iterations: 1, tolerance: 1e-12 }).iterations, 1);
});

test('edge: totals that fit on one side only, that differ in either direction, and bad amounts are refused', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const x = matrix(2, 2, [1, 2, 3, 4]);
  const run =
    (rowTotals: readonly number[], colTotals: readonly number[], cells = x) =>
    () =>
      ras(cells, { rowTotals, colTotals, ...settings });
  for (const bad of [run([1, 2], [3]), run([3], [1, 2])]) assert.throws(bad, refusal('bad-shape'));
  for (const bad of [run([1, 2], [1, 3]), run([1, 3], [1, 2])]) assert.throws(bad, refusal('shares-not-one'));
  for (const unit of [1e-6, 1, 1e6]) {
    assert.throws(run([unit, 2 * unit], [unit, 2.0001 * unit]), refusal('shares-not-one'));
    assert.ok(run([unit, 2 * unit], [unit, 2 * unit * (1 + 1e-14)])().residual <= 1e-12);
  }
  assert.throws(run([1, Number.NaN], [1, 2]), refusal('not-finite', 1));
  assert.throws(run([1, 2], [1, 2], matrix(2, 2, [1, 2, -3, 4])), refusal('negative-cell', 1));
});
