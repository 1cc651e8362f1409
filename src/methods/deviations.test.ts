import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { deviations } from './deviations.ts';
import { MethodError } from './errors.ts';

test('law: they add up to 0, and moving all values together changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 2, maxLength: 9 }).filter((v) => new Set(v).size > 1),
      (v) => {
        const z = deviations(v, v.length);
        closeTo(
          z.reduce((s, x) => s + x, 0),
          0,
          [1e-11, 1],
        );
        closeTo(
          deviations(
            v.map((x) => x + 4096),
            v.length,
          ),
          z,
          [1e-11, 1],
        );
      },
    ),
  );
});

test('edge: equal values whose mean is rounded, a wrong number and missing values are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => deviations([0.1, 0.1, 0.1], 3), code('no-variation'));
  assert.throws(() => deviations([], 0), code('no-variation'));
  assert.throws(() => deviations([1, 2], 3), code('bad-shape'));
  assert.throws(() => deviations([1, Number.NaN], 2), code('not-finite'));
});

test('edge: one value has no deviation, and a missing value is named by its row', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  assert.throws(() => deviations([5], 1), refusal('no-variation'));
  assert.throws(() => deviations([1, 2, Infinity], 3), refusal('not-finite', 2));
});
