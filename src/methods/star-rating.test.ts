import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { matrix } from './matrix.ts';
import { starRating } from './star-rating.ts';

test('law: stars add up the three reasons, the largest earns one for size, and few places are said to be too few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 24, maxLength: 24 }), (cells) => {
      const rating = starRating(matrix(12, 2, cells), { size: 0.9, specialisation: 2, focus: 0.9 });
      rating.stars.forEach((s, cell) =>
        assert.equal(s, rating.size[cell]! + rating.specialisation[cell]! + rating.focus[cell]!),
      );
      const column0 = cells.filter((_, p) => p % 2 === 0);
      const largest = Math.max(...column0);
      column0.forEach((v, r) => assert.ok(v < largest || v === 0 || rating.size[2 * r] === 1));
      assert.equal(rating.isMeaningful[0], column0.filter((v) => v > 0).length >= 11 ? 1 : 0);
    }),
  );
});
