import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { industryShares } from './industry-shares.ts';
import { locationQuotient } from './location-quotient.ts';
import { matrix } from './matrix.ts';

const tables = fc.array(fc.constantFrom(0, 1, 3, 50), { minLength: 12, maxLength: 12 }).map((cells) =>
  matrix(
    4,
    3,
    cells.map((v, p) => v + (p < 3 ? 1 : 0)),
  ),
);

test('law: shares of each industry and of everything add up to 1, and their ratio is the location quotient', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const { within, whole } = industryShares(x);
      for (let i = 0; i < 3; i++)
        closeTo(
          [0, 1, 2, 3].reduce((s, r) => s + within.cells[r * 3 + i]!, 0),
          1,
          1e-14,
        );
      closeTo(
        whole.reduce((s, v) => s + v, 0),
        1,
        1e-14,
      );
      closeTo(
        within.cells.map((s, p) => s / whole[Math.floor(p / 3)]!),
        locationQuotient(x).cells,
        1e-13,
      );
    }),
  );
});

test('edge: an empty industry has no shares, and with nothing at all everything is undefined', () => {
  closeTo(industryShares(matrix(2, 2, [1, 0, 3, 0])).within.cells, [0.25, null, 0.75, null], 0);
  assert.ok(Number.isNaN(industryShares(matrix(1, 1, [0])).whole[0]!));
});
