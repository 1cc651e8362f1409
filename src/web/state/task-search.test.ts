import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingQuery, parseTaskSearch } from './task-search.ts';

test('the address keeps a role and what is shown, and leaves out what it does not know', () => {
  assert.deepEqual(parseTaskSearch({}), {});
  assert.deepEqual(parseTaskSearch({ role: 'lead', for: 'x' }), { role: 'lead' });
  assert.deepEqual(parseTaskSearch({ role: 'minister', show: 'all' }), {});
  assert.deepEqual(parseTaskSearch({ role: 'reader', for: 'x', show: 'open' }), { role: 'reader', show: 'open' });
  assert.deepEqual(parseTaskSearch({ role: 'agency', for: ' cuc ' }), { role: 'agency', for: 'cuc' });
});

test('only the role and the organisation are sent', () => {
  assert.deepEqual(actingQuery(parseTaskSearch({ role: 'agency', for: 'cuc', show: 'open' })), {
    role: 'agency',
    for: 'cuc',
  });
  assert.deepEqual(actingQuery({}), {});
});
