// From the first account on: log in, set a password of one's own and a second factor, give others what they may, and audit it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRAIL_ACTIONS } from '../../src/model/access/trail-actions.ts';
import { accountWords } from '../../src/web/words/account-words.ts';
import { type Reader, type Reading, startReading } from './browser.ts';
import { addUser, comeIn, heading, OWN_PASSWORD, press, write } from './come-in.ts';
import { screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';

const passwords = new Map<string, string>();

const scene = openScene(async (dataFolder) => {
  for (const [name, role] of [
    ['lan', 'administrator'],
    ['kim', 'auditor'],
    ['mai', 'representative'],
  ] as const) {
    const scope = role === 'representative' ? ['--scope', 'E0000012X'] : [];
    passwords.set(name, await addUser(dataFolder, name, '--role', role, ...scope));
  }
});

async function well(reading: Reading): Promise<void> {
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
}

const comeInAs = (reading: Reading, name: string): Promise<readonly string[]> =>
  comeIn(reading, { name, password: passwords.get(name) ?? '' }, well);

test('who is not known reads what is public, is offered to log in, and is shown nothing that needs it', async () => {
  const reading = await scene().reading();
  await reading.open('/');
  assert.equal(await reading.page.getByRole('link', { name: accountWords.logIn.vi }).count(), 1);
  assert.equal(await reading.page.locator('nav.parts a[href^="/data"]').count(), 0);
  for (const path of ['/users', '/audit', '/account']) {
    await reading.open(path);
    await reading.page.getByText(accountWords.logInFirst.vi).waitFor();
    await well(reading);
  }
  await reading.close();
});

test('an administrator comes in, adds a person and gives a role; a recovery code replaces the phone', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  const [recovery = ''] = await comeInAs(reading, 'lan');
  await page.locator('.session-name').click();
  await page.getByRole('menuitem', { name: accountWords.users.vi, exact: true }).click();
  await heading(page, 'usersAsks');
  await write(page, 'name', 'hoa');
  await write(page, 'person', 'Trần Thị Hoa');
  await press(page, 'addUser');
  await page.getByText(/^Mật khẩu của hoa, chỉ hiện lần này: /).waitFor();
  await well(reading);
  await page.getByRole('button', { name: 'Sửa hoa' }).click();
  await page.getByRole('dialog').getByLabel(accountWords.scope.vi, { exact: true }).fill('VN34-24');
  await press(page, 'giveRole');
  await page.getByRole('dialog').getByText('VN34-24').first().waitFor();
  await well(reading);
  await page.keyboard.press('Escape');
  await page.getByRole('cell', { name: 'Cán bộ tỉnh VN34-24' }).waitFor();
  await reading.open('/account');
  await heading(page, 'accountAsks');
  await well(reading);
  await page.locator('.session-name').click();
  await page.getByRole('menuitem', { name: accountWords.logOut.vi }).click();
  await heading(page, 'loginAsks');
  await write(page, 'name', 'lan');
  await write(page, 'password', OWN_PASSWORD);
  await press(page, 'logIn');
  await heading(page, 'secondAsks');
  await well(reading);
  await write(page, 'code', recovery);
  await press(page, 'go');
  await page.locator('nav.parts').waitFor();
  await reading.close();
});

test('an auditor sees who did what, and that the chain is whole; both screens hold on a phone in English', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await comeInAs(reading, 'kim');
  await reading.open('/audit');
  await page.getByText(/nguyên vẹn: mỗi dòng/).waitFor();
  await page.getByLabel(accountWords.act.vi, { exact: true }).selectOption('role.give');
  await page.getByRole('cell', { name: TRAIL_ACTIONS['role.give'].vi }).first().waitFor();
  await page.getByRole('cell', { name: TRAIL_ACTIONS['account.add'].vi }).first().waitFor({ state: 'detached' });
  await well(reading);
  const cookies = await page.context().cookies();
  const phone: Partial<Reader> = { language: 'en', scheme: 'dark', width: 320 };
  const small = await scene().reading(phone);
  await small.page.context().addCookies(cookies.filter(({ name }) => name === 'lienket-session'));
  for (const path of ['/audit', '/users', '/account', '/login']) {
    await small.open(path);
    await well(small);
  }
  await small.close();
  await reading.close();
});

test('a passkey of the device is a whole login; who gives up is told so and loses nothing', async () => {
  const { program, browser } = scene();
  // Passkeys are bound to a name, and an address in numbers is none.
  const base = program.base.replace('127.0.0.1', 'localhost');
  const reading = await startReading(browser, base, { language: 'vi', scheme: 'light', width: 1280 });
  const { page } = reading;
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await reading.open('/login');
  await write(page, 'name', 'mai');
  await write(page, 'password', passwords.get('mai') ?? '');
  await press(page, 'logIn');
  await heading(page, 'changeAsks');
  await write(page, 'oldPassword', passwords.get('mai') ?? '');
  await write(page, 'newPassword', OWN_PASSWORD);
  await press(page, 'changePassword');
  await page.waitForURL(({ pathname }) => pathname === '/');
  await reading.open('/account');
  await write(page, 'passkeyLabel', 'Máy của Mai');
  await press(page, 'passkeyAdd');
  await page.locator('.recovery-codes code').first().waitFor();
  await press(page, 'recoveryKept');
  await page.getByText('Máy của Mai').waitFor();
  await well(reading);
  await page.locator('.session-name').click();
  await page.getByRole('menuitem', { name: accountWords.logOut.vi }).click();
  await heading(page, 'loginAsks');
  await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await press(page, 'withPasskey');
  await page.getByText(accountWords.passkeyGivenUp.vi).waitFor();
  await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await press(page, 'withPasskey');
  await page.waitForURL(({ pathname }) => pathname === '/');
  await reading.open('/account');
  await page.getByText('Máy của Mai').waitFor();
  await reading.close();
});
