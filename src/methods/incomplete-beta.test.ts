import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './incomplete-beta.fixture.json' with { type: 'json' };
import { incompleteBeta } from './incomplete-beta.ts';

const shape = fc.double({ min: 0.2, max: 300, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('reference: binomial tails in exact fractions agree', () => {
  for (const c of fixture.cases) closeTo(incompleteBeta(c.x, c.a, c.b), c.value, fixture.tolerance);
});

test('oracle: adding up a thousand narrow slices of the density gives the same', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (x, a, b) => {
      const density = (t: number) => t ** (a - 1) * (1 - t) ** (b - 1);
      const area = (end: number) =>
        Array.from({ length: 2000 }, (_, k) => (density(((k + 0.5) * end) / 2000) * end) / 2000).reduce(
          (s, v) => s + v,
          0,
        );
      closeTo(incompleteBeta(x, a, b), area(x) / area(1), [1e-4, 1e-3]);
    }),
    { numRuns: 20 },
  );
});

test('law: the recurrence in the first shape holds', () => {
  fc.assert(
    fc.property(share, shape, shape, (x, a, b) => {
      const step = incompleteBeta(x, a, b) - incompleteBeta(x, a + 1, b);
      assert.ok(step >= -1e-13);
      const whole = incompleteBeta(x, a, b);
      closeTo(whole, (a * incompleteBeta(x, a + 1, b) + b * incompleteBeta(x, a, b + 1)) / (a + b), [1e-10, 1e-8]);
    }),
  );
});

test('law: exchanging the shapes mirrors the distribution', () => {
  fc.assert(
    fc.property(share, shape, shape, (x, a, b) =>
      closeTo(incompleteBeta(1 - x, b, a), 1 - incompleteBeta(x, a, b), [1e-11, 1e-2]),
    ),
  );
});

test('edge: shapes of a hundred million stay accurate, and values outside are refused', () => {
  closeTo(incompleteBeta(0.5, 1e8, 1e8), 0.5, 1e-7);
  for (const [x, a, b] of [
    [2, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, Infinity],
    [Number.NaN, 1, 1],
  ] as const) {
    assert.throws(
      () => incompleteBeta(x, a, b),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
  }
});

test('edge: 0 and 1 are themselves whatever the shapes; shapes that are 0, below or endless are refused', () => {
  assert.deepEqual([incompleteBeta(0, 0.5, 3), incompleteBeta(1, 0.5, 3)], [0, 1]);
  for (const [a, b] of [
    [0, 1],
    [1, 0],
    [-1, 1],
    [1, -1],
    [Infinity, 1],
    [1, Infinity],
    [Number.NaN, 1],
    [1, Number.NaN],
  ] as const)
    assert.throws(
      () => incompleteBeta(0.5, a, b),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
      `${a}, ${b}`,
    );
});
