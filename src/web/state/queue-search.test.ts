import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQueueSearch, queueQuery } from './queue-search.ts';

test('an address keeps what it may say and drops the rest', () => {
  const whole = { state: 'unsure', level: 'site', source: ' OSH ', band: '80-95', place: 'VN34-24', order: 'newest' };
  assert.deepEqual(parseQueueSearch(whole), { ...whole, source: 'OSH' });
  assert.deepEqual(parseQueueSearch({ state: 'same', level: 'x', source: '', band: '1-2', place: "'", order: 1 }), {});
});

test('a band of probability is asked for by its ends, and an open end not at all', () => {
  assert.deepEqual(queueQuery({ band: '80-95', level: 'site' }), { level: 'site', atLeast: 0.8, below: 0.95 });
  assert.deepEqual(queueQuery({ band: '0-50' }), { below: 0.5 });
  assert.deepEqual(queueQuery({ band: '95-100' }), { atLeast: 0.95 });
});
