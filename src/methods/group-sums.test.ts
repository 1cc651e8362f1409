import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { groupSums } from './group-sums.ts';
import { matrix } from './matrix.ts';

const tables = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 25, maxLength: 25 });
const labels = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 });

test('oracle: written out over all pairs it is the same, whatever the diagonal holds', () => {
  fc.assert(
    fc.property(tables, labels, (cells, label) => {
      const plain = [0, 1, 2, 3, 4].flatMap((i) =>
        [0, 1, 2, 3].map((c) =>
          [0, 1, 2, 3, 4].reduce((s, j) => s + (j !== i && label[j] === c ? cells[5 * i + j]! : 0), 0),
        ),
      );
      const of = (diagonal: number) =>
        groupSums(
          matrix(
            5,
            5,
            cells.map((v, p) => (p % 6 === 0 ? diagonal : v)),
          ),
          { label: Int32Array.from(label), groups: 4 },
        ).cells;
      assert.deepEqual([...of(0)], plain);
      assert.deepEqual([...of(Number.NaN)], plain);
    }),
  );
});

test('edge: unlike sizes, labels outside the groups and missing ties are refused at their place', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const label = Int32Array.from([0, 1]);
  assert.throws(() => groupSums(matrix(2, 1, [0, 0]), { label, groups: 2 }), code('bad-shape'));
  assert.throws(() => groupSums(matrix(1, 1, [0]), { label, groups: 2 }), code('bad-shape'));
  assert.throws(() => groupSums(matrix(2, 2, [0, 0, 0, 0]), { label, groups: 1 }), code('bad-index'));
  assert.throws(
    () => groupSums(matrix(2, 2, [0, 1, Number.NaN, 0]), { label, groups: 2 }),
    (e) => e instanceof MethodError && e.code === 'not-finite' && e.place.row === 1 && e.place.column === 0,
  );
});

test('edge: ties whose sum leaves the range of numbers are not taken for missing ones', () => {
  const great = matrix(3, 3, [0, 1e308, 1e308, 1, 0, 1, 1e308, 1e308, 0]);
  const sums = groupSums(great, { label: Int32Array.from([0, 0, 0]), groups: 1 }).cells;
  assert.deepEqual([...sums], [Infinity, 2, Infinity]);
});
