import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './moran.fixture.json' with { type: 'json' };
import { moran } from './moran.ts';
import { random } from './random.ts';
import { rowStandardised } from './row-standardised.ts';
import { weights } from './weights.ts';

const chance = () => ({ random: random(99), permutations: 99 });
const queen = rowStandardised(weights(49, fixture));
const { small } = fixture;
const ring = (n: number) =>
  weights(n, {
    from: Array.from({ length: 2 * n }, (_, k) => k % n),
    to: Array.from({ length: 2 * n }, (_, k) => (k < n ? (k + 1) % n : (k - 1 + n) % n)),
  });
const values = fc
  .array(fc.integer({ min: -5, max: 20 }), { minLength: 7, maxLength: 7 })
  .filter((v) => new Set(v).size > 1);

test('reference: PySAL agrees on the Columbus data, p within Monte-Carlo error', () => {
  for (const wanted of fixture.results) {
    const name = wanted.name as 'CRIME' | 'HOVAL' | 'INC';
    const result = moran(fixture.columbus[name], queen, { random: random(7), permutations: 999 });
    for (const key of ['i', 'varianceNormal', 'varianceRandom', 'zNormal', 'zRandom'] as const)
      closeTo(result[key], wanted[key], 1e-11);
    assert.ok(Math.abs(result.pGreater - wanted.p) <= 0.001 + 4 * Math.sqrt((2 * wanted.p) / 1000), name);
  }
});

test('reference: the mean and variance over all orders, in exact fractions, are those stated', () => {
  const result = moran(small.values, weights(5, { from: small.from, to: small.to }), chance());
  closeTo([result.i, result.expected, result.varianceRandom], [small.i, small.mean, small.variance], fixture.tolerance);
});

test("oracle: with rows that add to 1, I is the slope of the neighbours' mean on the own value", () => {
  fc.assert(
    fc.property(values, (v) => {
      const mean = v.reduce((s, x) => s + x, 0) / 7;
      const lag = v.map((_, i) => (v[(i + 1) % 7]! + v[(i + 6) % 7]!) / 2);
      const slope = v.reduce((s, x, i) => s + (x - mean) * lag[i]!, 0) / v.reduce((s, x) => s + (x - mean) ** 2, 0);
      closeTo(moran(v, rowStandardised(ring(7)), chance()).i, slope, [1e-11, 1e-2]);
    }),
  );
});

test('law: a linear change of unit changes nothing, and relabelling units with their neighbours neither', () => {
  fc.assert(
    fc.property(values, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (v, order) => {
      const was = moran(v, ring(7), chance());
      const scaled = moran(
        v.map((x) => 3 - 2 * x),
        ring(7),
        chance(),
      );
      closeTo([scaled.i, scaled.zRandom], [was.i, was.zRandom], [1e-9, 1e-2]);
      const w = ring(7);
      const from = Array.from({ length: 14 }, (_, k) => order[k >> 1]!);
      const relabelled = weights(7, { from, to: Array.from(w.neighbours, (j) => order[j]!) });
      const moved = v.map((_, unit) => v[order.indexOf(unit)]!);
      closeTo(moran(moved, relabelled, chance()).i, was.i, [1e-11, 1e-2]);
    }),
  );
});

test('law: p-values are never 0, add to at least 1, and the same seed gives the same answer', () => {
  fc.assert(
    fc.property(values, (v) => {
      const a = moran(v, ring(7), chance());
      assert.ok(a.pGreater >= 0.01 && a.pLess >= 0.01 && a.pGreater + a.pLess >= 1 - 1e-12);
      assert.deepEqual(moran(v, ring(7), chance()), a);
    }),
    { numRuns: 30 },
  );
});

test('law: without any pattern, p below 0.1 comes up about one time in ten', () => {
  const source = random(5);
  const runs = 400;
  let low = 0;
  for (let run = 0; run < runs; run++) {
    const noise = Array.from({ length: 20 }, () => source.uniform());
    if (moran(noise, ring(20), { random: source, permutations: 99 }).pGreater <= 0.1) low++;
  }
  assert.ok(Math.abs(low / runs - 0.1) < 4 * Math.sqrt(0.09 / runs), `${low / runs}`);
});

test('edge: ties by repeated values count although sums are added in another order', () => {
  const v = [0.1, 0.1, 0.1, 0.7, 0.1, 0.1, 0.1];
  const result = moran(v, rowStandardised(ring(7)), chance());
  assert.deepEqual([result.pGreater, result.pLess], [1, 1]);
});

test('edge: equal values, too few units, no links, bad permutations are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => moran([1, 1, 1, 1, 1, 1, 1], ring(7), chance()), code('no-variation'));
  assert.throws(() => moran([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], ring(7), chance()), code('no-variation'));
  assert.throws(() => moran([1, 2, 3], ring(3), chance()), code('too-few'));
  assert.throws(() => moran([1, 2, 3, 4], weights(4, { from: [], to: [] }), chance()), code('too-few'));
  assert.throws(() => moran([1, 2, 3], ring(7), chance()), code('bad-shape'));
  assert.throws(() => moran([1, 2, 3, 4, 5, 6, Number.NaN], ring(7), chance()), code('not-finite'));
  assert.throws(
    () => moran([1, 2, 3, 4, 5, 6, 7], ring(7), { random: random(1), permutations: 0 }),
    code('bad-parameter'),
  );
});

test('law: the unit of values or weights changes no p-value; rough orders have a small pLess; four units and one draw do', () => {
  const v = [5, -3, 4, -5, 6, -4, 1];
  const of = (unit: number) =>
    moran(
      v.map((x) => x * unit),
      ring(7),
      chance(),
    );
  assert.ok(of(1).pLess < 0.1 && of(1).pGreater > 0.9, `${of(1).pLess}`);
  for (const unit of [2 ** -30, 2 ** 30])
    assert.deepEqual([of(unit).pGreater, of(unit).pLess], [of(1).pGreater, of(1).pLess]);
  const least = moran([1, 2, 4, 8], ring(4), { random: random(1), permutations: 1 });
  assert.ok(Number.isFinite(least.i) && [0.5, 1].includes(least.pGreater));
});
