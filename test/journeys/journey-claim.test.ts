// A representative claims a record, an officer of the province confirms, a certificate that expires next month is told; three centres, one register.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyWords } from '../../src/web/words/duty-words.ts';
import type { Reading } from './browser.ts';
import { addUser, comeIn, heading, OWN_PASSWORD, press, write } from './come-in.ts';
import { screenObjections } from './examinations.ts';
import { madeRegister } from './made-register.ts';
import { openScene } from './scene.ts';
import { command } from './whole-program.ts';

const passwords = new Map<string, string>();
const CENTRES = [
  ['north', 'VN34-24'],
  ['south', 'VN34-79'],
  ['coast', 'VN34-31'],
] as const;

const scene = openScene(async (dataFolder) => {
  await madeRegister(dataFolder);
  for (const [centre, province] of CENTRES) {
    const named = ['--vi', `Trung tâm ${centre}`, '--en', `Centre ${centre}`];
    for (const args of [
      ['set', centre, ...named],
      ['serve', centre, province],
    ]) {
      const end = await command('centre', ...args, '--data', dataFolder);
      assert.equal(end.code, 0, end.error + end.out);
    }
    passwords.set(centre, await addUser(dataFolder, centre, '--role', 'steward', '--scope', centre));
  }
  passwords.set('mai', await addUser(dataFolder, 'mai'));
  passwords.set('son', await addUser(dataFolder, 'son', '--role', 'officer', '--scope', 'VN34-24'));
});

async function as(name: string): Promise<Reading> {
  const reading = await scene().reading();
  await comeIn(reading, { name, password: passwords.get(name) ?? '', hasSecond: name !== 'mai' });
  return reading;
}

/** She comes in again, with the password that she chose. */
async function again({ page, open }: Reading): Promise<void> {
  await open('/login');
  await heading(page, 'loginAsks');
  await write(page, 'name', 'mai');
  await write(page, 'password', OWN_PASSWORD);
  await press(page, 'logIn');
  await page.waitForURL(({ pathname }) => pathname === '/');
}

async function well(reading: Reading): Promise<void> {
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
}

/** The page of the enterprise in Bắc Giang. */
async function openRecord({ page, open }: Reading): Promise<void> {
  await open('/register?q=Sao%20Mai');
  await page
    .getByRole('link', { name: /Cơ khí Sao Mai/u })
    .first()
    .click();
  await page.getByRole('button', { name: dutyWords.propose.vi, exact: true }).waitFor();
}

test('from a claim to a reminder: the representative asks, the officer confirms, the certificate is told before it expires', async () => {
  const mai = await as('mai');
  await openRecord(mai);
  await mai.page.getByRole('button', { name: dutyWords.claimThis.vi, exact: true }).click();
  await mai.page.getByText(/^Đã gửi, đề nghị số/u).waitFor();
  const son = await as('son');
  const confirm = async (): Promise<void> => {
    await son.open('/register/duties');
    await son.page.getByRole('button', { name: dutyWords.confirm.vi, exact: true }).first().waitFor();
    await well(son);
    await son.page.getByRole('button', { name: dutyWords.confirm.vi, exact: true }).first().click();
    await son.page.getByText(/đã xong/u).waitFor();
  };
  await confirm();
  // The new role ended her session: she comes in again and speaks for the enterprise.
  await again(mai);
  await openRecord(mai);
  await mai.page.getByRole('button', { name: dutyWords.propose.vi, exact: true }).click();
  await mai.page.getByLabel(dutyWords.field.vi, { exact: true }).selectOption('certificates');
  await mai.page.getByLabel(dutyWords.value.vi, { exact: true }).fill('IATF 16949');
  await mai.page.getByLabel(dutyWords.certificateNumber.vi, { exact: true }).fill('IATF 0451234');
  const next = new Date(Date.now() + 25 * 86_400_000).toISOString().slice(0, 10);
  await mai.page.getByLabel(dutyWords.certificateExpires.vi, { exact: true }).fill(next);
  // Without a document that was seen, nobody can say that one was.
  const scan = { name: 'iatf.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
  await mai.page.getByLabel(dutyWords.addEvidence.vi).setInputFiles(scan);
  await well(mai);
  await mai.page.getByRole('button', { name: dutyWords.sendProposal.vi, exact: true }).click();
  await mai.page.getByText(/^Đã gửi, đề nghị số/u).waitFor();
  await confirm();
  await son.open('/register/duties');
  const told = son.page.getByRole('row').filter({ hasText: /Sao Mai/u });
  await told.first().waitFor();
  assert.ok((await told.first().textContent())?.includes(next.split('-').reverse().join('/')));
  await well(son);
  await Promise.all([mai.close(), son.close()]);
});

test('three centres have their own queues on one register: what waits in the north stands in no other queue', async () => {
  const mai = await scene().reading();
  await again(mai);
  await openRecord(mai);
  await mai.page.getByRole('button', { name: dutyWords.propose.vi, exact: true }).click();
  await mai.page.getByLabel(dutyWords.field.vi, { exact: true }).selectOption('products');
  await mai.page.getByLabel(dutyWords.value.vi, { exact: true }).fill('bu lông');
  await mai.page.getByRole('button', { name: dutyWords.sendProposal.vi, exact: true }).click();
  await mai.page.getByText(/^Đã gửi, đề nghị số/u).waitFor();
  await mai.close();
  for (const [centre] of CENTRES) {
    const reading = await as(centre);
    const { page } = reading;
    await reading.open('/register/duties');
    await page.getByRole('heading', { level: 1, name: dutyWords.asks.vi }).waitFor();
    await reading.settle();
    assert.equal((await page.getByText(/bu lông/u).count()) > 0, centre === 'north', centre);
    await well(reading);
    await openRecord(reading);
    await reading.close();
  }
});
