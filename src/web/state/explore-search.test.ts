import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparedPlaces, parseExplore, withCompared } from './explore-search.ts';

test('the address keeps what was chosen and drops what it does not know how to read', () => {
  const search = parseExplore({ indicator: 'a~b', period: 2010, look: 'pie', asOf: '2025-07-01', place: ['x'] });
  assert.deepEqual(search, { indicator: 'a~b', period: '2010', asOf: '2025-07-01' });
});

test('at most four places are compared, each once', () => {
  assert.deepEqual(comparedPlaces({ compare: 'a,b,a,c,d,e' }), ['a', 'b', 'c', 'd']);
  assert.equal(withCompared(['a', 'b', 'c', 'd'], 'e'), 'a,b,c,d');
  assert.equal(withCompared(['a'], 'b'), 'a,b');
  assert.equal(withCompared(['a'], 'a'), undefined);
});
