import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLine } from './json-line.ts';

test('a value is one line for every reader of lines, and comes back as it was', () => {
  const value = ['a\nb', 'c\u2028d\u2029', null, 1];
  assert.equal(jsonLine(value).split(/[\n\r\u2028\u2029]/u).length, 2);
  assert.deepEqual(JSON.parse(jsonLine(value)), value);
});
