import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeAddress } from './home-address.ts';

test('every slot of an address is filled, and what would break it is escaped', () => {
  const pattern = '/figures/flows~edge~{a}~{b}?asOf=2026-11-23';
  assert.equal(homeAddress(pattern, { a: '26', b: 'x/y?' }), '/figures/flows~edge~26~x%2Fy%3F?asOf=2026-11-23');
});

test('a slot without a name stays as it is, so that it is seen to be wrong', () => {
  assert.equal(homeAddress('/{id}/{year}', { year: 2020 }), '/{id}/2020');
});
