// Logging in by a real OpenID provider, started here; between it and us goes only what a browser carries.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountsHouse, accountsHouse } from '../../app/accounts/accounts-house.case.ts';
import { openOpenId } from '../../app/accounts/open-id.ts';
import { openIdProvider } from '../../exchange/open-id-provider.ts';
import { type RealProvider, startRealProvider } from '../../exchange/real-provider.case.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const BACK = 'http://localhost:4080/api/v1/session/open-id/bo/back';
let house: AccountsHouse;
let server: WorkbenchServer;
let provider: RealProvider;

before(async () => {
  provider = await startRealProvider(BACK);
  house = await accountsHouse([openIdProvider(provider.setting)]);
  for (const name of ['lan', 'hoa']) {
    await house.person(name);
    const account = await house.records.accounts.byName(name);
    await house.records.accounts.change(account?.account ?? 0, { email: `${name}@vi-du.vn` });
  }
  server = await createServer({
    desks: smallDesks({ accounts: house.desk }),
    entry: house.desk.entry,
    web: smallWeb,
    version: '0',
  });
});
after(async () => {
  await server.close();
  provider.close();
  await house.close();
});

const ours = (url: string, cookie = '') =>
  server.inject({ url, headers: { host: 'localhost:4080', ...(cookie === '' ? {} : { cookie }) } });

/** Goes to the provider and back, as a browser does; where it ends, and what it keeps for us. */
async function away(): Promise<{ readonly back: string; readonly kept: string }> {
  const begun = await ours('/api/v1/session/open-id/bo');
  assert.equal(begun.statusCode, 303);
  const kept = String(begun.headers['set-cookie']).split(';')[0] ?? '';
  assert.match(String(begun.headers['set-cookie']), /HttpOnly; SameSite=Lax; Max-Age=600/);
  const address = await provider.travel(String(begun.headers.location));
  return { back: address.replace('http://localhost:4080', ''), kept };
}

/** Who is in after coming back. */
async function comeBack({ back, kept }: { readonly back: string; readonly kept: string }) {
  const reply = await ours(back, kept);
  const cookies = [reply.headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0]);
  const session = cookies.find((cookie) => cookie?.startsWith('lienket-session=')) ?? '';
  const who = session === '' ? undefined : (await ours('/api/v1/session', session)).json();
  return { status: reply.statusCode, to: reply.headers.location, name: who?.name, body: reply.body };
}

test('the provider is offered at the login, and who comes back from it is in', async () => {
  assert.deepEqual((await ours('/api/v1/session')).json().providers, [{ id: 'bo', name: 'Bộ' }]);
  provider.sitting = 'lan';
  const { status, to, name } = await comeBack(await away());
  assert.deepEqual([status, to, name], [303, '/login', 'lan']);
});

test('an account stays tied to who first came by it, whatever mail address it gets later', async () => {
  const lan = await house.records.accounts.byName('lan');
  await house.records.accounts.change(lan?.account ?? 0, { email: 'another@vi-du.vn' });
  provider.sitting = 'lan';
  assert.equal((await comeBack(await away())).name, 'lan');
});

test('whom the provider does not vouch for, or whom nobody added, does not come in', async () => {
  for (const stranger of ['unsure-hoa', 'nobody']) {
    provider.sitting = stranger;
    const { status, name } = await comeBack(await away());
    assert.deepEqual([status, name], [401, undefined], stranger);
  }
});

test('what comes back is good for the browser that left, once and only as it was sent', async () => {
  provider.sitting = 'hoa';
  const [one, other] = [await away(), await away()];
  assert.equal((await comeBack({ ...one, kept: other.kept })).status, 401, 'of another browser');
  assert.equal((await comeBack({ ...one, kept: '' })).status, 401, 'of no browser');
  assert.equal((await comeBack({ ...one, back: one.back.replace(/state=[^&]+/, 'state=forged') })).status, 401);
  assert.equal((await comeBack(other)).name, 'hoa');
  assert.equal((await comeBack(other)).status, 401, 'twice');
});

test('a login that took too long is begun again, and a provider that is none is not found', async () => {
  provider.sitting = 'hoa';
  const slow = await away();
  house.pass(11 * 60_000);
  assert.equal((await comeBack(slow)).status, 401);
  assert.equal((await ours('/api/v1/session/open-id/none')).statusCode, 404);
});

test('a disabled account does not come in by a provider either', async () => {
  await house.desk.manage.setDisabled('me', 'hoa', true);
  provider.sitting = 'hoa';
  assert.equal((await comeBack(await away())).status, 401);
});

test('a provider that does not answer is told so, and other ways in stay open', async () => {
  const dead = openIdProvider({
    id: 'dead',
    name: 'x',
    issuer: 'http://127.0.0.1:1',
    clientId: 'a',
    clientSecret: 'b',
  });
  const desk = openOpenId(house.ports, [dead]);
  const begun = await desk.begin('dead', BACK);
  assert.deepEqual(begun.ok ? [] : begun.refusals.map(({ code }) => code), ['provider-silent']);
});
