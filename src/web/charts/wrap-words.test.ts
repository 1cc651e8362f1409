import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapWords } from './wrap-words.ts';

test('words keep their order and no line is longer than asked', () => {
  const lines = wrapWords('Thương số vị trí riêng của Santa Clara County', 16, 9);
  assert.equal(lines.join(' '), 'Thương số vị trí riêng của Santa Clara County');
  assert.ok(lines.every((line) => line.length <= 16));
});

test('a word longer than a line stands alone', () => {
  assert.deepEqual(wrapWords('a electromedical b', 5), ['a', 'electromedical', 'b']);
});

test('what does not fit is marked as cut', () => {
  assert.deepEqual(wrapWords('one two three four', 5, 2), ['one', 'two…']);
});
