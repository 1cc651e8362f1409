import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { presentIndustries } from './present-industries.ts';

test('oracle: the lists are those of a plain filter, in rising order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1), { minLength: 20, maxLength: 20 }), (cells) => {
      const { offsets, industries } = presentIndustries(matrix(4, 5, cells));
      for (let r = 0; r < 4; r++)
        assert.deepEqual(
          [...industries.subarray(offsets[r], offsets[r + 1])],
          [0, 1, 2, 3, 4].filter((i) => cells[r * 5 + i] === 1),
        );
    }),
  );
});

test('edge: values other than 0 and 1 are refused at their place', () => {
  for (const bad of [2, 0.5, Number.NaN, -1]) {
    assert.throws(
      () => presentIndustries(matrix(2, 2, [0, 1, bad, 1])),
      (e) => e instanceof MethodError && e.code === 'not-binary' && e.place.row === 1 && e.place.column === 0,
    );
  }
});
