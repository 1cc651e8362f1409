import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseLedgerSearch, parseSearch } from './address.ts';

describe('parseSearch', () => {
  test('a day of the calendar is kept, anything else is left out', () => {
    assert.deepEqual(parseSearch({ asOf: '2023-09-18' }), { asOf: '2023-09-18' });
    for (const asOf of ['2023-02-30', 'today', '', 7, null, ['2023-09-18']])
      assert.deepEqual(parseSearch({ asOf }), {});
  });

  test('what lies open beside the screen is only ever of our own API', () => {
    const at = '/api/v1/dossiers/d/figures/f-0000000000000000?asOf=2023-09-18';
    assert.deepEqual(parseSearch({ at }), { at });
    for (const foreign of ['https://example.org/api/v1/', '//example.org', '/dossiers', 'javascript:alert(1)', 1])
      assert.deepEqual(parseSearch({ at: foreign }), {});
  });

  test('the language is not kept in addresses, and what a screen keeps of its own stays', () => {
    assert.deepEqual(parseSearch({ lang: 'en', place: 'VN63-24' }), { place: 'VN63-24' });
  });
});

describe('parseLedgerSearch', () => {
  test('the quoted figure is a name or nothing', () => {
    assert.deepEqual(parseLedgerSearch({ quote: 'd1/ladder/sum' }), { quote: 'd1/ladder/sum' });
    assert.deepEqual(parseLedgerSearch({ quote: 3 }), {});
    assert.deepEqual(parseLedgerSearch({}), {});
  });
});
