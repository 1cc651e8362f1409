import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, typedPoints } from './names-in.ts';

test('names are parted by semicolons, and nothing stands between two of them', () => {
  assert.deepEqual(namesIn(' TS. An, Viện A;; Bình ;'), ['TS. An, Viện A', 'Bình']);
  assert.deepEqual(namesIn(''), []);
});

test('points are read with a comma or a point, and what is none or beyond the scale is no number', () => {
  assert.deepEqual(['20', '20,5', '20.5', ' 0 ', '25'].map(typedPoints), [20, 20.5, 20.5, 0, 25]);
  for (const bad of ['', '26', '-1', 'hai']) assert.equal(typedPoints(bad), undefined, bad);
});
