// Journey 4: a close reader re-runs the dossier and finds everything equal; then a newer release shows what has gone stale.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ledgerWords } from '../../src/web/words/ledger-words.ts';
import { linkWords } from '../../src/web/words/link-words.ts';
import { reportWords } from '../../src/web/words/report-words.ts';
import type { Reading } from './browser.ts';
import { newerPack } from './newer-pack.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';
import { command } from './whole-program.ts';

const LABEL = 'Hội thảo ngày 18/9, đọc kỹ lần 1';

const scene = openScene();

/** Makes the link in the dialog of the author and tells its address. */
async function sentLink(): Promise<string> {
  const author = await scene().reading();
  const { page } = author;
  await author.open(`/dossiers/${DOSSIER}/report`);
  await page.getByRole('button', { name: linkWords.open.vi }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(linkWords.label.vi).fill(LABEL);
  await dialog.getByRole('button', { name: linkWords.make.vi }).click();
  const address = await dialog.getByLabel(linkWords.address.vi).inputValue();
  assert.deepEqual(author.faults, []);
  await author.close();
  return address;
}

/** Has everything computed again and tells what is said of it. */
async function verified({ page }: Reading): Promise<string> {
  const part = page.getByRole('region', { name: reportWords.verify.vi });
  await part.getByRole('button', { name: reportWords.verify.vi }).click();
  const found = part.locator('.verification');
  await found.waitFor();
  return (await found.textContent()) ?? '';
}

const numberOf = (page: Page): Promise<number> => page.locator('.stale, .figure-stale').count();

test('a close reader finds everything equal, and sees what a newer release makes stale', async () => {
  const address = new URL(await sentLink());
  assert.match(address.pathname, /^\/dossiers\/r~[\w-]{20,}\/report$/);
  const reader = await scene().reading();
  const { page } = reader;
  await reader.open(address.pathname);
  await page.getByText(LABEL, { exact: false }).first().waitFor();
  assert.equal(await page.getByRole('button', { name: linkWords.open.vi }).count(), 0, 'a reader makes no links');
  const equal = await verified(reader);
  assert.match(equal, /Bằng nhau từng bit: \d+ con số/);
  assert.match(equal, new RegExp(reportWords.noNewer.vi));
  assert.equal(await numberOf(page), 0);

  const { program } = scene();
  const pack = join(program.dataFolder, 'newer');
  await newerPack(pack, 'vn-organisations', { table: 'higher_education', words: 'VN34-24' });
  const added = await command('pack', 'add', pack, '--data', program.dataFolder);
  assert.equal(added.code, 0, added.error);

  await reader.open(address.pathname);
  const stale = await verified(reader);
  assert.match(stale, /Bằng nhau từng bit: \d+ con số/, 'what was sealed is still computed from what it rests on');
  assert.match(stale, /vn-organisations: đang dùng [\d.]+, đã có 2099\.1\.0/);
  assert.match(stale, /16.tổ chức15.tổ chức/, 'the old number beside the new');
  assert.ok(stale.includes(reportWords.staleClaims.vi), stale);
  assert.ok((await numberOf(page)) > 0, 'stale numbers are marked in the report');

  await reader.open(address.pathname.replace(/report$/, 'ledger'));
  const claim = page.getByRole('row').filter({ hasText: 'vn-organisations' });
  assert.ok((await claim.count()) > 0, 'no claim says which release is newer');
  assert.ok((await claim.first().textContent())?.includes(ledgerWords.stale.vi));
  assert.equal(await page.getByRole('button', { name: ledgerWords.add.vi }).count(), 0, 'a reader writes nothing');
  assert.deepEqual(reader.faults, []);
  await reader.close();
});
