import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { type PatternTools, type Protection, protectedPattern } from './protected-pattern.ts';

const n = 5;
const list = (value: number) => Array<number>(n).fill(value);
/** One shown total: a cell may change if another one that is hidden or may be hidden takes the change over, the cheapest. */
const tools = (values: readonly number[]): PatternTools => ({
  cols: n,
  rounding: 0,
  prove: ({ cell, direction, amount }, costs) => {
    const sign = direction === 'up' ? 1 : -1;
    const fits = (p: number) => p !== cell && costs[p]! < Infinity && (sign < 0 || values[p]! >= amount);
    const other = [...values.keys()].filter(fits).sort((a, b) => costs[a]! - costs[b]! || a - b)[0];
    if (other === undefined || values[cell]! + sign * amount < 0) return undefined;
    return list(0)
      .with(cell, sign * amount)
      .with(other, -sign * amount);
  },
  audit: (hidden) => {
    const open = values.reduce((sum, v, p) => sum + (hidden[p] === 1 ? v : 0), 0);
    const isFree = (p: number) => hidden[p] === 1 && hidden.reduce((sum, is) => sum + is, 0) > 1;
    return {
      lower: Float64Array.from(values, (v, p) => (isFree(p) ? 0 : v)),
      upper: Float64Array.from(values, (v, p) => (isFree(p) ? open : v)),
    };
  },
});
const plain: Protection = {
  primary: [1, 0, 0, 0, 0],
  protectAbove: list(1),
  protectBelow: list(1),
  costs: [1, 3, 2, 5, 4],
  low: list(0),
  high: list(99),
};
const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n });
const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;

test('law: hidden are the primary cells and what the proofs need, the cheapest, and the cost adds up', () => {
  fc.assert(
    fc.property(values, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: n, maxLength: n }), (v, costs) => {
      const got = protectedPattern(v, { ...plain, costs }, tools(v));
      assert.equal(got.hidden[0], 1);
      assert.equal(got.cost, Math.min(...costs.slice(1)));
      assert.deepEqual(
        got.secondary,
        [...got.hidden.keys()].filter((p) => p > 0 && got.hidden[p] === 1),
      );
      assert.equal(got.secondary.length, 1);
    }),
  );
});

test('law: cells that later proofs make needless are shown again', () => {
  // The second need must use cell 4, since only it can give up 6; with it hidden, cell 2 is no longer needed by the first.
  const v = [1, 1, 8, 1, 9];
  const got = protectedPattern(
    v,
    {
      ...plain,
      primary: [1, 1, 0, 0, 0],
      protectAbove: [1, 9, 0, 0, 0],
      protectBelow: [0, 0, 0, 0, 0],
      costs: [1, 1, 2, 9, 30],
    },
    tools(v),
  );
  assert.deepEqual(got.secondary, [4]);
  assert.equal(got.cost, 30);
});

test('law: two primary cells can protect each other, and without any nothing is hidden', () => {
  const v = [3, 3, 3, 3, 3];
  assert.deepEqual(protectedPattern(v, { ...plain, primary: [1, 1, 0, 0, 0] }, tools(v)).secondary, []);
  const none = protectedPattern(v, { ...plain, primary: list(0) }, tools(v));
  assert.deepEqual([[...none.hidden], none.cost], [[0, 0, 0, 0, 0], 0]);
});

test('law: an audit that finds a cell too near, or with one value, stops the pattern whatever the proofs said', () => {
  const v = [3, 3, 3, 3, 3];
  const audited = (lower: number, upper: number) => ({
    ...tools(v),
    audit: () => ({ lower: Float64Array.from(list(lower)), upper: Float64Array.from(list(upper)) }),
  });
  assert.throws(() => protectedPattern(v, plain, audited(2.5, 9)), code('not-protectable'));
  assert.throws(() => protectedPattern(v, plain, audited(0, 3.5)), code('not-protectable'));
  assert.throws(
    () => protectedPattern(v, { ...plain, protectAbove: list(1e-12), protectBelow: list(0) }, audited(3, 3)),
    code('not-protectable'),
  );
  assert.equal(protectedPattern(v, plain, audited(2, 4)).cost, 2);
});

