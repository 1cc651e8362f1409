import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedParts, changedRegisterSearch, narrowings, parseRegisterSearch } from './register-search.ts';

test('an address says what is looked for; empty and unknown parts are left out', () => {
  const asked = { q: ' hoà phát ', place: '', park: 5, ownership: 'foreign', level: 'planet', asOf: '2026-01-01' };
  assert.deepEqual(parseRegisterSearch(asked), { q: 'hoà phát', park: '5', ownership: 'foreign' });
  assert.deepEqual(parseRegisterSearch({ certified: 'maybe', industry: 26, page: 3 }), { industry: '26', page: 3 });
  assert.deepEqual(parseRegisterSearch({ page: 1 }), {});
});

test('one part is changed, the others stay, and paging begins anew', () => {
  assert.deepEqual(changedRegisterSearch({ q: 'a', level: 'site', page: 4 }, { level: '' }), { q: 'a' });
  assert.deepEqual(changedRegisterSearch({ q: 'a' }, { place: 'Bắc Ninh' }), { q: 'a', place: 'Bắc Ninh' });
});

test('what is sent has a day and no page, and what narrows is told part by part', () => {
  assert.deepEqual(askedParts({ process: 'phay', page: 2 }, '2026-03-01'), {
    q: '',
    on: '2026-03-01',
    process: 'phay',
  });
  assert.deepEqual(narrowings({ q: 'a', certified: 'valid', place: 'Huế' }), [
    ['place', 'Huế'],
    ['certified', 'valid'],
  ]);
});
