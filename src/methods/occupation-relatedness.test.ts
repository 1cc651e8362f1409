import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import fixture from './occupation-relatedness.fixture.json' with { type: 'json' };
import { occupationRelatedness } from './occupation-relatedness.ts';

const tables = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 15, maxLength: 15 });

test('reference: correlations of shares in exact fractions agree', () => {
  for (const c of fixture.cases)
    closeTo(occupationRelatedness(matrix(c.industries, c.occupations, c.workers)).cells, c.value, [
      fixture.tolerance,
      1,
    ]);
});

test('law: size of an industry and order of occupations do not matter, and the table is symmetric in [−1, 1]', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 9 }), (x, factor) => {
      const was = occupationRelatedness(matrix(3, 5, x)).cells;
      const grown = occupationRelatedness(
        matrix(
          3,
          5,
          x.map((v, p) => (p < 5 ? v * factor : v)),
        ),
      ).cells;
      closeTo(grown, was, [1e-10, 1]);
      const turned = occupationRelatedness(
        matrix(
          3,
          5,
          x.map((_, p) => x[5 * Math.floor(p / 5) + ((p + 2) % 5)]!),
        ),
      ).cells;
      closeTo(turned, was, [1e-10, 1]);
      was.forEach((v, p) => {
        assert.ok(Number.isNaN(v) || Math.abs(v) <= 1 + 1e-12);
        assert.ok(Object.is(v, was[(p % 3) * 3 + Math.floor(p / 3)]));
      });
    }),
  );
});

test('law: industries that employ nobody in common and one occupation each are opposites', () => {
  closeTo(occupationRelatedness(matrix(2, 2, [5, 0, 0, 9])).cells, [1, -1, -1, 1], 1e-14);
});

test('edge: no workers or equal shares are undefined with all; one occupation and bad numbers are refused', () => {
  closeTo(
    occupationRelatedness(matrix(3, 2, [0, 0, 4, 4, 1, 3])).cells,
    [null, null, null, null, null, null, null, null, 1],
    1e-14,
  );
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => occupationRelatedness(matrix(2, 1, [1, 2])), code('too-few'));
  assert.throws(() => occupationRelatedness(matrix(1, 2, [1, -2])), code('negative-cell'));
  assert.throws(() => occupationRelatedness(matrix(1, 2, [1, Number.NaN])), code('not-finite'));
  const x = [1, 2, 3, 4];
  occupationRelatedness(matrix(2, 2, Float64Array.from(x)));
  assert.deepEqual(x, [1, 2, 3, 4]);
});