test('edge: no proof, unlike lists, bad masks, costs, protection and bounds are refused at their place', () => {
  const v = [3, 3, 3, 3, 3];
  const run = (changed: Partial<Protection>) => () => protectedPattern(v, { ...plain, ...changed }, tools(v));
  assert.throws(run({ costs: list(Infinity) }), code('not-protectable'));
  assert.throws(run({ costs: [1] }), code('bad-shape'));
  assert.throws(run({ costs: plain.costs, primary: [2, 0, 0, 0, 0] }), code('not-binary'));
  assert.throws(run({ costs: [1, 0, 1, 1, 1] }), code('bad-parameter'));
  assert.throws(run({ protectAbove: list(-1) }), code('bad-parameter'));
  assert.throws(run({ protectAbove: list(0), protectBelow: list(0) }), code('bad-parameter'));
  assert.throws(run({ protectAbove: list(Infinity) }), code('bad-parameter'));
  assert.throws(run({ low: list(4) }), code('bounds-crossed'));
  assert.throws(
    run({ high: [9, 9, 2, 9, 9] }),
    (e) => e instanceof MethodError && e.place.row === 0 && e.place.column === 2,
  );
});

test('law: needs are proven by size, the greatest first, then by cell, and a side without protection is not proven', () => {
  const v = [9, 9, 9, 9, 9];
  const asked: [number, string, number][] = [];
  protectedPattern(
    v,
    { ...plain, primary: [1, 1, 1, 0, 0], protectAbove: [1, 3, 0, 0, 0], protectBelow: [2, 0, 2, 0, 0] },
    {
      ...tools(v),
      prove(need, costs) {
        asked.push([need.cell, need.direction, need.amount]);
        return tools(v).prove(need, costs);
      },
    },
  );
  assert.deepEqual(asked, [
    [1, 'up', 3],
    [0, 'down', 2],
    [2, 'down', 2],
    [0, 'up', 1],
  ]);
});

test('law: of two cells of which one is enough, the dearer is shown again', () => {
  const v = [9, 9, 9, 9, 9];
  /** Each primary cell has a partner of its own to start with; once hidden, either partner will do. */
  const got = protectedPattern(
    v,
    { ...plain, primary: [1, 1, 0, 0, 0], protectBelow: list(0), costs: [1, 1, 2, 7, Infinity] },
    {
      ...tools(v),
      prove({ cell, amount }, costs) {
        const own = 3 - cell;
        const partner = costs[own]! < Infinity ? own : [2, 3].find((p) => costs[p]! < Infinity);
        return partner === undefined ? undefined : list(0).with(cell, amount).with(partner, -amount);
      },
    },
  );
  assert.deepEqual([got.secondary, got.cost], [[2], 2]);
});

test('law: an audit may miss by rounding, measured on the greatest value, and by no more', () => {
  const v = [3, 3, 3, 3, 1000];
  const audited = (miss: number) => () =>
    protectedPattern(
      v,
      { ...plain, high: list(1000) },
      {
        ...tools(v),
        rounding: 1e-9,
        audit: () => ({ lower: Float64Array.from(list(0)), upper: Float64Array.from(list(4 - miss)) }),
      },
    );
  assert.equal(audited(0.9e-6)().cost, 2);
  assert.throws(audited(1.1e-6), code('not-protectable'));
});

test('law: an audit that finds one value for a cell that was hidden for others stops the pattern too', () => {
  const v = [3, 3, 3, 3, 3];
  const wide = { lower: Float64Array.from(list(0)), upper: Float64Array.from(list(9)) };
  // The cheapest partner of cell 0 is cell 2.
  const run = (lower: Float64Array, upper: Float64Array) => () =>
    protectedPattern(v, plain, { ...tools(v), audit: () => ({ lower, upper }) });
  assert.deepEqual(run(wide.lower, wide.upper)().secondary, [2]);
  assert.throws(run(wide.lower.with(2, 3), wide.upper.with(2, 3)), code('not-protectable'));
  assert.deepEqual(run(wide.lower.with(1, 3), wide.upper.with(1, 3))().secondary, [2]);
});
