import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { inverse } from './inverse.ts';
import { matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

const tables = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 })
  .map((cells) => matrix(4, 4, cells));
const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;

/** Determinant of whole numbers by cofactors, exact. */
function determinant(rows: readonly (readonly number[])[]): number {
  if (rows.length === 0) return 1;
  return rows[0]!.reduce(
    (sum, v, j) =>
      sum + (j % 2 === 0 ? v : -v) * determinant(rows.slice(1).map((row) => row.filter((_, at) => at !== j))),
    0,
  );
}
const rowsOf = (cells: ArrayLike<number>, n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_v, j) => cells[i * n + j]!));

test('oracle: cofactors over the determinant give the same; a determinant of 0 is refused, and nothing else is', () => {
  fc.assert(
    fc.property(tables, (m) => {
      const rows = rowsOf(m.cells, 4);
      const whole = determinant(rows);
      if (whole === 0) {
        assert.throws(() => inverse(m), code('singular'));
        return;
      }
      const plain = rows.flatMap((_, i) =>
        rows.map((_v, j) => {
          const rest = rows.filter((_r, at) => at !== j).map((row) => row.filter((_c, at) => at !== i));
          return (((i + j) % 2 === 0 ? 1 : -1) * determinant(rest)) / whole;
        }),
      );
      closeTo(inverse(m).cells, plain, [1e-9, 1]);
    }),
    { numRuns: 300 },
  );
});

test('law: inverse of the transposed is the transposed of the inverse, and scale of a row does not decide', () => {
  fc.assert(
    fc.property(tables, (m) => {
      fc.pre(determinant(rowsOf(m.cells, 4)) !== 0);
      closeTo(inverse(transposed(m)).cells, transposed(inverse(m)).cells, [1e-9, 1]);
      const tiny = matrix(
        4,
        4,
        m.cells.map((v, p) => (p < 4 ? v * 2 ** -60 : v)),
      );
      closeTo(
        inverse(tiny).cells.map((v, p) => (p % 4 === 0 ? v * 2 ** -60 : v)),
        inverse(m).cells,
        [1e-9, 1],
      );
    }),
  );
});

test('edge: repeated rows, empty tables, unlike sides and missing numbers', () => {
  assert.throws(() => inverse(matrix(2, 2, [0.1, 0.3, 0.2, 0.6])), code('singular'));
  assert.throws(() => inverse(matrix(1, 1, [0])), code('singular'));
  assert.throws(() => inverse(matrix(1, 2, [1, 2])), code('bad-shape'));
  assert.throws(() => inverse(matrix(1, 1, [Number.NaN])), code('not-finite'));
  assert.equal(inverse(matrix(0, 0, [])).cells.length, 0);
  const cells = Float64Array.from([0, 1, 1, 0]);
  inverse(matrix(2, 2, cells));
  assert.deepEqual([...cells], [0, 1, 1, 0]);
});
