import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './change-decomposition.fixture.json' with { type: 'json' };
import { changeDecomposition } from './change-decomposition.ts';
import { MethodError } from './errors.ts';

const cornersOf = (value: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 6 }).chain((k) => fc.array(value, { minLength: 2 ** k, maxLength: 2 ** k }));
const real = cornersOf(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const fourWhole = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 16, maxLength: 16 });

test('reference: walking through every order in exact fractions gives the same effects', () => {
  for (const c of fixture.cases) closeTo(changeDecomposition(c.corners).effects, c.effects, [fixture.tolerance, 1]);
});

test('law: effects added from the left give the change exactly, not nearly, when corners are whole numbers or binary fractions', () => {
  fc.assert(fc.property(fourWhole, (corners) => assert.equal(changeDecomposition(corners).residual, 0)));
  fc.assert(
    fc.property(cornersOf(fc.integer({ min: -9e6, max: 9e6 }).map((v) => v / 64)), (corners) =>
      assert.equal(changeDecomposition(corners).residual, 0),
    ),
  );
});

test('law: when huge effects cancel, what the last bits cannot close is reported, not hidden', () => {
  fc.assert(
    fc.property(real, (corners) => {
      const { effects, total, residual } = changeDecomposition(corners);
      assert.equal(total, corners.at(-1)! - corners[0]!);
      assert.equal(residual, total - effects.reduce((s, e) => s + e, 0));
      assert.ok(Math.abs(residual) <= 4 * Number.EPSILON * effects.reduce((s, e) => s + Math.abs(e), Math.abs(total)));
    }),
  );
});

test('law: naming the factors in another order changes no effect', () => {
  fc.assert(
    fc.property(fourWhole, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (corners, order) => {
      const renamed = corners.map(
        (_, corner) => corners[order.reduce((from, f, at) => from | (((corner >> at) & 1) << f), 0)]!,
      );
      const was = changeDecomposition(corners).effects;
      closeTo(
        changeDecomposition(renamed).effects,
        order.map((f) => was[f]!),
        [1e-12, 1e3],
      );
    }),
  );
});

test('law: factors that act alike have equal effects, and one that never acts has none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 }), ([none, one, both]) => {
      const alike = [none, one, one, both, none, one, one, both].map((v) => v!);
      const { effects } = changeDecomposition(alike);
      closeTo(effects[0]!, effects[1]!, [1e-13, 100]);
      closeTo(effects[2]!, 0, [1e-13, 100]);
    }),
  );
});

test('law: effects of a sum of figures are the sums of effects, and one factor alone takes everything', () => {
  fc.assert(
    fc.property(fourWhole, fourWhole, (a, b) => {
      const [ea, eb, both] = [a, b, a.map((v, at) => v + b[at]!)].map((c) => changeDecomposition(c).effects);
      closeTo(
        both!,
        ea!.map((v, f) => v + eb![f]!),
        [1e-12, 1e3],
      );
    }),
  );
  assert.deepEqual([...changeDecomposition([3, 10]).effects], [7]);
});

test('law: bounds hold the effects of every choice of corners within theirs, and the ends are reached', () => {
  fc.assert(
    fc.property(fourWhole, fourWhole, fc.infiniteStream(fc.boolean()), (a, b, coin) => {
      const low = a.map((v, at) => Math.min(v, b[at]!));
      const high = a.map((v, at) => Math.max(v, b[at]!));
      const parts = changeDecomposition({ low, high });
      const chosen = changeDecomposition(low.map((v, at) => (coin.next().value ? v : high[at]!)));
      chosen.effects.forEach((e, f) => assert.ok(parts.low[f]! - 1e-9 <= e && e <= parts.high[f]! + 1e-9));
      assert.ok(parts.totalLow <= chosen.total && chosen.total <= parts.totalHigh);
      const worst = changeDecomposition(low.map((v, corner) => ((corner & 1) === 1 ? v : high[corner]!)));
      closeTo(worst.effects[0]!, parts.low[0]!, [1e-12, 1e3]);
    }),
  );
});

test('law: exact corners give bounds equal to the effects', () => {
  fc.assert(
    fc.property(real, (corners) => {
      const { effects, low, high } = changeDecomposition({ low: corners, high: corners });
      assert.deepEqual([low, high], [effects, effects]);
    }),
  );
});

test('edge: three corners, a missing corner, crossed bounds are refused; the input is untouched', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => changeDecomposition([1, 2, 3]), code('bad-shape'));
  assert.throws(() => changeDecomposition([1]), code('bad-shape'));
  assert.throws(() => changeDecomposition([1, Number.NaN]), code('not-finite'));
  assert.throws(() => changeDecomposition({ low: [1, 2], high: [1, 1] }), code('bounds-crossed'));
  const corners = Object.freeze([1, 2, 4, 9]);
  changeDecomposition(corners);
  assert.deepEqual(corners, [1, 2, 4, 9]);
});

test('edge: six factors are the most: 64 corners are taken and 128 refused', () => {
  const corners = (count: number) => Array.from({ length: count }, (_, k) => k);
  assert.equal(changeDecomposition(corners(64)).effects.length, 6);
  assert.throws(
    () => changeDecomposition(corners(128)),
    (e) => e instanceof MethodError && e.code === 'bad-shape',
  );
});

test('law: where corners have bounds, total and effects are those of the middles', () => {
  fc.assert(
    fc.property(fourWhole, fourWhole, (a, b) => {
      const [low, high] = [a.map((v, at) => Math.min(v, b[at]!)), a.map((v, at) => Math.max(v, b[at]!))];
      const parts = changeDecomposition({ low, high });
      const middle = changeDecomposition(a.map((v, at) => (v + b[at]!) / 2));
      closeTo([parts.total, ...parts.effects], [middle.total, ...middle.effects], [1e-12, 1e3]);
    }),
  );
});

test('edge: unlike numbers of ends and missing corners are refused, the corner by its number', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  assert.throws(() => changeDecomposition({ low: [1, 2], high: [1, 2, 3, 4] }), refusal('bad-shape'));
  assert.throws(() => changeDecomposition({ low: [1, Number.NaN], high: [1, 2] }), refusal('not-finite', 1));
  assert.throws(() => changeDecomposition({ low: [1, 2], high: [1, Infinity] }), refusal('not-finite', 1));
});
