import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { quantile } from './quantile.ts';

test('law: quantiles lie between the ends, rise with p, and move with unit and origin', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (v, p) => {
        const q = quantile(v, p);
        assert.ok(Math.min(...v) <= q && q <= Math.max(...v) && q <= quantile(v, Math.min(1, p + 0.1)));
        closeTo(
          quantile(
            v.map((x) => 3 - 2 * x),
            1 - p,
          ),
          3 - 2 * q,
          [1e-12, 10],
        );
      },
    ),
  );
  closeTo(
    [0, 0.5, 1].map((p) => quantile([3, 1, 2], p)),
    [1, 2, 3],
    0,
  );
});

test('oracle: between two of the sorted values it goes straight from one to the other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 9 }),
      fc.nat(7),
      fc.nat(8),
      (v, below, eighths) => {
        const sorted = [...v].sort((a, b) => a - b);
        const at = below % (v.length - 1);
        const plain = sorted[at]! + (eighths / 8) * (sorted[at + 1]! - sorted[at]!);
        closeTo(quantile(v, (at + eighths / 8) / (v.length - 1)), plain, [1e-12, 1]);
      },
    ),
  );
});

test('edge: no values, a part outside 0 to 1 and a missing value at its row are refused', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  assert.throws(() => quantile([], 0.5), refusal('too-few'));
  for (const p of [-0.1, 1.1, Number.NaN]) assert.throws(() => quantile([1], p), refusal('bad-parameter'));
  assert.throws(() => quantile([1, 2, Number.NaN], 0.5), refusal('not-finite', 2));
});
