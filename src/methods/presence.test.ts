import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { presence } from './presence.ts';

test('law: presence is 1 exactly where the quotient is at least 1, so every place with something has something', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 1, 5, 30), { minLength: 20, maxLength: 20 }), (cells) => {
      const m = presence(matrix(4, 5, cells));
      for (let r = 0; r < 4; r++) {
        const total = cells.slice(r * 5, r * 5 + 5).reduce<number>((s, v) => s + v, 0);
        const has = m.cells.subarray(r * 5, r * 5 + 5).reduce((s, v) => s + v, 0);
        assert.equal(has > 0, total > 0);
      }
    }),
  );
});

test('oracle: it is 1 exactly where the share in the place is at least the share in the whole, in whole numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 1, 5, 30), { minLength: 20, maxLength: 20 }), (cells) => {
      const sum = (keep: (p: number) => boolean) => BigInt(cells.reduce<number>((s, v, p) => s + (keep(p) ? v : 0), 0));
      const whole = sum(() => true);
      const plain = cells.map((v, p) => {
        const place = sum((q) => Math.floor(q / 5) === Math.floor(p / 5));
        return Number(v > 0 && BigInt(v) * whole >= place * sum((q) => q % 5 === p % 5));
      });
      assert.deepEqual([...presence(matrix(4, 5, cells)).cells], plain);
    }),
  );
  assert.deepEqual([...presence(matrix(2, 2, [3, 6, 1, 2])).cells], [1, 1, 1, 1]);
});

test('edge: a negative or missing amount is named by its place', () => {
  for (const value of [-1, Number.NaN])
    assert.throws(
      () => presence(matrix(2, 2, [1, 2, value, 4])),
      (e) => e instanceof MethodError && e.place.row === 1 && e.place.column === 0,
    );
});
