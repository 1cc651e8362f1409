import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './krugman-specialisation.fixture.json' with { type: 'json' };
import { krugmanSpecialisation } from './krugman-specialisation.ts';
import { matrix } from './matrix.ts';

test('reference: exact fractions agree', () => {
  for (const c of fixture.cases)
    closeTo(krugmanSpecialisation(matrix(c.rows, c.cols, c.x)), c.krugman, fixture.tolerance);
});

test('law: two places that share no industry and are alike in size are each at 1, and it stays below 2', () => {
  closeTo(krugmanSpecialisation(matrix(2, 2, [5, 0, 0, 5])), [1, 1], 1e-15);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }), (cells) => {
      for (const v of krugmanSpecialisation(matrix(3, 2, cells))) assert.ok(v >= 0 && v < 2);
    }),
  );
});

test('edge: an empty place is undefined', () => closeTo(krugmanSpecialisation(matrix(2, 1, [0, 4])), [null, 0], 0));
