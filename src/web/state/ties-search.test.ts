import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTiesSearch } from './ties-search.ts';

test('what of the ties is in view comes back from the address, a code that looks like a number as text', () => {
  assert.deepEqual(parseTiesSearch({ network: 'flows.CHN-2018', least: 907, scope: 'inside', node: 26 }), {
    network: 'flows.CHN-2018',
    least: 907,
    scope: 'inside',
    node: '26',
  });
});

test('what nobody wrote there on purpose is left out', () => {
  assert.deepEqual(parseTiesSearch({ network: 5, least: 'much', scope: 'outside', node: {} }), {});
});
