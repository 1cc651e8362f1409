import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenCodes, parseElsewhereSearch } from './elsewhere-search.ts';

test('lists, weights and marks come back from the address, anything else is left out', () => {
  const search = { indicators: 'NV.IND.TOTL.ZS,A', like: 'x y', weights: '1,2,3', marks: '2-1.---', other: 1 };
  assert.deepEqual(parseElsewhereSearch(search), {
    indicators: 'NV.IND.TOTL.ZS,A',
    weights: '1,2,3',
    marks: '2-1.---',
  });
});

test('a list names each code once; without one the first list stands', () => {
  assert.deepEqual(chosenCodes('A,B,A', ['C']), ['A', 'B']);
  assert.deepEqual(chosenCodes(undefined, ['C']), ['C']);
  assert.deepEqual(chosenCodes('', ['C']), []);
});
