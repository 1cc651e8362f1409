import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './linear-programme.fixture.json' with { type: 'json' };
import { type LinearProgramme, linearProgramme } from './linear-programme.ts';

const total = (list: ArrayLike<number>) => Array.from(list).reduce((s, v) => s + v, 0);
/** Greatest miss of an equation or a bound. */
const miss = ({ low, high, equations }: LinearProgramme, x: Float64Array) =>
  Math.max(
    0,
    ...equations.map(({ cells, factors, right }) =>
      Math.abs(total(Array.from(cells, (j, k) => factors[k]! * x[j]!)) - right),
    ),
    ...Array.from(x, (v, j) => Math.max(low[j]! - v, v - high[j]!)),
  );

test('reference: HiGHS finds the same least values, and the same programmes infeasible or unbounded', () => {
  for (const [k, c] of fixture.cases.entries()) {
    const programme = { ...c, high: c.high.map((v) => v ?? Infinity) };
    const got = linearProgramme(programme);
    assert.equal(got.status, c.status, `case ${k}`);
    if (c.value === null) continue;
    closeTo(got.value, c.value, [fixture.tolerance, 1]);
    assert.ok(miss(programme, got.x) < 1e-7, `case ${k} misses by ${miss(programme, got.x)}`);
  }
});

/** Transport from three places to three with capacities: programmes with whole corners, many of them degenerate. */
const transports = fc
  .tuple(
    fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }),
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 }),
  )
  .map(([x, costs]) => {
    const line = (cells: readonly number[]) => ({
      cells,
      factors: cells.map(() => 1),
      right: total(cells.map((p) => x[p]!)),
    });
    const lines = [0, 1, 2].flatMap((k) => [line([3 * k, 3 * k + 1, 3 * k + 2]), line([k, k + 3, k + 6])]);
    return { costs, low: Array<number>(9).fill(0), high: Array<number>(9).fill(4), equations: lines };
  });

test('oracle: no whole table with the same sums is cheaper, and the one found costs what is said', () => {
  fc.assert(
    fc.property(transports, (programme) => {
      const got = linearProgramme(programme);
      assert.equal(got.status, 'optimal');
      assert.ok(miss(programme, got.x) < 1e-9);
      const right = programme.equations.map((e) => e.right);
      let least = Infinity;
      for (let k = 0; k < 5 ** 4; k++) {
        const [a, b, c, d] = [k % 5, Math.floor(k / 5) % 5, Math.floor(k / 25) % 5, Math.floor(k / 125)] as const;
        const first = [a, b, right[0]! - a - b, c, d, right[2]! - c - d];
        const x = [
          ...first,
          ...[0, 1, 2].map((column) => right[2 * column + 1]! - first[column]! - first[column + 3]!),
        ];
        if (x.every((v) => v >= 0 && v <= 4)) least = Math.min(least, total(x.map((v, p) => v * programme.costs[p]!)));
      }
      closeTo(got.value, least, [1e-9, 1]);
    }),
    { numRuns: 150 },
  );
});

test('law: repeated equations, moved origins and other units of cost change nothing but what they must', () => {
  fc.assert(
    fc.property(transports, (programme) => {
      const was = linearProgramme(programme).value;
      const twice = { ...programme, equations: [...programme.equations, ...programme.equations] };
      closeTo(linearProgramme(twice).value, was, [1e-9, 1]);
      closeTo(linearProgramme({ ...programme, costs: programme.costs.map((v) => 3 * v) }).value, 3 * was, [1e-9, 1]);
      const moved = {
        costs: programme.costs,
        low: programme.low.map((v) => v + 2),
        high: programme.high.map((v) => v + 2),
        equations: programme.equations.map((e) => ({ ...e, right: e.right + 6 })),
      };
      closeTo(linearProgramme(moved).value, was + 2 * total(programme.costs), [1e-9, 1]);
    }),
  );
});

test('law: programmes in which nearly every step stands still come to an end: changes that no total of a cube shows', () => {
  const n = 6;
  const at = (a: number, b: number, c: number) => n * n * a + n * b + c;
  const span = Array.from({ length: n }, (_, k) => k);
  const lines = span.flatMap((i) =>
    span.flatMap((j) => [span.map((k) => at(k, i, j)), span.map((k) => at(i, k, j)), span.map((k) => at(i, j, k))]),
  );
  const cells = n ** 3;
  const programme = {
    costs: Array.from({ length: 2 * cells }, (_, p) => 1 + (((p % cells) * 37) % 101)),
    low: Array<number>(2 * cells)
      .fill(0)
      .with(0, 1),
    high: Array.from({ length: 2 * cells }, (_, p) => (p === cells ? 0 : 1 + ((p * 13) % 7))),
    equations: lines.map((line) => ({
      cells: [...line, ...line.map((p) => cells + p)],
      factors: [...line.map(() => 1), ...line.map(() => -1)],
      right: 0,
    })),
  };
  const got = linearProgramme(programme);
  assert.equal(got.status, 'optimal');
  assert.ok(miss(programme, got.x) < 1e-9);
  // A cube of eight corners is the least that changes; nothing is cheaper than seven times the cheapest cell.
  assert.ok(got.value >= 7 && got.x.filter((v) => v > 1e-9).length >= 8);
});

