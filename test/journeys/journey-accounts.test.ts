// From the first account on: log in, set a password of one's own and a second factor, give others what they may, and audit it.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { counterCode, stepAt } from '../../src/app/accounts/one-time-code.ts';
import { accountWords } from '../../src/web/words/account-words.ts';
import { type Reader, type Reading, startReading } from './browser.ts';
import { screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';
import { command } from './whole-program.ts';

const OWN_PASSWORD = 'oyster lamp gravel tunic';
const passwords = new Map<string, string>();

const scene = openScene(async (dataFolder) => {
  for (const [name, role] of [
    ['lan', 'administrator'],
    ['kim', 'auditor'],
    ['mai', 'representative'],
  ] as const) {
    const scope = role === 'representative' ? ['--scope', 'E0000012X'] : [];
    const added = await command('user', 'add', name, '--role', role, ...scope, '--data', dataFolder, '--json');
    assert.equal(added.code, 0, added.error);
    passwords.set(name, String((JSON.parse(added.out) as { readonly password: string }).password));
  }
});

const press = (page: Page, key: keyof typeof accountWords): Promise<void> =>
  page.getByRole('button', { name: accountWords[key].vi, exact: true }).click();
const write = (page: Page, key: keyof typeof accountWords, text: string): Promise<void> =>
  page.getByLabel(accountWords[key].vi, { exact: true }).fill(text);
const heading = (page: Page, key: keyof typeof accountWords): Promise<void> =>
  page.getByRole('heading', { level: 1, name: accountWords[key].vi, exact: true }).waitFor();

/** What a phone shows for a key that was typed into it. */
function phoneCode(key: string): string {
  const bits = [...key.replaceAll(' ', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2));
  const hmac = (secret: Uint8Array, message: Uint8Array): Uint8Array =>
    createHmac('sha1', secret).update(message).digest();
  return counterCode(hmac, bytes, { counter: stepAt(new Date().toISOString()) });
}

async function well(reading: Reading): Promise<void> {
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
}

/** Goes the whole way in for the first time; the recovery codes. */
async function comeIn(reading: Reading, name: string): Promise<readonly string[]> {
  const { page } = reading;
  await reading.open('/login');
  await well(reading);
  await write(page, 'name', name);
  await write(page, 'password', passwords.get(name) ?? '');
  await press(page, 'logIn');
  await heading(page, 'changeAsks');
  await well(reading);
  await write(page, 'oldPassword', passwords.get(name) ?? '');
  await write(page, 'newPassword', OWN_PASSWORD);
  await press(page, 'changePassword');
  await heading(page, 'enrolAsks');
  await press(page, 'codesBegin');
  const key = (await page.locator('code.long-code').textContent()) ?? '';
  await well(reading);
  await write(page, 'code', phoneCode(key));
  await press(page, 'codesConfirm');
  await page.locator('.recovery-codes code').first().waitFor();
  const codes = await page.locator('.recovery-codes code').allInnerTexts();
  await well(reading);
  await press(page, 'recoveryKept');
  await page.locator('.session-name').waitFor();
  return codes;
}

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
  const [recovery = ''] = await comeIn(reading, 'lan');
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
  await comeIn(reading, 'kim');
  await reading.open('/audit');
  await page.getByText(/nguyên vẹn: mỗi dòng/).waitFor();
  await write(page, 'action', 'role.');
  await page.getByRole('cell', { name: 'role.give' }).first().waitFor();
  await page.getByRole('cell', { name: 'account.add' }).first().waitFor({ state: 'detached' });
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
