import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunAnswer } from '../../http/contract/method-contract.ts';
import { type ResultShape, rankedRows, resultTables, rowWords } from './result-rows.ts';

const both = (text: string) => ({ vi: text, en: text });
const SHAPE: ResultShape = {
  name: 'lq',
  about: both('quotients'),
  order: ['place', 'industry'],
  columns: [
    { name: 'place', type: 'key', isRequired: true, about: both('place') },
    { name: 'industry', type: 'key', isRequired: true, about: both('industry') },
    { name: 'lq', type: 'measure', isRequired: true, about: both('quotient') },
    { name: 'why', type: 'text', isRequired: true, about: both('why') },
  ],
};
const ANSWER = {
  names: { a: { vi: 'Nơi A', en: 'Place A' } },
  outputs: [
    {
      name: 'lq',
      rows: 9,
      order: ['place', 'industry'],
      columns: {
        place: ['a', 'a', 'b', 'b'],
        industry: ['x', 'y', 'x', 'y'],
        lq: [1, null, 3, 1],
        why: ['', '', '', ''],
      },
    },
  ],
} as unknown as RunAnswer;
const [TABLE] = resultTables([SHAPE], ANSWER);

test('a result is read with its keys, its numbers and how many rows there are in all', () => {
  assert.ok(TABLE);
  assert.deepEqual(
    [TABLE.keys.map(({ name }) => name), TABLE.numbers.map(({ name }) => name), TABLE.rows.length, TABLE.count],
    [['place', 'industry'], ['lq'], 4, 9],
  );
  assert.deepEqual(resultTables([], ANSWER), []);
});

test('a row is told by its keys, with names where there are any', () => {
  assert.ok(TABLE?.rows[0] && TABLE.rows[2]);
  assert.deepEqual(rowWords(TABLE.rows[0], TABLE, ANSWER.names), { vi: 'Nơi A · x', en: 'Place A · x' });
  assert.deepEqual(rowWords(TABLE.rows[2], TABLE, ANSWER.names), both('b · x'));
  assert.deepEqual(rowWords(TABLE.rows[0], { ...TABLE, keys: [] }, {}), both('lq'));
});

test('rows are ranked either way; one without a number is left out and equals keep their order', () => {
  assert.ok(TABLE);
  const places = (isRising: boolean, most = 9) => rankedRows(TABLE, 'lq', { isRising, most }).map(({ at }) => at);
  assert.deepEqual([places(false), places(true), places(false, 1)], [[2, 0, 3], [0, 3, 2], [2]]);
});
