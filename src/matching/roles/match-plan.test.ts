import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIELD_ROLES, fieldRole } from './field-role.ts';
import { matchPlan } from './match-plan.ts';

const column = (role: string, name = role) => {
  const found = fieldRole(role);
  assert.ok(found !== undefined, role);
  return { column: name, role: found };
};

test('every role gives one value a facet, for any cell', () => {
  for (const role of FIELD_ROLES)
    for (const cell of ['', ' ', 'Công ty TNHH An Khang 2', '0100112437', '12/05/1990', '…'])
      assert.equal(role.normal(cell).length, role.facets.length, `${role.name}: ${cell}`);
});

test('an empty cell is missing in every facet', () => {
  for (const role of FIELD_ROLES) for (const { text } of role.normal('')) assert.equal(text, '', role.name);
});

test('a role is found by its name and by its other names, in any case; no name stands for two roles', () => {
  assert.equal(fieldRole('Date-of-Birth')?.name, 'date');
  assert.equal(fieldRole('surname')?.name, 'family');
  assert.equal(fieldRole('colour'), undefined);
  const names = FIELD_ROLES.flatMap(({ name, aliases }) => [name, ...aliases]);
  assert.equal(new Set(names).size, names.length);
});

test('given and family name are partners where each stands once; then they may be crossed', () => {
  const plan = matchPlan([column('given'), column('family'), column('city')]);
  assert.deepEqual(
    plan.facets.map(({ partner }) => partner),
    [1, 0, undefined],
  );
  assert.ok(plan.keys.some(({ kind }) => kind.is === 'with-partner'));
  const alone = matchPlan([column('given')]);
  assert.ok(alone.facets.every(({ comparison }) => comparison.levels.every(({ test: each }) => each.is !== 'crossed')));
});

test('a role that stands twice names its columns', () => {
  const plan = matchPlan([column('city', 'suburb'), column('city', 'state')]);
  assert.deepEqual(
    plan.facets.map(({ name }) => name),
    ['city(suburb)', 'city(state)'],
  );
});

test('a personal code is no enterprise: two of them are never two different enterprises', () => {
  const tax = fieldRole('tax');
  assert.deepEqual(
    tax?.normal('001099000001').map(({ text }) => text),
    ['', '001099000001'],
  );
  assert.deepEqual(
    tax?.normal('0100112437-001').map(({ text }) => text),
    ['0100112437', '0100112437001'],
  );
});
