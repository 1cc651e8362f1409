import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

test('law: a Float64Array is taken as it is, other lists are copied, and the table is frozen', () => {
  const cells = Float64Array.of(1, 2);
  assert.equal(matrix(1, 2, cells).cells, cells);
  assert.deepEqual([...matrix(2, 1, [3, 4]).cells], [3, 4]);
  assert.ok(Object.isFrozen(matrix(0, 0, [])));
});

test('law: exchanging rows and columns twice gives the table back', () => {
  const x = matrix(2, 3, [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...transposed(x).cells], [1, 4, 2, 5, 3, 6]);
  assert.deepEqual(transposed(transposed(x)), x);
});

test('edge: a wrong number of cells, and sizes that are no whole numbers, are refused', () => {
  for (const [rows, cols, cells] of [
    [1, 2, [1]],
    [-1, -1, [1]],
    [0.5, 2, [1]],
    [Number.NaN, 1, []],
  ] as const) {
    assert.throws(
      () => matrix(rows, cols, cells),
      (e) => e instanceof MethodError && e.code === 'bad-shape',
    );
  }
});

test('edge: one bad size is enough, also where the cells are as many as the two would make', () => {
  for (const [rows, cols, cells] of [
    [-1, 0, []],
    [0, -1, []],
    [2, 0.5, [1]],
    [0.5, 2, [1]],
    [0, 0.5, []],
    [0, Number.NaN, []],
  ] as const)
    assert.throws(
      () => matrix(rows, cols, cells),
      (e) => e instanceof MethodError && e.code === 'bad-shape',
      `${rows} × ${cols}`,
    );
});
