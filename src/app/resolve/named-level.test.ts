import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessedLevel } from '../../matching/roles/identity-level.ts';
import { namedLevel } from './named-level.ts';

test('a level has its own name and no other', () => {
  assert.deepEqual(['site', 'enterprise', 'plant', undefined].map(namedLevel), [
    'site',
    'enterprise',
    undefined,
    undefined,
  ]);
});

test('names and addresses without codes are sites, all else enterprises', () => {
  assert.equal(guessedLevel(['name', 'address', 'phone']), 'site');
  assert.equal(guessedLevel(['name', 'address', 'tax']), 'enterprise');
  assert.equal(guessedLevel(['name', 'phone']), 'enterprise');
  assert.equal(guessedLevel(['given', 'family', 'address']), 'enterprise');
});
