import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from '../errors.ts';
import { matrix } from '../matrix.ts';
import { assertGroups, writeRowSums } from './row-group-sums.ts';

const ties = matrix(3, 3, [9, 1, 2, 1, 9, 4, 2, 4, 9]);
const by = (...label: readonly number[]) => ({ label: Int32Array.from(label), groups: 2 });

test('law: what stood in the room before takes no part, so the same room serves many times', () => {
  const room = new Float64Array(2).fill(7);
  const rows = [0, 1, 2].map((i) => {
    writeRowSums(room, ties, { ...by(0, 0, 1), i });
    return [...room];
  });
  assert.deepEqual(rows, [
    [1, 2],
    [1, 4],
    [6, 0],
  ]);
});

test('edge: sums that are too great for a number are no missing tie, and a missing tie is refused by its place', () => {
  const room = new Float64Array(2);
  const great = matrix(3, 3, [0, 1e308, 1e308, 1e308, 0, 1e308, 1e308, 1e308, 0]);
  writeRowSums(room, great, { ...by(0, 0, 0), i: 0 });
  assert.equal(room[0], Infinity);
  const missing = matrix(2, 2, [Number.NaN, Number.NaN, 1, 0]);
  assert.throws(() => writeRowSums(room, missing, { ...by(0, 1), i: 0 }), { code: 'not-finite' });
  writeRowSums(room, missing, { ...by(0, 1), i: 1 });
  assert.deepEqual([...room], [1, 0]);
});

test('edge: tables and labels that do not fit are refused', () => {
  assert.doesNotThrow(() => assertGroups(ties, by(0, 1, 1)));
  for (const labels of [by(0, 2, 1), by(0, -1, 1), by(0, 1)])
    assert.throws(() => assertGroups(ties, labels), MethodError);
  assert.throws(() => assertGroups(matrix(2, 3, new Float64Array(6)), by(0, 1)), { code: 'bad-shape' });
});
