import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSureSearch, SURE_FROM, sureQuery } from './sure-search.ts';

test('an address keeps what it may say and drops the rest', () => {
  const whole = { from: '95', level: 'site', source: ' OSH ', place: 'VN34-24' };
  assert.deepEqual(parseSureSearch(whole), { ...whole, source: 'OSH' });
  assert.deepEqual(parseSureSearch({ from: 99.9 }), { from: '99.9' }, 'an address may hold a number');
  assert.deepEqual(parseSureSearch({ from: '99', level: 'x', source: '', place: "'", state: 'unsure' }), {});
  assert.deepEqual(parseSureSearch({ from: '50' }), {}, 'less sure pairs are settled one by one');
});

test('a chance is asked for as a share, the usual one where none is said', () => {
  assert.deepEqual(sureQuery({}), { atLeast: 0.99 });
  assert.deepEqual(
    SURE_FROM.map((from) => sureQuery({ from }).atLeast),
    [0.999, 0.99, 0.95, 0.9],
  );
  assert.deepEqual(sureQuery({ from: '90', level: 'unit' }), { level: 'unit', atLeast: 0.9 });
});
