import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import plain from './cell-intervals.fixture.json' with { type: 'json' };
import { cellIntervals } from './cell-intervals.ts';
import { MethodError } from './errors.ts';
import { linearProgramme } from './linear-programme.ts';
import { type LinkedCells, type LinkedHidden, linkedIntervals } from './linked-intervals.ts';
import { matrix } from './matrix.ts';

/** All totals of a table with one hierarchy of rows, the last column the total. */
const totalsOf = (parents: readonly number[], cols: number) =>
  parents.flatMap((_, row) => {
    const under = [...parents.keys()].filter((k) => parents[k] === row);
    const across = { total: row * cols + cols - 1, parts: Array.from({ length: cols - 1 }, (_v, c) => row * cols + c) };
    const down = Array.from({ length: under.length > 0 ? cols : 0 }, (_v, c) => ({
      total: row * cols + c,
      parts: under.map((k) => k * cols + c),
    }));
    return [across, ...down];
  });
/** 2 × 2 × 2 cells with totals in three directions: cell (a, b, c) at 9a + 3b + c, 2 being the total. */
const cube: LinkedCells['totals'] = Array.from({ length: 9 }, (_, k) => [Math.floor(k / 3), k % 3] as const).flatMap(
  ([i, j]) => [
    { total: 18 + 3 * i + j, parts: [3 * i + j, 9 + 3 * i + j] },
    { total: 9 * i + 6 + j, parts: [9 * i + j, 9 * i + 3 + j] },
    { total: 9 * i + 3 * j + 2, parts: [9 * i + 3 * j, 9 * i + 3 * j + 1] },
  ],
);
const cubeOf = (inner: readonly number[]) => {
  const values = new Float64Array(27);
  inner.forEach((v, k) => {
    const at = [Math.floor(k / 4), Math.floor(k / 2) % 2, k % 2] as const;
    for (const a of [at[0], 2]) for (const b of [at[1], 2]) for (const c of [at[2], 2]) values[9 * a + 3 * b + c]! += v;
  });
  return values;
};

test('reference: HiGHS, and networks where there is one, give the same ends', () => {
  for (const c of plain.cases) {
    const high = c.high.map((v) => v ?? Infinity);
    const low = c.cells.map(() => 0);
    const got = linkedIntervals(
      { values: c.cells, totals: totalsOf(c.parents, c.cols), tolerance: 0 },
      { hidden: c.hidden, low, high, solve: linearProgramme },
    );
    closeTo(got.lower, c.lower, [1e-8, 1]);
    closeTo(
      got.upper,
      c.upper.map((v) => v ?? Infinity),
      [1e-8, 1],
    );
    const network = cellIntervals(matrix(c.rows, c.cols, c.cells), {
      parents: c.parents,
      tolerance: 0,
      hidden: c.hidden,
      low,
      high,
    });
    closeTo(got.upper, network.upper.cells, [1e-8, 1]);
  }
});

test('oracle: in three dimensions every whole table within the bounds lies inside, and the ends hold the value', () => {
  const inner = fc.array(fc.nat(2), { minLength: 8, maxLength: 8 });
  const masks = fc.array(fc.constantFrom(1, 1, 0), { minLength: 27, maxLength: 27 });
  fc.assert(
    fc.property(inner, masks, (v, hidden) => {
      const values = cubeOf(v);
      const high = values.map((x) => Math.max(x, 3));
      const { lower, upper } = linkedIntervals(
        { values, totals: cube, tolerance: 0 },
        { hidden, low: values.map(() => 0), high, solve: linearProgramme },
      );
      values.forEach((x, p) => {
        assert.ok(lower[p]! <= x + 1e-9 && x <= upper[p]! + 1e-9);
        if (hidden[p] === 0) assert.deepEqual([lower[p], upper[p]], [x, x]);
      });
      for (let k = 0; k < 3 ** 8; k++) {
        const other = cubeOf(Array.from({ length: 8 }, (_, at) => Math.floor(k / 3 ** at) % 3));
        if (other.some((x, p) => (hidden[p] === 1 ? x > high[p]! : x !== values[p]))) continue;
        other.forEach((x, p) => assert.ok(lower[p]! <= x + 1e-9 && x <= upper[p]! + 1e-9));
      }
    }),
    { numRuns: 25 },
  );
});

