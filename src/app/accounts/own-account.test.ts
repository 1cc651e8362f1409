import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { may } from '../../model/access/who.ts';
import type { OwnAccount } from '../desks/account-desk.ts';
import { type AccountsHouse, accountsHouse, caller, GOOD_PASSWORD, OTHER_PASSWORD } from './accounts-house.case.ts';

let house: AccountsHouse;
before(async () => {
  house = await accountsHouse();
  await house.person('hoa', [{ role: 'representative', scope: ['E0000012X'] }]);
});
after(() => house.close());

const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code }) => code);
const own = async (token: string): Promise<OwnAccount> => {
  const account = await house.desk.mine.own(await house.known(token));
  assert.ok(account.ok);
  return account.value;
};

test('a password is changed by who knows the old one; other sessions end and this one gets a new token', async () => {
  const [here, there] = [await house.logIn('hoa'), await house.logIn('hoa')];
  const change = async (old: string, next: string) =>
    house.desk.mine.changePassword(await house.known(here), { old, new: next, address: '' });
  assert.deepEqual(codes(await change('wrong', OTHER_PASSWORD)), ['password-wrong']);
  assert.deepEqual(codes(await change(GOOD_PASSWORD, 'short')), ['password-short', 'password-common']);
  assert.deepEqual(codes(await change(GOOD_PASSWORD, GOOD_PASSWORD)), ['password-same']);
  const changed = await change(GOOD_PASSWORD, OTHER_PASSWORD);
  assert.ok(changed.ok);
  for (const token of [here, there]) assert.equal((await house.known(token)).who.kind, 'nobody');
  assert.equal((await house.known(changed.value.token)).who.stage, 'full');
  await assert.rejects(house.logIn('hoa'), /login-refused/);
  assert.ok(await house.logIn('hoa', { password: OTHER_PASSWORD }));
});

test('marks that were typed in pieces are the same password', async () => {
  assert.ok(await house.logIn('hoa', { password: OTHER_PASSWORD.normalize('NFD') }));
});

test('sessions are listed to their owner, ended one by one or all but this', async () => {
  const password = OTHER_PASSWORD;
  const [one, two] = [await house.logIn('hoa', { password }), await house.logIn('hoa', { password })];
  const before = (await own(one)).sessions;
  assert.equal(before.filter(({ isThis }) => isThis).length, 1);
  assert.doesNotMatch(JSON.stringify(before), new RegExp(`${one}|${two}`));
  const ended = await house.desk.mine.endOthers(await house.known(one));
  assert.ok(ended.ok && ended.value === before.length - 1);
  assert.equal((await house.known(two)).who.kind, 'nobody');
  assert.deepEqual(codes(await house.desk.mine.endSession(await house.known(one), 9999)), ['not-there']);
});

test('a key may what it was made for, until it ends or is revoked; it is told once and kept as a hash', async () => {
  const token = await house.logIn('hoa', { password: OTHER_PASSWORD });
  const make = async (actions: readonly string[], days = 30) =>
    house.desk.mine.makeKey(await house.known(token), { label: 'máy', actions, days });
  assert.deepEqual(codes(await make(['publish.approve'])), ['bad-action']);
  assert.deepEqual(codes(await make(['self.manage', 'nonsense'], 0)), ['bad-action', 'bad-action', 'bad-days']);
  assert.deepEqual(codes(await make([])), ['no-action']);
  const made = await make(['register.propose']);
  assert.ok(made.ok);
  const by = () => house.desk.entry.who(caller({ key: made.value.key }));
  assert.ok(may((await by()).who, 'register.propose', { enterprise: 'E0000012X' }));
  assert.ok(!may((await by()).who, 'register.claim'));
  const key = (await own(token)).keys[0];
  assert.ok(key?.usedAt !== null && !JSON.stringify(await own(token)).includes(made.value.key));
  assert.ok((await house.desk.mine.dropKey(await house.known(token), made.value.id)).ok);
  assert.equal((await by()).who.kind, 'nobody');
  const short = await make(['register.propose'], 1);
  assert.ok(short.ok);
  house.pass(86_400_000);
  assert.equal((await house.desk.entry.who(caller({ key: short.value.key }))).who.kind, 'nobody');
});

test('what touches the safety of the account needs a login that lies little back', async () => {
  const token = await house.logIn('hoa', { password: OTHER_PASSWORD });
  assert.ok((await house.desk.mine.beginCodes(await house.known(token))).ok);
  house.pass(16 * 60_000);
  const known = await house.known(token);
  assert.equal(known.who.stage, 'full');
  assert.deepEqual(codes(await house.desk.mine.beginCodes(known)), ['stale-login']);
  assert.deepEqual(codes(await house.desk.mine.dropKey(known, 'x')), ['stale-login']);
  assert.equal((await own(token)).isFresh, false);
});
