import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
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
