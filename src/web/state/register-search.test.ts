import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedRegisterSearch, parseRegisterSearch } from './register-search.ts';

test('an address says what is looked for; empty and unknown parts are left out', () => {
  const asked = { q: ' hoà phát ', place: '', park: 5, ownership: 'foreign', level: 'planet', asOf: '2026-01-01' };
  assert.deepEqual(parseRegisterSearch(asked), { q: 'hoà phát', park: '5', ownership: 'foreign' });
});

test('one part is changed and the others stay', () => {
  assert.deepEqual(changedRegisterSearch({ q: 'a', level: 'site' }, 'level', ''), { q: 'a' });
  assert.deepEqual(changedRegisterSearch({ q: 'a' }, 'place', 'Bắc Ninh'), { q: 'a', place: 'Bắc Ninh' });
});
