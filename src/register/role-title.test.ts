import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMN_ROLES } from './header-roles.ts';
import { isPersonalRole, roleTitle } from './role-title.ts';

test('every role of a column has words of its own in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    const words = COLUMN_ROLES.map((role) => roleTitle(role)[language]);
    assert.equal(new Set(words).size, COLUMN_ROLES.length);
  }
});

test('columns of persons are covered, and those of certificates and days are not', () => {
  assert.ok((['phone', 'representative', 'person_code', 'contact'] as const).every(isPersonalRole));
  assert.ok(!(['name', 'as_of', 'certificate_body', undefined] as const).some(isPersonalRole));
});
