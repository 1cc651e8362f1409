import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { largestShare } from './largest-share.ts';

test('law: it is the greatest share, its position is the first that has it, and ties are counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }).filter((v) => v.some((x) => x > 0)),
      (v) => {
        const most = Math.max(...v);
        const { share, position, ties } = largestShare(v);
        assert.deepEqual(
          [share, position, ties],
          [most / v.reduce((s, x) => s + x, 0), v.indexOf(most), v.filter((x) => x === most).length],
        );
      },
    ),
  );
});

test('edge: nothing held has no largest holder; a bad amount is refused', () => {
  assert.deepEqual(largestShare([]), { share: Number.NaN, position: -1, ties: 0 });
  assert.throws(
    () => largestShare([-1]),
    (e) => e instanceof MethodError && e.code === 'negative-cell',
  );
});

test('edge: a bad amount is named by its row', () => {
  assert.throws(
    () => largestShare([1, 2, -1]),
    (e) => e instanceof MethodError && e.place.row === 2 && e.place.column === 0,
  );
});
