import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountsHouse, accountsHouse, GOOD_PASSWORD } from './accounts-house.case.ts';

let house: AccountsHouse;
before(async () => {
  house = await accountsHouse();
});
after(() => house.close());

const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code }) => code);
const blank = { shown: '', email: '', roles: [] };

test('all that is wrong with a new account is said at once, and nothing of it is kept', async () => {
  const refused = await house.desk.manage.add('me', {
    name: 'Nguyễn Lan',
    shown: '',
    email: 'lan',
    roles: [
      { role: 'king', scope: [] },
      { role: 'officer', scope: [], validFrom: '2026-13-01' },
    ],
    password: 'short',
  });
  assert.deepEqual(codes(refused), [
    'bad-name',
    'bad-email',
    'bad-role',
    'scope-missing',
    'bad-day',
    'password-short',
    'password-common',
  ]);
  assert.deepEqual(await house.desk.manage.list(), []);
});

test('a password that was made is told once, must be changed at the first login, and then opens the account', async () => {
  const made = await house.desk.manage.add('me', { ...blank, name: 'lan' });
  assert.ok(made.ok && made.value.password !== null);
  const token = await house.logIn('lan', { password: made.value.password });
  const known = await house.known(token);
  assert.equal(known.who.stage, 'change');
  const changed = await house.desk.mine.changePassword(known, {
    old: made.value.password,
    new: GOOD_PASSWORD,
    address: '',
  });
  assert.ok(changed.ok);
  assert.equal((await house.known(changed.value.token)).who.stage, 'full');
  assert.deepEqual(codes(await house.desk.manage.add('me', { ...blank, name: 'LAN' })), ['name-taken']);
});

test('a role holds from its first day to its last, and what changes roles ends the sessions', async () => {
  const token = await house.logIn('lan');
  const given = await house.desk.manage.give('me', 'lan', {
    role: 'representative',
    scope: ['E1'],
    validFrom: '2026-11-28',
    validTo: '2026-11-29',
  });
  assert.ok(given.ok);
  assert.equal((await house.known(token)).who.kind, 'nobody');
  const roles = async (): Promise<readonly string[]> =>
    (await house.known(await house.logIn('lan'))).who.grants.map(({ role }) => role);
  assert.deepEqual(await roles(), []);
  house.pass(86_400_000);
  assert.deepEqual(await roles(), ['representative']);
  house.pass(2 * 86_400_000);
  assert.deepEqual(await roles(), []);
  assert.ok((await house.desk.manage.take('me', 'lan', given.value.grant)).ok);
  assert.deepEqual(codes(await house.desk.manage.take('me', 'lan', given.value.grant)), ['no-such-role']);
});

test('an account that is disabled lets nobody in, by session or by password, until it is enabled', async () => {
  const token = await house.logIn('lan');
  assert.ok((await house.desk.manage.setDisabled('me', 'lan', true)).ok);
  assert.equal((await house.known(token)).who.kind, 'nobody');
  await assert.rejects(house.logIn('lan', { address: '10.1.1.1' }), /login-refused/);
  assert.ok((await house.desk.manage.setDisabled('me', 'lan', false)).ok);
  assert.ok(await house.logIn('lan', { address: '10.1.1.2' }));
  assert.deepEqual(codes(await house.desk.manage.setDisabled('me', 'nobody', true)), ['no-such-account']);
});

test('a reset forgets sessions, factors and keys, and gives a password for one login', async () => {
  const token = await house.logIn('lan', { address: '10.1.1.2' });
  const reset = await house.desk.manage.reset('me', 'lan');
  assert.ok(reset.ok && reset.value.password !== null);
  assert.equal((await house.known(token)).who.kind, 'nobody');
  await assert.rejects(house.logIn('lan', { address: '10.1.1.3' }), /login-refused/);
  const known = await house.known(await house.logIn('lan', { password: reset.value.password, address: '10.1.1.4' }));
  assert.equal(known.who.stage, 'change');
});

test('every act leaves its line with who did it, and no line holds a secret', async () => {
  const made = await house.desk.manage.add('administrator', { ...blank, name: 'minh' });
  assert.ok(made.ok);
  const lines = await house.desk.audit.page({ limit: 1000 });
  assert.deepEqual(
    [lines[0]?.actor, lines[0]?.action, lines[0]?.subject],
    ['administrator', 'account.add', 'account/minh'],
  );
  const seen = new Set(lines.map(({ action }) => action));
  for (const action of [
    'account.add',
    'account.password',
    'account.reset',
    'account.disable',
    'account.enable',
    'role.give',
    'role.take',
    'login.in',
    'login.failed',
  ])
    assert.ok(seen.has(action), action);
  const text = JSON.stringify(lines);
  for (const secret of [GOOD_PASSWORD, made.value.password ?? '', '$argon2id']) assert.ok(!text.includes(secret));
  assert.equal((await house.desk.audit.prove()).brokenAt, null);
});
