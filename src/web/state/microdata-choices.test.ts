import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dimensionsOf, measureWords, microRequest, startChoices, toggled } from './microdata-choices.ts';

const SET = {
  name: 'dn2023',
  geography: 'VN63',
  classification: 'vsic2018',
  ownerships: ['private', 'state'],
  periods: ['2023'],
  measures: [{ name: 'workers' }, { name: 'turnover' }],
  isWeighted: false,
};

test('only dimensions that the data set has are offered', () => {
  assert.deepEqual(dimensionsOf(SET), ['place', 'industry', 'ownership', 'size']);
  assert.deepEqual(dimensionsOf({ ...SET, ownerships: ['all'], isWeighted: true, periods: ['2022', '2023'] }), [
    'place',
    'industry',
    'year',
  ]);
});

test('a measure is called by its words, and by its own name where there are none', () => {
  assert.deepEqual([measureWords('workers').vi, measureWords('mystery').vi], ['Lao động', 'mystery']);
});

test('an empty rule is not sent, and every choice is', () => {
  const start = startChoices(SET);
  assert.deepEqual(microRequest(start), {
    set: 'dn2023',
    by: ['place', 'industry', 'ownership'],
    measure: ['enterprises', 'workers'],
    rule: ['minimum=3', 'dominance=2,0.85'],
    level: ['2'],
  });
  const other = { ...start, by: toggled(start.by, 'industry'), minimum: ' ', dominance: '', pPercent: '0.1' };
  assert.deepEqual([microRequest(other).rule, microRequest(other).level], [['p=0.1'], []]);
  assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
});
