import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './hachman.fixture.json' with { type: 'json' };
import { hachman } from './hachman.ts';
import { locationQuotient } from './location-quotient.ts';
import { matrix } from './matrix.ts';

test('reference: exact fractions agree', () => {
  for (const c of fixture.cases) closeTo(hachman(matrix(c.rows, c.cols, c.x)), c.hachman, fixture.tolerance);
});

test("oracle: it is one over the location quotients averaged with the place's own shares", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 12 }), (cells) => {
      const lq = locationQuotient(matrix(3, 4, cells)).cells;
      const plain = [0, 1, 2].map((r) => {
        const row = cells.slice(4 * r, 4 * r + 4);
        return row.reduce((s, v) => s + v, 0) / row.reduce((s, v, i) => s + v * lq[4 * r + i]!, 0);
      });
      closeTo(hachman(matrix(3, 4, cells)), plain, 1e-13);
      for (const v of plain) assert.ok(v > 0 && v <= 1 + 1e-13);
    }),
  );
});

test('edge: an empty place is undefined and an industry that is nowhere does not matter', () =>
  closeTo(hachman(matrix(2, 2, [0, 0, 4, 0])), [null, 1], 0));

test('law: an industry that is nowhere may stand anywhere among the others', () => {
  const bare = hachman(matrix(2, 2, [1, 2, 5, 3]));
  for (const cells of [
    [0, 1, 2, 0, 5, 3],
    [1, 0, 2, 5, 0, 3],
    [1, 2, 0, 5, 3, 0],
  ])
    closeTo(hachman(matrix(2, 3, cells)), bare, 1e-14);
});
