import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './locational-gini.fixture.json' with { type: 'json' };
import { locationalGini } from './locational-gini.ts';
import { matrix } from './matrix.ts';

const tables = fc.array(fc.constantFrom(0, 1, 2, 9, 100), { minLength: 20, maxLength: 20 }).map((cells) =>
  matrix(
    5,
    4,
    cells.map((v, p) => v + (p % 4 === Math.floor(p / 4) % 4 ? 1 : 0)),
  ),
);
// The places of a textbook example and the whole they belong to, as a table whose second column is the remainder.
const beside = (place: readonly number[], whole: readonly number[]) =>
  matrix(
    place.length,
    2,
    place.flatMap((v, r) => [v, whole[r]! - v]),
  );

test('reference: mean absolute differences in exact fractions agree, weighted and unweighted', () => {
  for (const c of fixture.cases) {
    const { weighted, unweighted } = locationalGini(matrix(c.rows, c.cols, c.x));
    closeTo(weighted, c.weighted, [fixture.tolerance, 1]);
    closeTo(unweighted, c.unweighted, [fixture.tolerance, 1]);
  }
});

test('reference: the values that REAT prints for its three examples are met to their digits', () => {
  for (const c of fixture.reat) {
    const value = locationalGini(beside(c.place, c.whole)).unweighted[0]!;
    assert.equal(value.toPrecision(7), c.printed.toPrecision(7));
  }
});

test('law: both lie in [0, 1), and both are 0 where an industry is spread like everything', () => {
  fc.assert(
    fc.property(tables, (x) => {
      const { weighted, unweighted } = locationalGini(x);
      for (const v of [...weighted, ...unweighted]) assert.ok(v >= -1e-13 && v < 1);
    }),
  );
  const { weighted, unweighted } = locationalGini(matrix(3, 2, [1, 2, 3, 6, 5, 10]));
  closeTo([...weighted, ...unweighted], [0, 0, 0, 0], [1e-14, 1]);
});

test('law: splitting a place into alike halves leaves the weighted one as it is; the unweighted counts places and moves', () => {
  const x = matrix(3, 2, [8, 2, 1, 9, 1, 9]);
  const split = matrix(4, 2, [4, 1, 4, 1, 1, 9, 1, 9]);
  closeTo(locationalGini(split).weighted, locationalGini(x).weighted, 1e-13);
  assert.ok(Math.abs(locationalGini(split).unweighted[0]! - locationalGini(x).unweighted[0]!) > 0.01);
});

test('law: moving workers of an industry to the place where it is weightiest never lowers the weighted one, sizes kept', () => {
  const was = locationalGini(matrix(2, 2, [6, 4, 4, 6])).weighted[0]!;
  const moved = locationalGini(matrix(2, 2, [7, 3, 3, 7])).weighted[0]!;
  assert.ok(moved > was);
});

test('edge: an empty industry is undefined, and an empty place takes no part', () => {
  const { weighted, unweighted } = locationalGini(matrix(3, 2, [1, 0, 0, 0, 1, 0]));
  closeTo(weighted, [0, null], [1e-15, 1]);
  closeTo(unweighted, [0, null], [1e-15, 1]);
});
