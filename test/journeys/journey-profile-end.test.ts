// A machine is told to be gone: proposed from the profile with a day, confirmed at the queue, and from then on told among what ended.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { dutyWords } from '../../src/web/words/duty-words.ts';
import { profileWords } from '../../src/web/words/profile-words.ts';
import type { Reading } from './browser.ts';
import { screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';
import { command } from './whole-program.ts';

const MACHINE = 'Máy ép phun';
let address = '';

const scene = openScene(async (dataFolder) => {
  const list = join(dataFolder, 'ds.csv');
  await writeFile(list, `Tên;MST;Loại máy;Hãng máy\nCông ty TNHH Nhựa Mẫu;0101248141;${MACHINE};Haitian\n`);
  const args = ['register', 'import', list, '--source', 'khảo sát', '--as-of', '2025-01-01', '--data', dataFolder];
  const end = await command(...args);
  assert.equal(end.code, 0, end.error + end.out);
});

async function well(reading: Reading): Promise<void> {
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
}

test('from the profile to the queue and back: what ended is told as such, and is there again as of a day before', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open('/register?q=Nh%E1%BB%B1a%20M%E1%BA%ABu');
  await page
    .getByRole('link', { name: /Nhựa Mẫu/u })
    .first()
    .click();
  await page.getByRole('button', { name: `Báo không còn: ${MACHINE}, Haitian` }).click();
  address = new URL(page.url()).pathname;
  await page.getByLabel(profileWords.endSince.vi, { exact: true }).fill('2026-05-01');
  await well(reading);
  await page.getByRole('button', { name: dutyWords.sendProposal.vi, exact: true }).click();
  await page.getByText(/^Đã gửi, đề nghị số/u).waitFor();
  await open('/register/duties');
  await page.getByText('Máy ép phun, Haitian, máy không còn từ ngày 01/05/2026').waitFor();
  await well(reading);
  await page.getByRole('button', { name: dutyWords.confirm.vi, exact: true }).click();
  await page.getByText(/đã xong/u).waitFor();
  await open(address);
  await page.getByRole('heading', { name: 'Máy móc: đã hết' }).waitFor();
  await page.getByRole('cell', { name: /^không còn từ 01\/05\/2026/u }).waitFor();
  await well(reading);
  await page.getByLabel(profileWords.onDay.vi, { exact: true }).fill('2026-04-30');
  await page.getByRole('heading', { name: 'Máy móc', exact: true }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Máy móc: đã hết' }).count(), 0);
  await reading.close();
});
