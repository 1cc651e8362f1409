// How somebody comes in for the first time: the password that was given, one of the own, and a second factor where a role asks for it.
import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { counterCode, stepAt } from '../../src/app/accounts/one-time-code.ts';
import { accountWords } from '../../src/web/words/account-words.ts';
import type { Reading } from './browser.ts';
import { command } from './whole-program.ts';

export const OWN_PASSWORD = 'oyster lamp gravel tunic';

export const press = (page: Page, key: keyof typeof accountWords): Promise<void> =>
  page.getByRole('button', { name: accountWords[key].vi, exact: true }).click();
export const write = (page: Page, key: keyof typeof accountWords, text: string): Promise<void> =>
  page.getByLabel(accountWords[key].vi, { exact: true }).fill(text);
export const heading = (page: Page, key: keyof typeof accountWords): Promise<void> =>
  page.getByRole('heading', { level: 1, name: accountWords[key].vi, exact: true }).waitFor();

/** Makes an account on the command line; the password that was made for it. */
export async function addUser(dataFolder: string, ...args: readonly string[]): Promise<string> {
  const added = await command('user', 'add', ...args, '--data', dataFolder, '--json');
  if (added.code !== 0) throw new Error(`${added.out}${added.error}`);
  return String((JSON.parse(added.out) as { readonly password: string }).password);
}

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

/** Goes the whole way in for the first time; `well` looks at each screen. The recovery codes, where there are any. */
export async function comeIn(
  reading: Reading,
  who: { readonly name: string; readonly password: string; readonly hasSecond?: boolean },
  well: (reading: Reading) => Promise<void> = (each) => each.settle(),
): Promise<readonly string[]> {
  const { page } = reading;
  await reading.open('/login');
  await well(reading);
  await write(page, 'name', who.name);
  await write(page, 'password', who.password);
  await press(page, 'logIn');
  await heading(page, 'changeAsks');
  await well(reading);
  await write(page, 'oldPassword', who.password);
  await write(page, 'newPassword', OWN_PASSWORD);
  await press(page, 'changePassword');
  if (who.hasSecond === false) {
    await page.waitForURL(({ pathname }) => pathname === '/');
    await reading.settle();
    return [];
  }
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
