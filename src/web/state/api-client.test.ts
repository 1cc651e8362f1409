import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf } from './api-client.ts';

describe('addressOf', () => {
  test('path parts are filled in and cannot break out of their place', () => {
    assert.equal(
      addressOf('/packs/:name/:version', { name: 'vn-places', version: '2026.11.0' }),
      '/api/v1/packs/vn-places/2026.11.0',
    );
    assert.equal(addressOf('/recipes/:id', { id: 'a/../b?c#d' }), '/api/v1/recipes/a%2F..%2Fb%3Fc%23d');
  });

  test('only what is asked for stands in the query; zero and false are asked for', () => {
    assert.equal(
      addressOf('/search', {}, { q: 'Thái Nguyên', limit: undefined, kinds: '' }),
      '/api/v1/search?q=Th%C3%A1i+Nguy%C3%AAn',
    );
    assert.equal(addressOf('/x', {}, { page: 0, isOn: false }), '/api/v1/x?page=0&isOn=false');
  });

  test('a call without parts is its path', () => {
    assert.equal(addressOf('/releases'), '/api/v1/releases');
  });
});
