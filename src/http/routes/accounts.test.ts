import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type AccountsHouse,
  accountsHouse,
  GOOD_PASSWORD,
  OTHER_PASSWORD,
} from '../../app/accounts/accounts-house.case.ts';
import { counterCode, stepAt } from '../../app/accounts/one-time-code.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let house: AccountsHouse;
let server: WorkbenchServer;
const told: string[] = [];

before(async () => {
  house = await accountsHouse();
  server = await createServer({
    desks: smallDesks({ accounts: house.desk }),
    entry: house.desk.entry,
    web: smallWeb,
    version: '0',
    checksAnswers: true,
    onFault: (fault) => told.push(String(fault)),
  });
});
after(async () => {
  await server.close();
  await house.close();
});

/** A browser: it keeps the session's cookie. */
class Browser {
  cookie = '';
  readonly address: string;
  constructor(address: string) {
    this.address = address;
  }
  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more: { body?: object; headers?: Record<string, string> } = {},
  ) {
    const reply = await server.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: this.address,
      headers: {
        host: 'localhost',
        'user-agent': 'test',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...more.headers,
      },
      ...(more.body === undefined ? {} : { payload: more.body }),
    });
    const set = reply.headers['set-cookie'];
    if (typeof set === 'string' && set.startsWith('lienket-session')) this.cookie = set.split(';')[0] ?? '';
    return {
      status: reply.statusCode,
      body: reply.body === '' ? undefined : JSON.parse(reply.body),
      headers: reply.headers,
    };
  }
}
const logIn = (browser: Browser, name: string, password = GOOD_PASSWORD) =>
  browser.ask('POST', '/session', { body: { name, password } });

test('without accounts the machine’s user is in, others are the public', async () => {
  const here = await new Browser('127.0.0.1').ask('GET', '/session');
  assert.deepEqual([here.body.kind, here.body.hasAccounts], ['machine', false]);
  assert.equal((await new Browser('10.0.0.1').ask('GET', '/session')).body.kind, 'nobody');
  assert.equal((await new Browser('127.0.0.1').ask('GET', '/accounts')).status, 200);
});

test('a person logs in, sees the own account, and is out after logging out', async () => {
  await house.person('an');
  const browser = new Browser('10.0.0.2');
  assert.equal((await browser.ask('GET', '/account')).status, 401);
  const entered = await logIn(browser, 'an');
  assert.equal(entered.status, 200);
  assert.match(
    String(entered.headers['set-cookie']),
    /^lienket-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  assert.equal((await browser.ask('GET', '/session')).body.name, 'an');
  assert.equal((await browser.ask('GET', '/account')).body.sessions.length, 1);
  const kept = browser.cookie;
  await browser.ask('DELETE', '/session');
  browser.cookie = kept;
  assert.equal((await browser.ask('GET', '/account')).status, 401);
});

test('an administrator enrols a second factor, adds an account and gives a role; others may not', async () => {
  await house.person('quan', [{ role: 'administrator', scope: [] }]);
  const browser = new Browser('10.0.0.3');
  await logIn(browser, 'quan');
  assert.equal((await browser.ask('GET', '/accounts')).status, 403);
  const { body: begun } = await browser.ask('POST', '/account/codes', { body: {} });
  assert.ok(begun.picture.length > 20 && begun.picture.every((row: unknown[]) => row.length === begun.picture.length));
  const key = await house.ports.secrets.unseal(begun.sealed);
  const code = counterCode(house.ports.secrets.hmacSha1, key ?? new Uint8Array(), { counter: stepAt(house.now()) });
  assert.equal(
    (await browser.ask('PUT', '/account/codes', { body: { sealed: begun.sealed, code } })).body.recovery.length,
    10,
  );
  const added = await browser.ask('POST', '/accounts', {
    body: { name: 'hoa', roles: [{ role: 'officer', scope: ['VN34-24'] }] },
  });
  assert.equal(added.status, 201);
  const other = new Browser('10.0.0.4');
  await logIn(other, 'hoa', added.body.password);
  assert.equal((await other.ask('GET', '/session')).body.stage, 'change');
  const changed = await other.ask('PUT', '/account/password', {
    body: { old: added.body.password, new: OTHER_PASSWORD },
  });
  assert.equal(changed.status, 200);
  assert.equal((await other.ask('GET', '/session')).body.stage, 'enrol');
  assert.equal((await other.ask('GET', '/accounts')).status, 403);
  assert.equal((await browser.ask('POST', '/accounts/hoa/roles', { body: { role: 'auditor' } })).status, 201);
  assert.equal((await other.ask('GET', '/account')).status, 401, 'what changes roles ends the sessions');
  assert.equal((await browser.ask('PUT', '/accounts/hoa/state', { body: { isDisabled: true } })).status, 200);
  assert.equal((await browser.ask('POST', '/accounts/nobody/reset', { body: {} })).status, 404);
  assert.equal((await browser.ask('GET', '/audit')).status, 403, 'who manages accounts does not audit');
});

test('pages of other sites can send nothing, whatever they pretend', async () => {
  const browser = new Browser('10.0.0.5');
  await logIn(browser, 'an');
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
  ])
    assert.equal((await browser.ask('DELETE', '/account/sessions', { headers })).status, 403, JSON.stringify(headers));
  const own = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  assert.equal((await browser.ask('DELETE', '/account/sessions', { headers: own })).status, 200);
});

