import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeWeightsText, parseExperienceSearch, parseLikeWeights, typedValues } from './experience-search.ts';

test('what the address carries is read, and what it cannot mean is left out', () => {
  const search = {
    country: 'KOR',
    instrument: 'supporting-industry',
    like: 'NV.IND.TOTL.ZS',
    weights: '1,0,3',
    values: '4.5,-1',
  };
  assert.deepEqual(parseExperienceSearch(search), search);
  assert.deepEqual(parseExperienceSearch({ country: 'Korea', instrument: 'X', weights: '9', values: 'a' }), {});
  assert.deepEqual(parseExperienceSearch({ weights: 3, values: 12 }), { weights: '3', values: '12' });
});

test('weights go into the address and come back, and weights of 1 need none', () => {
  assert.deepEqual(parseLikeWeights(likeWeightsText([2, 0, 1]), 3), [2, 0, 1]);
  assert.equal(likeWeightsText([1, 1]), undefined);
  assert.deepEqual(parseLikeWeights('2', 3), [2, 1, 1]);
});

test('values of a region count only when every one is a number, with either decimal mark', () => {
  assert.equal(typedValues(['12,5', '40.25']), '12.5,40.25');
  for (const typed of [[], ['12', ''], ['12', 'x']]) assert.equal(typedValues(typed), undefined);
});