test('edge: no equation, no variable, nothing feasible, nothing bounding, and bad input', () => {
  const free = { costs: [1, -1], low: [2, 0], high: [9, 5], equations: [] };
  assert.deepEqual([linearProgramme(free).value, [...linearProgramme(free).x]], [-3, [2, 5]]);
  assert.equal(linearProgramme({ costs: [], low: [], high: [], equations: [] }).value, 0);
  assert.equal(linearProgramme({ ...free, high: [9, Infinity] }).value, -Infinity);
  const wide = linearProgramme({ ...free, equations: [{ cells: [0, 1], factors: [1, 1], right: 99 }] });
  assert.ok(wide.status === 'infeasible' && wide.x.every(Number.isNaN) && Number.isNaN(wide.value));
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => linearProgramme({ ...free, low: [0] }), code('bad-shape'));
  assert.throws(() => linearProgramme({ ...free, low: [0, 6] }), code('bounds-crossed'));
  assert.throws(() => linearProgramme({ ...free, low: [0, -Infinity] }), code('not-finite'));
  assert.throws(() => linearProgramme({ ...free, costs: [0, Number.NaN] }), code('not-finite'));
  assert.throws(
    () => linearProgramme({ ...free, equations: [{ cells: [2], factors: [1], right: 0 }] }),
    code('bad-index'),
  );
  assert.throws(
    () => linearProgramme({ ...free, equations: [{ cells: [0], factors: [], right: 0 }] }),
    code('bad-shape'),
  );
  assert.throws(
    () => linearProgramme({ ...free, equations: [{ cells: [0], factors: [1], right: Number.NaN }] }),
    code('not-finite'),
  );
});

test('reference: the programme of Beale (1955), on which the plain simplex goes in circles, ends at −1/20', () => {
  const got = linearProgramme({
    costs: [-3 / 4, 150, -1 / 50, 6, 0, 0, 0],
    low: Array<number>(7).fill(0),
    high: Array<number>(7).fill(Infinity),
    equations: [
      { cells: [0, 1, 2, 3, 4], factors: [1 / 4, -60, -1 / 25, 9, 1], right: 0 },
      { cells: [0, 1, 2, 3, 5], factors: [1 / 2, -90, -1 / 50, 3, 1], right: 0 },
      { cells: [2, 6], factors: [1, 1], right: 1 },
    ],
  });
  closeTo(got.value, -1 / 20, 1e-12);
});

test('edge: a missing cost, bound, factor or right side is named by its row, and the first variable is held as the last', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const good: LinearProgramme = {
    costs: [1, 1],
    low: [0, 0],
    high: [1, 1],
    equations: [{ cells: [0, 1], factors: [1, 1], right: 1 }],
  };
  assert.throws(() => linearProgramme({ ...good, costs: [1, Number.NaN] }), refusal('not-finite', 1));
  assert.throws(() => linearProgramme({ ...good, low: [0, -Infinity] }), refusal('not-finite', 1));
  for (const row of [0, 1])
    assert.throws(() => linearProgramme({ ...good, high: [1, 1].with(row, -1) }), refusal('bounds-crossed', row));
  const equation = (factors: readonly number[], right: number) => [{ cells: [0, 1], factors, right }];
  assert.throws(() => linearProgramme({ ...good, equations: equation([1, Infinity], 1) }), refusal('not-finite', 1));
  assert.throws(() => linearProgramme({ ...good, equations: equation([1, 1], Number.NaN) }), refusal('not-finite', 0));
});

test('law: whether a programme can be met does not hang on its unit', () => {
  for (const unit of [1e-3, 1, 1e6])
    for (const [right, status] of [
      [2, 'optimal'],
      [2.1, 'infeasible'],
    ] as const)
      assert.equal(
        linearProgramme({
          costs: [1, 1],
          low: [0, 0],
          high: [unit, unit],
          equations: [{ cells: [0, 1], factors: [1, 1], right: right * unit }],
        }).status,
        status,
        `${unit}`,
      );
});
