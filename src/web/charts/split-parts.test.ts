import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitParts } from './split-parts.ts';

test('parts lie side by side and what they leave is unknown', () => {
  const cells = splitParts([
    { key: 'foreign', share: 60 },
    { key: 'state', share: null },
    { key: 'private', share: 25 },
  ]);
  assert.deepEqual(cells, [
    { key: 'foreign', from: 0, to: 60 },
    { key: 'private', from: 60, to: 85 },
    { key: 'unknown', from: 85, to: 100 },
  ]);
});

test('parts that sum to the whole leave nothing unknown', () => {
  const cells = splitParts([
    { key: 'foreign', share: 33.34 },
    { key: 'private', share: 66.64 },
  ]);
  assert.deepEqual(
    cells.map(({ key }) => key),
    ['foreign', 'private'],
  );
});

test('nothing known is wholly unknown', () => {
  assert.deepEqual(splitParts([]), [{ key: 'unknown', from: 0, to: 100 }]);
});