test('a form of another site cannot log somebody in as somebody else', async () => {
  const form = await server.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `name=an&password=${GOOD_PASSWORD}`,
  });
  assert.equal(form.statusCode, 415);
});

test('who guesses is told to wait, in a status that programs know', async () => {
  const browser = new Browser('10.6.6.6');
  for (let n = 0; n < 5; n += 1) assert.equal((await logIn(browser, 'an', 'wrong')).status, 401);
  assert.equal((await logIn(browser, 'an', GOOD_PASSWORD)).status, 429);
  assert.equal((await logIn(new Browser('10.7.7.7'), 'an', GOOD_PASSWORD)).status, 200);
});

test('a key opens what it was made for and needs no cookie; it is no way into the account', async () => {
  const browser = new Browser('10.0.0.8');
  await house.person('may', [{ role: 'representative', scope: ['E1'] }]);
  await logIn(browser, 'may');
  const made = await browser.ask('POST', '/account/keys', {
    body: { label: 'x', actions: ['register.propose'], days: 3 },
  });
  assert.equal(made.status, 201);
  const headers = { authorization: `Bearer ${made.body.key}` };
  const machine = new Browser('10.0.0.9');
  assert.deepEqual((await machine.ask('GET', '/session', { headers })).body.name, 'may');
  for (const path of ['/account', '/accounts', '/audit'])
    assert.equal((await machine.ask('GET', path, { headers })).status, 403, path);
  assert.equal((await browser.ask('DELETE', `/account/keys/${made.body.id}`)).status, 200);
  assert.equal((await machine.ask('GET', '/account', { headers })).status, 401);
});

test('beyond this machine a login needs https, and the cookie goes over nothing else', async () => {
  const open = async (more: object) =>
    createServer({
      desks: smallDesks({ accounts: house.desk }),
      entry: house.desk.entry,
      web: smallWeb,
      version: '0',
      hosts: ['may-chu'],
      ...more,
    });
  const payload = { name: 'an', password: GOOD_PASSWORD };
  const plain = await open({ standing: { isAlone: false, isSafe: false } });
  const refused = await plain.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'may-chu' }, payload });
  assert.deepEqual([refused.statusCode, refused.json().type], [403, 'urn:lienket:problem:not-secure']);
  await plain.close();
  const gate = await open({ standing: { isAlone: false, isSafe: true }, publicAddress: 'https://lienket.vi-du.vn' });
  const headers = { host: 'lienket.vi-du.vn', origin: 'https://lienket.vi-du.vn', 'x-forwarded-for': '203.0.113.5' };
  const entered = await gate.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: '127.0.0.1',
    headers,
    payload,
  });
  assert.match(String(entered.headers['set-cookie']), /^__Host-lienket=.*Secure$/);
  assert.match(String(entered.headers['strict-transport-security']), /^max-age=31536000/);
  const sessions = await house.records.accounts.ofAccount((await house.records.accounts.byName('an'))?.account ?? 0);
  assert.equal(sessions[0]?.address, '203.0.113.5', 'the gate tells who asks');
  await gate.close();
});

test('a network address that asks too much is held up, and others are not', async () => {
  const limits = { all: { burst: 5, perSecond: 1 }, entering: { burst: 2, perSecond: 0.1 } };
  const limited = await createServer({
    desks: smallDesks({ accounts: house.desk }),
    entry: house.desk.entry,
    web: smallWeb,
    version: '0',
    limits,
  });
  const get = (remoteAddress: string) =>
    limited.inject({ url: '/api/v1/session', remoteAddress, headers: { host: 'localhost' } });
  const statuses = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await get('10.0.0.1')).statusCode);
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
  const held = await get('10.0.0.1');
  assert.ok(Number(held.headers['retry-after']) >= 1);
  assert.equal((await get('10.0.0.2')).statusCode, 200);
  await limited.close();
});

test('no secret is told to the log, to the trail or to any answer but the one that makes it', async () => {
  const browser = new Browser('10.0.0.10');
  const planted = 'planted secret oyster lamp';
  await logIn(browser, 'an', planted);
  await logIn(browser, planted, planted);
  await browser.ask('PUT', '/account/password', { body: { old: planted, new: planted } });
  await browser.ask('GET', '/session', { headers: { authorization: 'Bearer lk_planted' } });
  const trail = JSON.stringify(await house.desk.audit.page({ limit: 1000 }));
  for (const text of [...told, trail]) assert.doesNotMatch(text, /planted|argon2id|oyster/);
});
