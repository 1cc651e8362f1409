import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountsHouse, accountsHouse } from './accounts-house.case.ts';

let house: AccountsHouse;
before(async () => {
  house = await accountsHouse();
  await house.person('hoa', []);
});
after(() => house.close());

test('the account page tells how often each key was used in thirty days, let in and refused, and no other account’s', async () => {
  const known = await house.known(await house.logIn('hoa'));
  const made = await house.desk.mine.makeKey(known, { label: 'nghiên cứu', actions: ['public.read'], days: 90 });
  assert.ok(made.ok, JSON.stringify(made));
  for (const isRefused of [false, false, true]) await house.desk.entry.keyUsed(made.value.id, isRefused);
  await house.desk.entry.keyUsed('a key that is gone', false);
  const uses = async () => {
    const own = await house.desk.mine.own(await house.known(await house.logIn('hoa')));
    return own.ok ? own.value.keys.map(({ asked, refused }) => [asked, refused]) : [];
  };
  assert.deepEqual(await uses(), [[2, 1]]);
  assert.deepEqual(await uses(), [[2, 1]], 'written once');
  house.pass(31 * 86_400_000);
  assert.deepEqual(await uses(), [[0, 0]], 'days long past are counted no more');
});
