import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { rowDistances } from './row-distances.ts';

const tables = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 });

test('oracle: it is |x|² + |y|² − 2 x·y for every two rows', () => {
  fc.assert(
    fc.property(tables, (v) => {
      const row = (i: number) => v.slice(3 * i, 3 * i + 3);
      const dot = (i: number, j: number) => row(i).reduce((s, a, k) => s + a * row(j)[k]!, 0);
      const plain = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].map((j) => dot(i, i) + dot(j, j) - 2 * dot(i, j)));
      closeTo(rowDistances(matrix(4, 3, v)).cells, plain, [1e-12, 1]);
    }),
  );
});

test('law: moving all rows alike changes nothing, stretching squares, and the root keeps the triangle', () => {
  fc.assert(
    fc.property(tables, (v) => {
      const was = rowDistances(matrix(4, 3, v)).cells;
      closeTo(
        rowDistances(
          matrix(
            4,
            3,
            v.map((x, p) => 2 * x + (p % 3)),
          ),
        ).cells,
        was.map((d) => 4 * d),
        [1e-12, 1],
      );
      for (const [i, j, k] of [
        [0, 1, 2],
        [1, 2, 3],
      ] as const)
        assert.ok(Math.sqrt(was[4 * i + j]!) <= Math.sqrt(was[4 * i + k]!) + Math.sqrt(was[4 * k + j]!) + 1e-12);
    }),
  );
});

test('edge: no rows, no columns, and a missing value', () => {
  assert.equal(rowDistances(matrix(0, 3, [])).cells.length, 0);
  assert.deepEqual([...rowDistances(matrix(2, 0, [])).cells], [0, 0, 0, 0]);
  assert.throws(
    () => rowDistances(matrix(1, 1, [Number.NaN])),
    (e) => e instanceof MethodError && e.code === 'not-finite',
  );
});
