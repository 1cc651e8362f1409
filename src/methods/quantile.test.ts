import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
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
