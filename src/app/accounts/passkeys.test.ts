// What passkeys may do, over a device that is made up; the words of WebAuthn themselves are tried in a real browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PasskeyDesk } from '../desks/account-desk.ts';
import type { PasskeyChecks } from '../ports-factors.ts';
import { type AccountsHouse, accountsHouse, caller } from './accounts-house.case.ts';
import { openPasskeys } from './passkeys.ts';

/** A device that shows whatever it was asked, under the id that the answer names. */
const checks: PasskeyChecks = {
  toRegister: async ({ challenge }) => ({ challenge }),
  registered: async ({ answer, isOurs }) =>
    isOurs(String(answer['challenge']))
      ? { id: String(answer['id']), publicKey: 'k', counter: 0, transports: [] }
      : undefined,
  toAsk: async ({ challenge }) => ({ challenge }),
  shown: async ({ answer, passkey, isOurs }) => (isOurs(String(answer['challenge'])) ? passkey.counter + 1 : undefined),
};
const site = { origin: 'https://lienket.vi-du.vn', name: 'lienket.vi-du.vn' };
let house: AccountsHouse;
let desk: PasskeyDesk;
before(async () => {
  house = await accountsHouse();
  desk = openPasskeys(house.ports, checks);
  await house.person('hoa', [{ role: 'steward', scope: ['north'] }]);
});
after(() => house.close());

const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code }) => code);

/** Adds a passkey to a session; its new token. */
async function added(token: string, id: string): Promise<string> {
  const begun = await desk.begin(await house.known(token), site);
  assert.ok(begun.ok);
  const made = await desk.add(await house.known(token), { site, label: id, answer: { ...begun.value, id } });
  assert.ok(made.ok);
  assert.equal(made.value.recovery.length, id === 'first' ? 10 : 0);
  return made.value.token;
}

test('the first passkey fills what a role asks for, gives recovery codes and a new token', async () => {
  const token = await house.logIn('hoa');
  assert.equal((await house.known(token)).who.stage, 'enrol');
  const next = await added(token, 'first');
  assert.equal((await house.known(token)).who.kind, 'nobody');
  assert.equal((await house.known(next)).who.stage, 'full');
});

test('a passkey is a whole login; its counter moves on, and a challenge is good once, for its purpose, for minutes', async () => {
  const asked = async (): Promise<string> => String((await desk.ask(site))['challenge']);
  const challenge = await asked();
  const entered = await desk.enter(caller(), { site, answer: { id: 'first', challenge } });
  assert.ok(entered.ok);
  assert.equal((await house.known(entered.value.token)).who.stage, 'full');
  assert.equal((await house.records.accounts.passkey('first'))?.counter, 1);
  assert.deepEqual(codes(await desk.enter(caller(), { site, answer: { id: 'first', challenge } })), ['login-refused']);
  const late = await asked();
  house.pass(6 * 60_000);
  assert.deepEqual(codes(await desk.enter(caller(), { site, answer: { id: 'first', challenge: late } })), [
    'login-refused',
  ]);
  const begun = await desk.begin(await house.known(entered.value.token), site);
  assert.ok(begun.ok);
  assert.deepEqual(codes(await desk.enter(caller(), { site, answer: { ...begun.value, id: 'first' } })), [
    'login-refused',
  ]);
  assert.deepEqual(codes(await desk.enter(caller(), { site, answer: { id: 'other', challenge: await asked() } })), [
    'login-refused',
  ]);
  assert.deepEqual(codes(await desk.enter(caller(), { site, answer: { challenge: await asked() } })), [
    'login-refused',
  ]);
});

test('the last factor of a role that needs one stays; another may go', async () => {
  const entered = await desk.enter(caller(), { site, answer: { id: 'first', ...(await desk.ask(site)) } });
  assert.ok(entered.ok);
  assert.deepEqual(codes(await desk.drop(await house.known(entered.value.token), 'first')), ['last-factor']);
  const next = await added(entered.value.token, 'second');
  assert.deepEqual(codes(await desk.drop(await house.known(next), 'none')), ['not-there']);
  assert.ok((await desk.drop(await house.known(next), 'first')).ok);
});

test('a passkey of a disabled account opens nothing', async () => {
  await house.desk.manage.setDisabled('me', 'hoa', true);
  assert.deepEqual(codes(await desk.enter(caller(), { site, answer: { id: 'second', ...(await desk.ask(site)) } })), [
    'login-refused',
  ]);
});
