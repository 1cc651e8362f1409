import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ELECTRONICS, toyLadder } from './toy-country.case.ts';
import { verdict } from './verdict.ts';

const TERRITORIES = [{ name: 'defined', title: { vi: 'x', en: 'x' }, places: ['VN63-19', 'VN63-24'] }];

test('a strong concentration is robust over thresholds, measures and territories', () => {
  const both = [...TERRITORIES, { name: 'successor', title: { vi: 'x', en: 'x' }, places: ['VN34-19', 'VN34-24'] }];
  const result = verdict({ ladder: toyLadder(ELECTRONICS), territories: both });
  assert.equal(result.word, 'robust');
  assert.equal(result.cells.length, 3 * 2 * 2);
  assert.deepEqual(result.breakers, []);
});

test('a finding that one choice turns is fragile, and the choice is named', () => {
  const ladder = toyLadder(
    ELECTRONICS.map((row) => (row.industry === '26' && row.place !== 'VN' ? { ...row, establishments: 12 } : row)),
  );
  const result = verdict({ ladder, territories: TERRITORIES });
  assert.equal(result.word, 'fragile');
  assert.ok(result.breakers.length > 0);
});

test('without figures there is nothing to test', () => {
  assert.equal(verdict({ ladder: toyLadder([]), territories: TERRITORIES }).word, 'cannot-tell');
});
