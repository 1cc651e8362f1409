import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingNumber, romanNumber } from './heading-number.ts';

test('headings carry their part in Roman numerals and the places below it in Arabic', () => {
  const numbers = [[1], [4], [9], [14], [1, 2], [3, 1, 4], [2, 1, 1, 3]].map(headingNumber);
  assert.deepEqual(numbers, ['I.', 'IV.', 'IX.', 'XIV.', '2.', '1.4.', '1.1.3.']);
});

test('each Roman numeral up to 49 reads back as its number', () => {
  const sizes: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  for (let count = 1; count < 50; count++) {
    const values = [...romanNumber(count)].map((letter) => sizes[letter] ?? 0);
    const read = values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
    assert.equal(read, count);
    assert.doesNotMatch(romanNumber(count), /I{4}|X{4}/);
  }
});
