import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { clusterLocationQuotient } from './cluster-location-quotient.ts';
import { MethodError } from './errors.ts';
import fixture from './location-quotient.fixture.json' with { type: 'json' };
import { locationQuotient } from './location-quotient.ts';
import { matrix } from './matrix.ts';

test('reference: the textbook value of REAT is met to its printed digits', () => {
  assert.equal(clusterLocationQuotient(fixture.textbook).toPrecision(7), fixture.textbook.lq.toPrecision(7));
});

test('oracle: it is a cell of the table of quotients', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
      const one = clusterLocationQuotient({
        cell: a!,
        placeTotal: a! + b!,
        industryTotal: a! + c!,
        total: a! + b! + c! + d!,
      });
      closeTo(one, locationQuotient(matrix(2, 2, [a!, b!, c!, d!])).cells[0]!, 1e-15);
    }),
  );
});

test('edge: nothing in the place or in the industry is undefined; totals that do not contain the cell are refused', () => {
  assert.ok(Number.isNaN(clusterLocationQuotient({ cell: 0, placeTotal: 0, industryTotal: 1, total: 2 })));
  assert.ok(Number.isNaN(clusterLocationQuotient({ cell: 0, placeTotal: 1, industryTotal: 0, total: 2 })));
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  for (const bad of [{ cell: 3 }, { placeTotal: 20 }, { industryTotal: 20 }]) {
    assert.throws(
      () => clusterLocationQuotient({ cell: 1, placeTotal: 2, industryTotal: 2, total: 9, ...bad }),
      code('part-exceeds-whole'),
    );
  }
  assert.throws(
    () => clusterLocationQuotient({ cell: -1, placeTotal: 2, industryTotal: 2, total: 9 }),
    code('negative-cell'),
  );
  assert.throws(
    () => clusterLocationQuotient({ cell: 1, placeTotal: 2, industryTotal: 2, total: Infinity }),
    code('not-finite'),
  );
});
