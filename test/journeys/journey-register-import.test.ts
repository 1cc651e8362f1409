// Journey: a steward brings two overlapping real lists and one messy workbook into the register, from the screen alone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { registerImportWords as words } from '../../src/web/words/register-import-words.ts';
import { registerWords } from '../../src/web/words/register-words.ts';
import { MESSY, messyList } from './messy-list.ts';
import { openScene } from './scene.ts';
import { root } from './whole-program.ts';

const scene = openScene();

interface GivenList {
  readonly name: string;
  readonly bytes: Buffer;
  readonly source: string;
}

const packed = async (path: string, source: string): Promise<GivenList> => ({
  name: path.split('/').at(-1) ?? path,
  bytes: await readFile(join(root, 'packs', path)),
  source,
});

/** Brings a file, names its source, and has every row checked. */
async function checkedList(page: Page, { name, bytes, source }: GivenList): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByLabel(words.source.vi, { exact: true }).fill(source);
  await page.getByRole('button', { name: words.check.vi }).click();
  await page.locator('.verdict').waitFor();
}

const importButton = (page: Page): Locator => page.getByRole('button', { name: /^Nhập [\d.]+ dòng$/u });

/** Imports what was checked, and gives the line that tells the result. */
async function importedList(page: Page, source: string): Promise<string> {
  await importButton(page).click();
  const done = page.locator('.import-job-done', { hasText: source });
  await done.waitFor();
  return (await done.textContent()) ?? '';
}

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/([\d.]+) (dòng|hồ sơ|lần|cặp)/gu)].map(([, digits = '']) => Number(digits.replaceAll('.', '')));

test('two overlapping lists and a messy workbook come into the register from the screen', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  await reading.open('/register');
  await page.getByText(registerWords.empty.vi).waitFor();
  await page.getByRole('link', { name: registerWords.bring.vi }).click();
  await page.getByRole('heading', { level: 1, name: words.asks.vi }).waitFor();

  await checkedList(page, await packed('vn-osh-sample/facilities.csv', 'Open Supply Hub'));
  assert.match((await page.locator('.verdict').textContent()) ?? '', /Không có lỗi trong 100 dòng/u);
  const counted = await page.locator('.list-counts dd').allTextContents();
  const [added, repeated, created, matched] = numbersIn(await importedList(page, 'Open Supply Hub'));
  assert.deepEqual([added, repeated], [100, 0]);
  assert.deepEqual(
    counted.slice(0, 3).map((text) => Number(text.replaceAll('.', ''))),
    [created, matched, 0],
  );

  // What is known already changes nothing; what overlaps is matched.
  await checkedList(page, await packed('vn-osh-sample/facilities.csv', 'Open Supply Hub'));
  assert.equal((await page.locator('.list-counts dd').allTextContents())[2], '100');
  await page.getByRole('button', { name: words.forget.vi }).click();
  await checkedList(page, await packed('vn-enterprises-sample/uniqlo_factories.csv', 'Uniqlo'));
  assert.deepEqual(numbersIn(await importedList(page, 'Uniqlo')).slice(0, 2), [44, 0]);

  await checkedList(page, { name: 'danh sach.xlsx', bytes: await messyList(), source: 'Sở Công Thương, 2025' });
  await messyFaults(page);
  const result = await importedList(page, 'Sở Công Thương');
  assert.equal(numbersIn(result)[0], MESSY.good);
  assert.ok(result.includes(words.someLeftOut.vi.replace('{count}', String(MESSY.faulty))), result);

  const job = page.locator('.import-job-done', { hasText: 'Sở Công Thương' });
  await job.getByText(words.newRecords.vi, { exact: true }).click();
  await job.getByRole('link', { name: 'Công ty TNHH Cơ khí Hoà Bình Giả định'.normalize('NFC') }).click();
  await page.getByRole('heading', { level: 1, name: 'Công ty TNHH Cơ khí Hoà Bình Giả định' }).waitFor();
  await page.getByText('2019', { exact: false }).first().waitFor();
  assert.deepEqual(reading.faults, []);
  await reading.close();
});

/** The faults are told by row and kind; the row of totals is no enterprise; nothing can be imported until faulty rows are left out. */
async function messyFaults(page: Page): Promise<void> {
  const sheet = page.getByLabel(words.sheet.vi, { exact: true });
  assert.equal(await sheet.inputValue(), MESSY.sheet);
  const rows = await page.locator('.list-faults tbody tr').allTextContents();
  assert.deepEqual(rows.map((row) => Number(/^\d+/u.exec(row)?.[0])).sort(), [11, 12, 12].sort(), rows.join('\n'));
  await page.getByText('Dòng cộng, không phải doanh nghiệp', { exact: false }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words.faultsFile.vi }).click();
  const text = await readFile((await (await download).path()) ?? '', 'utf8');
  assert.ok(text.startsWith('\ufeffDòng,Cột'), text.slice(0, 40));
  assert.equal(text.trimEnd().split('\r\n').length, 1 + rows.length);
  assert.equal(await importButton(page).isDisabled(), true);
  await page.getByText(words.skip.vi.replace('{count}', String(MESSY.faulty))).click();
  assert.equal(await importButton(page).isDisabled(), false);
}

test('the wizard is walked from the file to the import with the keyboard alone, on a phone', async () => {
  const reading = await scene().reading({ width: 390, height: 844 });
  const { page } = reading;
  await reading.open('/register/import');
  const csv = 'Tên doanh nghiệp,Địa chỉ\nCông ty TNHH Bàn Phím,Hà Nội\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ban_phim.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByLabel(words.source.vi, { exact: true }).waitFor();
  const until = async (isThere: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`document.activeElement?.textContent?.startsWith(${JSON.stringify(isThere)}) === true`))
        return;
    }
    assert.fail(`“${isThere}” is not reached by Tab`);
  };
  await until(words.check.vi);
  await page.keyboard.press('Enter');
  await page.locator('.verdict-clean').waitFor();
  await until(words.import.vi.replace('{rows}', '1'));
  await page.keyboard.press('Enter');
  await page.locator('.import-job-done', { hasText: 'ban phim' }).waitFor();
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.ok(Number(wide) <= 0, `the page is ${wide} px wider than the screen`);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
