import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { linearProgramme } from './linear-programme.ts';
import { type LinkedCells, linkedIntervals } from './linked-intervals.ts';
import { type LinkedOptions, linkedSuppression } from './linked-suppression.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';
import { secondarySuppression } from './secondary-suppression.ts';

const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
/** n × n × n cells with totals in three directions, index n being the total. */
const cube = (n: number): LinkedCells['totals'] => {
  const side = n + 1;
  const lines = Array.from({ length: side * side }, (_, k) => [Math.floor(k / side), k % side] as const);
  const span = Array.from({ length: n }, (_, k) => k);
  return [
    ...lines.map(
      ([i, j]) =>
        (x: number) =>
          x * side * side + i * side + j,
    ),
    ...lines.map(
      ([i, j]) =>
        (x: number) =>
          i * side * side + x * side + j,
    ),
    ...lines.map(
      ([i, j]) =>
        (x: number) =>
          i * side * side + j * side + x,
    ),
  ].map((at) => ({ total: at(n), parts: span.map(at) }));
};
const cubeOf = (inner: readonly number[], n: number) => {
  const [side, values] = [n + 1, new Float64Array((n + 1) ** 3)];
  inner.forEach((v, k) => {
    const at = [Math.floor(k / n ** 2), Math.floor(k / n) % n, k % n] as const;
    for (const a of [at[0], n])
      for (const b of [at[1], n]) for (const c of [at[2], n]) values[side * side * a + side * b + c]! += v;
  });
  return values;
};
const isTotal = (p: number, side: number) =>
  [Math.floor(p / side ** 2), Math.floor(p / side) % side, p % side].includes(side - 1);
const optionsOf = (values: Float64Array, side: number): LinkedOptions => ({
  primary: values.map((v, p) => Number(v > 0 && v < 3 && !isTotal(p, side))),
  protectAbove: values.map(() => 1),
  protectBelow: values.map(() => 1),
  costs: values.map((v, p) => (v === 0 || isTotal(p, side) ? Infinity : v)),
  low: values.map(() => 0),
  high: values.map((v) => (v === 0 ? 0 : Infinity)),
  solve: linearProgramme,
});

test('law: in three dimensions no hidden cell is determinable, primary cells have their protection, and shown cells stay', () => {
  const inner = fc.array(fc.constantFrom(1, 4, 5, 8, 9, 30), { minLength: 27, maxLength: 27 });
  let done = 0;
  fc.assert(
    fc.property(inner, (v) => {
      const values = cubeOf(v, 3);
      const options = optionsOf(values, 4);
      const tables = { values, totals: cube(3), tolerance: 0 };
      let got: ReturnType<typeof linkedSuppression>;
      try {
        got = linkedSuppression(tables, options);
      } catch (e) {
        assert.ok(code('not-protectable')(e));
        const all = values.map((_, p) => Number(options.primary[p] === 1 || options.costs[p]! < Infinity));
        const { lower, upper } = linkedIntervals(tables, { ...options, hidden: all });
        assert.ok(
          values.some((x, p) => options.primary[p] === 1 && (lower[p]! > x - 1 + 1e-9 || upper[p]! < x + 1 - 1e-9)),
        );
        return;
      }
      done++;
      values.forEach((x, p) => {
        if (options.primary[p] === 1) assert.ok(got.lower[p]! <= x - 1 + 1e-6 && got.upper[p]! >= x + 1 - 1e-6);
        if (got.hidden[p] === 0) assert.deepEqual([got.lower[p], got.upper[p]], [x, x]);
        else assert.ok(options.primary[p] === 1 || options.costs[p]! < Infinity);
      });
    }),
    { numRuns: 20 },
  );
  assert.ok(done > 5, `${done} of 20 could be protected`);
});

test('oracle: on plain tables it protects just where networks do, at a like cost', () => {
  const chance = random(3);
  let [linked, network] = [0, 0];
  for (let draw = 0; draw < 15; draw++) {
    const [rows, cols] = [5, 5];
    const cells = new Float64Array(36);
    for (let k = 0; k < 25; k++) {
      const v = 1 + Math.floor(Math.exp(4 * chance.uniform()));
      for (const r of [Math.floor(k / cols), rows]) for (const c of [k % cols, cols]) cells[6 * r + c]! += v;
    }
    const isEdge = (p: number) => p >= 30 || p % 6 === 5;
    const protection = {
      primary: cells.map((v, p) => Number(v < 4 && !isEdge(p))),
      protectAbove: cells.map(() => 2),
      protectBelow: cells.map(() => 1),
      costs: cells.map((v, p) => (isEdge(p) ? Infinity : v)),
      low: cells.map(() => 0),
      high: cells.map(() => Infinity),
    };
    const totals = Array.from({ length: 6 }, (_, k) => [
      { total: 6 * k + 5, parts: [0, 1, 2, 3, 4].map((c) => 6 * k + c) },
      { total: 30 + k, parts: [0, 1, 2, 3, 4].map((r) => 6 * r + k) },
    ]).flat();
    linked += linkedSuppression(
      { values: cells, totals, tolerance: 0 },
      { ...protection, solve: linearProgramme },
    ).cost;
    network += secondarySuppression(matrix(6, 6, cells), {
      ...protection,
      parents: [5, 5, 5, 5, 5, -1],
      tolerance: 0,
    }).cost;
  }
  assert.ok(network > 0 && linked < 1.6 * network && network < 1.6 * linked, `${linked} and ${network}`);
});

