import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelNames } from '../../matching/compare/comparison.ts';
import { REGISTER_PLAN } from './match-profile.ts';
import { facetTitle, levelWords } from './match-words.ts';

test('every facet and every level that the register compares is called in both languages', () => {
  for (const { name, comparison } of REGISTER_PLAN.facets) {
    assert.notEqual(facetTitle(name).vi, name);
    for (const level of levelNames(comparison)) assert.notEqual(levelWords(level).vi, level);
  }
});

test('what is not known is called as it is named', () => {
  assert.deepEqual([facetTitle('x').en, levelWords('y').vi], ['x', 'y']);
});