test('law: a cell that a second table shows with its neighbours is no secret there', () => {
  // Cells 0 and 1 hide each other under total 2; a second table adds 1 and 3 to 4 and shows 3 and 4.
  const tables = {
    values: [5, 7, 12, 2, 9],
    totals: [
      { total: 2, parts: [0, 1] },
      { total: 4, parts: [1, 3] },
    ],
    tolerance: 0,
  };
  const options = { hidden: [1, 1, 0, 0, 0], low: Array(5).fill(0), high: Array(5).fill(99), solve: linearProgramme };
  closeTo(linkedIntervals(tables, options).upper, [5, 7, 12, 2, 9], 1e-9);
  closeTo(linkedIntervals({ ...tables, totals: tables.totals.slice(0, 1) }, options).upper, [12, 12, 12, 2, 9], 1e-9);
});

test('law: the solver that is handed in does the work, and one that finds no table is refused', () => {
  const tables = { values: [5, 7, 12], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 };
  let solved = 0;
  const options: LinkedHidden = {
    hidden: [1, 1, 0],
    low: [0, 0, 0],
    high: [99, 99, 99],
    solve: (programme) => {
      solved++;
      return linearProgramme(programme);
    },
  };
  linkedIntervals(tables, options);
  assert.equal(solved, 4);
  const lost: LinkedHidden = {
    ...options,
    solve: () => ({ status: 'infeasible', value: Number.NaN, x: new Float64Array() }),
  };
  assert.throws(
    () => linkedIntervals(tables, lost),
    (e) => e instanceof MethodError && e.code === 'not-converged',
  );
});

test('edge: missed totals, cells that are not there, bad masks, bounds and values are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const tables: LinkedCells = { values: [5, 7, 12], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 };
  const options: LinkedHidden = { hidden: [1, 1, 0], low: [0, 0, 0], high: [99, 99, 99], solve: linearProgramme };
  const run =
    (t: Partial<LinkedCells>, o: Partial<LinkedHidden> = {}) =>
    () =>
      linkedIntervals({ ...tables, ...t }, { ...options, ...o });
  assert.throws(run({ values: [5, 7, 13] }), code('not-additive'));
  assert.equal(run({ values: [5, 7, 13], tolerance: 0.1 })().lower.length, 3);
  assert.throws(run({ tolerance: -1 }), code('bad-parameter'));
  assert.throws(run({ totals: [{ total: 3, parts: [0] }] }), code('bad-index'));
  assert.throws(run({ values: [5, Number.NaN, 12] }), code('not-finite'));
  assert.throws(run({}, { hidden: [1, 2, 0] }), code('not-binary'));
  assert.throws(run({}, { high: [4, 9, 99] }), code('bounds-crossed'));
  assert.throws(run({}, { low: [0] }), code('bad-shape'));
  assert.deepEqual(
    [...run({}, { high: [Infinity, Infinity, Infinity], hidden: [1, 1, 1] })().upper],
    [Infinity, Infinity, Infinity],
  );
});

test('law: whether totals add up does not hang on the unit of the amounts', () => {
  const run = (unit: number) => () =>
    linkedIntervals(
      { values: [1 * unit, 2 * unit, 3.1 * unit], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0.01 },
      { hidden: [0, 0, 0], low: [0, 0, 0], high: [9e9, 9e9, 9e9], solve: linearProgramme },
    );
  for (const unit of [1e-3, 1, 1e6])
    assert.throws(run(unit), (e) => e instanceof MethodError && e.code === 'not-additive', `${unit}`);
});

test('law: totals of amounts below 0 are held to their tolerance as those above are, and a tolerance of 1 is none', () => {
  const run = (sign: number, tolerance: number) =>
    linkedIntervals(
      { values: [1000 * sign, 2000 * sign, 3001 * sign], totals: [{ total: 2, parts: [0, 1] }], tolerance },
      { hidden: [0, 0, 0], low: [-9e9, -9e9, -9e9], high: [9e9, 9e9, 9e9], solve: linearProgramme },
    );
  for (const sign of [1, -1]) {
    assert.deepEqual([...run(sign, 0.001).lower], [1000 * sign, 2000 * sign, 3001 * sign]);
    assert.throws(
      () => run(sign, 0.0001),
      (e) => e instanceof MethodError && e.code === 'not-additive',
    );
    assert.throws(
      () => run(sign, 1),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
  }
});
