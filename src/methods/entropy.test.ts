import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { entropy } from './entropy.ts';
import { MethodError } from './errors.ts';

const amounts = fc
  .array(fc.constantFrom(0, 1, 1, 2, 7, 90), { minLength: 3, maxLength: 9 })
  .filter((v) => v.some((x) => x > 0));
const sum = (v: readonly number[]) => v.reduce((s, x) => s + x, 0);

test('law: entropy lies between 0 and ln n, empty parts add nothing, and grouping splits it exactly', () => {
  fc.assert(
    fc.property(amounts, (v) => {
      const h = entropy(v);
      assert.ok(h >= 0 && h <= Math.log(v.length) + 1e-14);
      closeTo(entropy([0, ...v, 0]), h, 1e-15);
      const parts = [v.slice(0, 2), v.slice(2)];
      const inner = sum(parts.map((p) => (sum(p) === 0 ? 0 : (sum(p) / sum(v)) * entropy(p))));
      closeTo(entropy(parts.map(sum)) + inner, h, [1e-13, 1]);
    }),
  );
});

test('edge: a bad amount is named by its row', () => {
  assert.throws(
    () => entropy([1, 2, -1]),
    (e) => e instanceof MethodError && e.place.row === 2 && e.place.column === 0,
  );
});
