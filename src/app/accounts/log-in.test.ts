import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountsHouse, accountsHouse, caller, GOOD_PASSWORD } from './accounts-house.case.ts';
import { counterCode, stepAt } from './one-time-code.ts';

let house: AccountsHouse;
before(async () => {
  house = await accountsHouse();
});
after(() => house.close());

const here = caller({ isHere: true });
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code }) => code);
const wrong = (name: string, address = '10.0.0.7') =>
  house.desk.entry.logIn(caller({ address }), { name, password: 'not the password' });

test('without accounts the machine’s user owns all, on this machine only; the first account ends that', async () => {
  assert.equal((await house.desk.entry.who(here)).who.kind, 'machine');
  assert.equal((await house.desk.entry.who(caller())).who.kind, 'nobody');
  await house.person('lan', [{ role: 'publisher', scope: [] }]);
  await house.person('hoa');
  assert.equal((await house.desk.entry.who(here)).who.kind, 'nobody');
});

test('name and password open a session; the name is taken in any case, a token of another session is nobody’s', async () => {
  const token = await house.logIn(' LAN ');
  const { who, account } = await house.known(token);
  assert.deepEqual([who.kind, who.name, account?.name], ['account', 'lan', 'lan']);
  assert.equal((await house.known(`${token.slice(0, -1)}x`)).who.kind, 'nobody');
});

test('each login has a token of its own, and ends the session that the browser had', async () => {
  const old = await house.logIn('hoa');
  const entered = await house.desk.entry.logIn(caller({ token: old }), { name: 'hoa', password: GOOD_PASSWORD });
  assert.ok(entered.ok && entered.value.token !== old);
  assert.equal((await house.known(old)).who.kind, 'nobody');
});

test('a wrong name, a wrong password and a disabled account are refused in the same words', async () => {
  await house.person('an');
  await house.desk.manage.setDisabled('me', 'an', true);
  const refusals = [
    await wrong('nobody-of-this-name'),
    await wrong('hoa'),
    await house.desk.entry.logIn(caller(), { name: 'an', password: GOOD_PASSWORD }),
  ];
  assert.ok(refusals.every(({ ok }) => !ok));
  assert.deepEqual(refusals[0], refusals[1]);
  assert.deepEqual(refusals[0], refusals[2]);
});

test('an unknown name takes as long as a known one with a wrong password', async () => {
  const spent = async (name: string): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < 7; n += 1) {
      const begun = performance.now();
      await wrong(name, `10.1.${n}.${name.length}`);
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b)[3] ?? 0;
  };
  const [known, unknown] = [await spent('hoa'), await spent('no-such-name')];
  assert.ok(unknown > known / 3 && unknown < known * 3, `${known} ms against ${unknown} ms`);
});

test('who guesses is held up, and the owner still gets in from elsewhere: nobody can be locked out', async () => {
  for (let n = 0; n < 5; n += 1) assert.deepEqual(codes(await wrong('hoa', '10.6.6.6')), ['login-refused']);
  assert.deepEqual(codes(await wrong('hoa', '10.6.6.6')), ['too-many-attempts']);
  // The right password does not help at the address that guessed …
  const late = await house.desk.entry.logIn(caller({ address: '10.6.6.6' }), { name: 'hoa', password: GOOD_PASSWORD });
  assert.deepEqual(codes(late), ['too-many-attempts']);
  // … and is all that it takes at any other.
  assert.ok(await house.logIn('hoa', { address: '10.7.7.7' }));
  house.pass(31_000);
  assert.ok(await house.logIn('hoa', { address: '10.6.6.6' }));
});

test('many guesses at once are no more than five guesses', async () => {
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => wrong('hoa', '10.8.8.8')));
  const judged = outcomes.filter((outcome) => codes(outcome)[0] === 'login-refused');
  assert.ok(judged.length <= 5, `${judged.length} were judged`);
});

test('a session ends when nobody uses it, and after its longest time however much it is used', async () => {
  const idle = await house.logIn('hoa', { address: '10.9.0.1' });
  house.pass(2 * 3_600_000 + 1000);
  assert.equal((await house.known(idle)).who.kind, 'nobody');
  const busy = await house.logIn('hoa', { address: '10.9.0.1' });
  for (let hour = 0; hour < 11; hour += 1) {
    house.pass(3_600_000);
    assert.equal((await house.known(busy)).who.kind, 'account', `after ${hour + 1} h`);
  }
  house.pass(3_600_000);
  assert.equal((await house.known(busy)).who.kind, 'nobody');
});

test('a role with power asks for a second factor before anything else; with a code shown the session is a new one', async () => {
  const token = await house.logIn('lan', { address: '10.9.0.2' });
  assert.equal((await house.known(token)).who.stage, 'enrol');
  const begun = await house.desk.mine.beginCodes(await house.known(token));
  assert.ok(begun.ok);
  const key = await house.ports.secrets.unseal(begun.value.sealed);
  assert.ok(key);
  const codeNow = (): string => counterCode(house.ports.secrets.hmacSha1, key, { counter: stepAt(house.now()) });
  const bad = await house.desk.mine.confirmCodes(await house.known(token), {
    sealed: begun.value.sealed,
    code: '000000',
  });
  assert.deepEqual(codes(bad), ['code-wrong']);
  const on = await house.desk.mine.confirmCodes(await house.known(token), {
    sealed: begun.value.sealed,
    code: codeNow(),
  });
  assert.ok(on.ok && on.value.recovery.length === 10);
  assert.equal((await house.known(token)).who.kind, 'nobody', 'the token before the change is void');
  assert.equal((await house.known(on.value.token)).who.stage, 'full');

  house.pass(60_000);
  const again = await house.logIn('lan', { address: '10.9.0.2' });
  const known = await house.known(again);
  assert.equal(known.who.stage, 'second');
  const at = caller({ address: '10.9.0.2' });
  assert.deepEqual(codes(await house.desk.entry.second(known, at, '000000')), ['login-refused']);
  const code = codeNow();
  const shown = await house.desk.entry.second(known, at, code);
  assert.ok(shown.ok);
  assert.equal((await house.known(again)).who.kind, 'nobody');
  assert.equal((await house.known(shown.value.token)).who.stage, 'full');

  const third = await house.known(await house.logIn('lan', { address: '10.9.0.2' }));
  assert.deepEqual(codes(await house.desk.entry.second(third, at, code)), ['login-refused'], 'no code works twice');
  const recovery = on.value.recovery[0] ?? '';
  assert.ok((await house.desk.entry.second(third, at, recovery.toLowerCase().replaceAll('-', ' '))).ok);
  const fourth = await house.known(await house.logIn('lan', { address: '10.9.0.2' }));
  assert.deepEqual(
    codes(await house.desk.entry.second(fourth, at, recovery)),
    ['login-refused'],
    'nor a recovery code',
  );
});

test('logging out ends the session for good, and only that one', async () => {
  const [one, two] = [
    await house.logIn('hoa', { address: '10.9.0.3' }),
    await house.logIn('hoa', { address: '10.9.0.4' }),
  ];
  await house.desk.entry.logOut(await house.known(one));
  assert.equal((await house.known(one)).who.kind, 'nobody');
  assert.equal((await house.known(two)).who.kind, 'account');
});
