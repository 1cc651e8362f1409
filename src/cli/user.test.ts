import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountsHouse, accountsHouse, GOOD_PASSWORD } from '../app/accounts/accounts-house.case.ts';
import { refusalLine } from '../model/refusal.ts';
import { auditListCommand } from './audit-list.ts';
import { centreEndCommand, centreListCommand, centreServeCommand, centreSetCommand } from './centre.ts';
import type { Command } from './command.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError } from './refused-error.ts';
import { userAddCommand } from './user-add.ts';
import {
  userDisableCommand,
  userEnableCommand,
  userLogoutCommand,
  userResetCommand,
  userRoleCommand,
} from './user-change.ts';
import { userListCommand } from './user-list.ts';
import type { UserNeeds } from './user-needs.ts';

let house: AccountsHouse;
before(async () => {
  house = await accountsHouse();
});
after(() => house.close());
let typed: (string | undefined)[] = [];
const needs: UserNeeds = {
  withAccounts: (work) => work(house.desk, 'machine:me'),
  askPassword: async () => typed.shift(),
};
const commands: readonly Command[] = [
  userAddCommand(needs),
  userListCommand(needs),
  userRoleCommand(needs),
  userDisableCommand(needs),
  userEnableCommand(needs),
  userResetCommand(needs),
  userLogoutCommand(needs),
  auditListCommand(needs),
  centreListCommand(needs),
  centreSetCommand(needs),
  centreServeCommand(needs),
  centreEndCommand(needs),
];

async function lienket(line: string) {
  const words = line.split(' ');
  const command = commands.find(({ name }) => line.startsWith(name));
  assert.ok(command);
  const { input, faults } = parseCommandLine(command, words.slice(2));
  assert.deepEqual(faults, []);
  const said: string[] = [];
  let answer: unknown;
  const say = (text: string): void => void said.push(text);
  try {
    const code = await command.run(input, {
      ...{ language: 'en', json: false, say, warn: say, signal: new AbortController().signal },
      answer: (value) => {
        answer = value;
      },
      progress: () => undefined,
    });
    return { code, text: said.join('\n'), answer: answer as Record<string, string> };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return {
      code: 2,
      text: error.refusals.map((each) => refusalLine(each, 'en')).join('\n'),
      answer: {} as Record<string, string>,
    };
  }
}

test('the first account tells that logging in begins; its password is told once and opens it', async () => {
  assert.match((await lienket('user list')).text, /no accounts/);
  const { text, answer } = await lienket('user add lan --role administrator');
  assert.match(text, /first account/);
  assert.ok(text.includes(answer['password'] ?? '?'));
  assert.ok(await house.logIn('lan', { password: answer['password'] ?? '' }));
  assert.doesNotMatch(
    (await lienket('user add hoa --role officer --scope VN34-24 --scope VN34-19')).text,
    /first account/,
  );
  assert.match((await lienket('user list')).text, /hoa +hoa +Provincial officer VN34-24 VN34-19/);
});

test('a password that is asked for is typed twice alike, and held against the rules', async () => {
  typed = [GOOD_PASSWORD, 'other'];
  assert.match((await lienket('user add an --ask-password')).text, /differ/);
  typed = ['password', 'password'];
  assert.match((await lienket('user add an --ask-password')).text, /at least 12/);
  typed = [GOOD_PASSWORD, GOOD_PASSWORD];
  const { code, answer } = await lienket('user add an --ask-password');
  assert.deepEqual([code, answer['password']], [0, null]);
  typed = [undefined];
  assert.match((await lienket('user add bo --ask-password')).text, /Nobody sits/);
});

test('roles are given and taken, accounts shut, opened and reset, each with its line in the trail', async () => {
  assert.equal((await lienket('user role add hoa steward --scope north')).code, 0);
  assert.equal((await lienket('user role remove hoa officer')).code, 0);
  assert.match((await lienket('user role remove hoa officer')).text, /no such role/);
  assert.match((await lienket('user role add hoa steward')).text, /needs a scope/);
  assert.equal((await lienket('user role give hoa steward')).code, 2);
  for (const act of ['disable', 'enable', 'logout']) assert.equal((await lienket(`user ${act} hoa`)).code, 0, act);
  assert.ok((await lienket('user reset hoa')).answer['password']);
  assert.match((await lienket('user disable nobody')).text, /no account/);
  assert.equal((await lienket('user add x1 --scope north')).code, 2);
  const { text, code } = await lienket('audit list --limit 4');
  assert.equal(code, 0);
  for (const action of ['reset an account', 'enabled an account', 'ended sessions', 'chain of'])
    assert.ok(text.includes(action), action);
});

test('a third centre is added by configuration, and takes provinces over from a day on', async () => {
  for (const id of ['north', 'south', 'third'])
    assert.equal((await lienket(`centre set ${id} --vi Bắc --en ${id}`)).code, 0);
  assert.equal((await lienket('centre serve north VN34-31 VN34-24 --from 2025-07-01')).code, 0);
  assert.equal((await lienket('centre end north VN34-31 --to 2026-12-31')).code, 0);
  assert.equal((await lienket('centre serve third VN34-31 --from 2027-01-01')).code, 0);
  const { text } = await lienket('centre list');
  assert.match(text, /north {2}north\n {2}VN34-24 {2}2025-07-01 – \n {2}VN34-31 {2}2025-07-01 – 2026-12-31\n/);
  assert.match(text, /third {2}third\n {2}VN34-31 {2}2027-01-01/);
  assert.match((await lienket('centre serve nowhere VN34-31')).text, /no centre/);
  assert.match((await lienket('centre serve north Hà-Nội 31 --from today')).text, /Hà-Nội[\s\S]*31[\s\S]*today/);
});