test('law: a cell that two tables share is protected in both, and the order of totals does not matter', () => {
  // 0 + 1 + 2 = 3 in one table, 2 + 4 + 5 = 6 in another.
  const tables = {
    values: [1, 6, 8, 15, 7, 9, 24],
    totals: [
      { total: 3, parts: [0, 1, 2] },
      { total: 6, parts: [2, 4, 5] },
    ],
    tolerance: 0,
  };
  const options: LinkedOptions = {
    primary: [1, 0, 0, 0, 0, 0, 0],
    protectAbove: Array(7).fill(1),
    protectBelow: Array(7).fill(1),
    costs: [1, 9, 1, Infinity, 2, 3, Infinity],
    low: Array(7).fill(0),
    high: Array(7).fill(99),
    solve: linearProgramme,
  };
  const got = linkedSuppression(tables, options);
  assert.deepEqual(got.secondary, [2, 4]);
  assert.equal(got.cost, 3);
  assert.deepEqual(linkedSuppression({ ...tables, totals: tables.totals.toReversed() }, options).hidden, got.hidden);
  closeTo(got.upper[0]!, 9, 1e-9);
});

test('edge: what nothing protects, bad cells and unlike lists are refused before anything is hidden', () => {
  const tables = { values: [1, 6, 7], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 };
  const options: LinkedOptions = {
    primary: [1, 0, 0],
    protectAbove: [1, 0, 0],
    protectBelow: [1, 0, 0],
    costs: [1, 1, 1],
    low: [0, 0, 0],
    high: [9, 9, 9],
    solve: linearProgramme,
  };
  assert.deepEqual(linkedSuppression(tables, options).secondary.length, 1);
  assert.throws(() => linkedSuppression(tables, { ...options, protectBelow: [2, 0, 0] }), code('not-protectable'));
  assert.throws(
    () => linkedSuppression(tables, { ...options, costs: [1, Infinity, Infinity] }),
    code('not-protectable'),
  );
  assert.throws(() => linkedSuppression(tables, { ...options, costs: [1, 0, 1] }), code('bad-parameter'));
  assert.throws(() => linkedSuppression(tables, { ...options, primary: [1] }), code('bad-shape'));
  assert.throws(() => linkedSuppression({ ...tables, values: [1, 6, 8] }, options), code('not-additive'));
});

test('law: a cell is protected on both sides, also where its partner can give way on one side only', () => {
  const tables = { values: [1, 6, 7], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 };
  const protection = { primary: [1, 0, 0], protectAbove: [1, 0, 0], protectBelow: [1, 0, 0], low: [0, 0, 0] };
  // The cheap partner can only fall (6 is its most), or only rise (6 is its least).
  for (const [low, high] of [
    [0, 6],
    [6, 9],
  ] as const) {
    const got = linkedSuppression(tables, {
      ...protection,
      costs: [1, 1, 5],
      low: [0, low, 0],
      high: [9, high, 9],
      solve: linearProgramme,
    });
    assert.ok(got.lower[0]! <= 1e-9 && got.upper[0]! >= 2 - 1e-9, `${low} to ${high}`);
  }
});

test('law: amounts below 0 are protected as their mirror images are', () => {
  const mirrored = (sign: 1 | -1) =>
    linkedSuppression(
      { values: [sign, 6 * sign, 7 * sign], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 },
      {
        primary: [1, 0, 0],
        protectAbove: [1, 0, 0],
        protectBelow: [1, 0, 0],
        costs: [1, 2, 5],
        low: [-9, -9, -9],
        high: [9, 9, 9],
        solve: linearProgramme,
      },
    );
  assert.deepEqual(mirrored(-1).hidden, mirrored(1).hidden);
  closeTo(
    Array.from(mirrored(-1).lower, (v) => -v),
    mirrored(1).upper,
    [1e-9, 1],
  );
});

test('edge: tables that do not add up are refused before anything is solved', () => {
  assert.throws(
    () =>
      linkedSuppression(
        { values: [1, 6, 8], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 },
        {
          primary: [1, 0, 0],
          protectAbove: [1, 0, 0],
          protectBelow: [1, 0, 0],
          costs: [1, 1, 1],
          low: [0, 0, 0],
          high: [9, 9, 9],
          solve: () => assert.fail('solved'),
        },
      ),
    code('not-additive'),
  );
});

test('law: what a solver leaves of rounding is no change of a cell, for amounts of either sign', () => {
  const noisy = (programme: Parameters<typeof linearProgramme>[0]) => {
    const solution = linearProgramme(programme);
    return { ...solution, x: solution.x.map((v, j) => v + 1e-13 * (j + 1)) };
  };
  for (const sign of [1, -1]) {
    const of = (solve: LinkedOptions['solve']) =>
      linkedSuppression(
        {
          values: [1, 6, 8, 15].map((v) => v * sign),
          totals: [{ total: 3, parts: [0, 1, 2] }],
          tolerance: 0,
        },
        {
          primary: [1, 0, 0, 0],
          protectAbove: [1, 0, 0, 0],
          protectBelow: [1, 0, 0, 0],
          costs: [1, 2, 5, 9],
          low: [-99, -99, -99, -99],
          high: [99, 99, 99, 99],
          solve,
        },
      ).secondary;
    assert.deepEqual(of(noisy), of(linearProgramme));
  }
});

test('law: a total moves with its parts: where it can not rise and its part neither, both are hidden', () => {
  const got = linkedSuppression(
    { values: [1, 6, 7], totals: [{ total: 2, parts: [0, 1] }], tolerance: 0 },
    {
      primary: [1, 0, 0],
      protectAbove: [1, 0, 0],
      protectBelow: [1, 0, 0],
      costs: [1, 5, 2],
      low: [0, 0, 0],
      high: [9, 6, 7],
      solve: linearProgramme,
    },
  );
  assert.deepEqual(got.secondary, [1, 2]);
  assert.ok(got.lower[0]! <= 1e-9 && got.upper[0]! >= 2 - 1e-9);
});
