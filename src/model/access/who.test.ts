import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCESS, ACTIONS, type Action, ROLES, type Role } from './access-table.ts';
import { actionsOf, boundsOf, isAction, isRole, machineUser, may, NOBODY, reach, type Who } from './who.ts';

const account = (grants: Who['grants'], more: Partial<Who> = {}): Who => ({
  kind: 'account',
  account: 1,
  name: 'lan',
  stage: 'full',
  grants,
  only: null,
  ...more,
});
const actions = Object.keys(ACTIONS) as Action[];
const roles = Object.keys(ROLES) as Role[];

test('an officer acts in the own provinces and nowhere else', () => {
  const officer = account([{ role: 'officer', scope: ['VN34-24', 'VN34-19'] }]);
  assert.equal(reach(officer, 'register.confirm'), 'scope');
  assert.ok(may(officer, 'register.confirm', { province: 'VN34-24' }));
  assert.ok(may(officer, 'register.confirm', { province: ['VN34-01', 'VN34-19'], enterprise: 'E1' }));
  assert.ok(!may(officer, 'register.confirm', { province: 'VN34-01' }));
  assert.ok(!may(officer, 'register.confirm'));
  assert.ok(!may(officer, 'register.confirm', { enterprise: 'VN34-24' }), 'an id of another kind is another thing');
  assert.deepEqual(boundsOf(officer, 'register.confirm', 'province'), ['VN34-24', 'VN34-19']);
  assert.deepEqual(boundsOf(officer, 'register.confirm', 'centre'), []);
  assert.equal(boundsOf(officer, 'dossier.read', 'province'), undefined);
});

test('a grant adds rights and takes none away; two grants may what either may', () => {
  for (const one of roles)
    for (const other of roles) {
      const both = account([
        { role: one, scope: ['a'] },
        { role: other, scope: ['b'] },
      ]);
      const expected = new Set([
        ...actionsOf(account([{ role: one, scope: ['a'] }])),
        ...actionsOf(account([{ role: other, scope: ['b'] }])),
      ]);
      assert.deepEqual(new Set(actionsOf(both)), expected, `${one} and ${other}`);
    }
});

test('everybody with an account may what the public may, whatever the roles', () => {
  for (const role of roles)
    for (const action of actionsOf(NOBODY)) assert.ok(reach(account([{ role, scope: [] }]), action), action);
});

test('before the second factor, and while a password or a factor is owed, nothing beyond the public but the own account', () => {
  for (const stage of ['second', 'change', 'enrol'] as const) {
    const who = account([{ role: 'administrator', scope: [] }], { stage });
    const more = actionsOf(who).filter((action) => reach(NOBODY, action) === undefined);
    assert.deepEqual(more, stage === 'second' ? [] : ['self.manage'], stage);
    assert.ok(!may(account([{ role: 'officer', scope: ['p'] }], { stage }), 'register.confirm', { province: 'p' }));
  }
});

test('an API key may what it was made for and what the public may, never what its account may not', () => {
  const who = account([{ role: 'publisher', scope: [] }], { only: ['publish.propose', 'audit.read'] });
  assert.ok(may(who, 'publish.propose'));
  for (const action of ['publish.approve', 'audit.read', 'self.manage'] as const) assert.ok(!may(who, action), action);
  assert.ok(may(who, 'public.read'));
});

test('the machine’s own user may everything; nobody may nothing that changes something', () => {
  const owner = machineUser('me');
  for (const action of actions) assert.ok(may(owner, action), action);
  assert.deepEqual(
    actionsOf(NOBODY).filter(
      (action) => !/^(public|self\.enter|dossier\.read|data\.read|task\.reading|register\.read)/.test(action),
    ),
    [],
  );
  assert.equal(reach(NOBODY, 'dossier.read'), 'scope');
  assert.ok(!may(NOBODY, 'dossier.read'), 'the public reads only what was opened to it');
});

test('nobody who manages accounts reads or writes data, and an auditor changes nothing', () => {
  const administrator = actions.filter((action) => ACCESS[action].administrator !== undefined);
  assert.deepEqual(administrator, ['account.read', 'account.manage', 'centre.manage']);
  const auditor = actions.filter((action) => ACCESS[action].auditor !== undefined);
  for (const action of auditor) assert.match(action, /\.(read|queue)$|^task\.(all|export)$/);
});

test('a role that is bounded by nothing is never held to a scope, for nothing could be in it', () => {
  for (const role of roles)
    for (const action of actions)
      if (ROLES[role].scope === null) assert.notEqual(ACCESS[action][role], 'scope', `${role} ${action}`);
});

test('names of roles and actions are told from other words', () => {
  assert.ok(isRole('officer') && !isRole('public') && !isRole('toString'));
  assert.ok(isAction('audit.read') && !isAction('audit') && !isAction('constructor'));
});
