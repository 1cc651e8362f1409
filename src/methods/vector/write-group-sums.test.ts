import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from '../errors.ts';
import { matrix } from '../matrix.ts';
import { writeGroupSums } from './write-group-sums.ts';

const ties = matrix(3, 3, [9, 1, 2, 1, 9, 4, 2, 4, 9]);

test('law: what stood in the room before takes no part, so the same room serves many times', () => {
  const room = new Float64Array(6).fill(7);
  for (const labels of [
    [0, 1, 1],
    [0, 0, 1],
  ])
    writeGroupSums(room, ties, { label: Int32Array.from(labels), groups: 2 });
  assert.deepEqual([...room], [1, 2, 1, 4, 6, 0]);
});

test('edge: what cannot be added up is refused by code and place before anything is written', () => {
  const room = new Float64Array(6).fill(7);
  const refused = (by: { readonly label: Int32Array; readonly groups: number }, m = ties) =>
    assert.throws(() => writeGroupSums(room, m, by), MethodError);
  refused({ label: Int32Array.from([0, 2, 1]), groups: 2 });
  refused({ label: Int32Array.from([0, 1]), groups: 2 });
  refused({ label: Int32Array.from([0, 1, 1]), groups: 2 }, matrix(2, 3, new Float64Array(6)));
  assert.deepEqual([...room], [7, 7, 7, 7, 7, 7]);
});
