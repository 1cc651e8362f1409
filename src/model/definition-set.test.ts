import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFINED_IN, holdsDefinitions } from './definition-set.ts';
import type { Release } from './release.ts';

const release = (origin: Release['origin'], ...tables: readonly string[]): Release =>
  ({ origin, descriptor: { resources: tables.map((name) => ({ name })) } }) as unknown as Release;

test('somebody’s release holds definitions when it has groups and their members; a pack is no set of anybody', () => {
  assert.equal(holdsDefinitions(release('added', 'groups', 'group_members')), true);
  assert.equal(holdsDefinitions(release('added', 'groups')), false);
  assert.equal(holdsDefinitions(release('added', 'observations')), false);
  assert.equal(holdsDefinitions(release('pack', 'groups', 'group_members')), false);
});

test('the codes that are shown as like a classification are of its form', () => {
  for (const { pattern, like } of Object.values(DEFINED_IN))
    for (const code of like.split(', ')) assert.match(code, pattern);
  assert.doesNotMatch('2', DEFINED_IN['vsic2018']?.pattern ?? /./);
  assert.doesNotMatch('3344131', DEFINED_IN['naics2012']?.pattern ?? /./);
});
