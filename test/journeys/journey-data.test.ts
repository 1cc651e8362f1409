// Journey 3: a table with three faulty rows is brought, mended and added; rungs 1–3 answer, and when it is put aside they cannot tell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { dataWords } from '../../src/web/words/data-words.ts';
import { frameWords } from '../../src/web/words/frame-words.ts';
import { importWords } from '../../src/web/words/import-words.ts';
import { screenWords } from '../../src/web/words/screen-words.ts';
import type { Reading } from './browser.ts';
import { ofEach } from './examinations.ts';
import { inventedLines } from './invented-table.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';

const FILE = 'lao-dong-2022.csv';
const CANNOT_TELL = ['cannot-tell', 'cannot-tell', 'cannot-tell'];

const scene = openScene();

const bring = (page: Page, lines: readonly string[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: FILE, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) });

/** What the ladder of the workshop's day answers to rungs 1–3. */
async function firstAnswers({ page, open }: Reading): Promise<readonly string[]> {
  await open(`/dossiers/${DOSSIER}/ladder?asOf=2023-09-18`);
  await page.getByRole('heading', { level: 1, name: screenWords.ladderAsks.vi }).waitFor();
  const answers = await ofEach<string>(page, '.rung', 'each.className.replace(/^rung rung-/, "")');
  assert.equal(answers.length, 8);
  return answers.slice(0, 3);
}

/** Says what the guess cannot know. */
async function explained(page: Page): Promise<void> {
  const settings = page.getByRole('group', { name: importWords.settings.vi });
  await settings.getByLabel(importWords.period.vi, { exact: true }).fill('2022');
  await settings
    .getByLabel(importWords.places.vi, { exact: true })
    .selectOption({ label: importWords['places-VN63'].vi });
  await settings
    .getByLabel(importWords.industries.vi, { exact: true })
    .selectOption({ label: importWords['industries-vsic2018'].vi });
}

async function addedTable({ page }: Reading): Promise<void> {
  await page.getByLabel(importWords.status.vi).selectOption({ label: dataWords['status-synthetic'].vi });
  await page.getByLabel(importWords.source.vi, { exact: true }).fill('bịa ra để thử');
  await page.getByLabel(importWords.name.vi, { exact: true }).fill('invented');
  await page.getByRole('button', { name: /^Thêm \d+ dòng$/ }).click();
  await page.locator('.rung-report').getByText('invented@').waitFor();
}

test('a faulty table is mended and added; the rungs answer with it and not without', async () => {
  const reading = await scene().reading();
  const { page } = reading;
  assert.deepEqual(await firstAnswers(reading), CANNOT_TELL);
  await page.getByRole('navigation', { name: frameWords.main.vi }).getByText(frameWords.data.vi).click();
  await page.getByRole('heading', { level: 1, name: dataWords.asks.vi }).waitFor();

  const good = await inventedLines();
  const faulty = good.map((line, row) => {
    if (row === 3) return line.replace(/^[^,]+/, 'Atlantis');
    if (row === 7) return line.replace(/,\d+,(\d+)$/, ',nhiều lắm,$1');
    return row === 12 ? line.replace(/^([^,]+),\d+/, '$1,9X') : line;
  });
  await bring(page, faulty);
  await explained(page);
  const faults = page.getByRole('region', { name: importWords.faults.vi.replace('{count}', '3') });
  await faults.waitFor();
  const said = (await faults.locator('tbody').textContent()) ?? '';
  for (const [row, value] of [
    [4, 'Atlantis'],
    [8, 'nhiều lắm'],
    [13, '9X'],
  ] as const) {
    assert.ok(said.includes(value), `${value} is not named: ${said}`);
    assert.equal((await faults.getByRole('button', { name: `${row} `, exact: false }).count()) > 0, true, `row ${row}`);
  }
  assert.equal(await page.getByRole('button', { name: importWords.addBare.vi, exact: true }).isDisabled(), true);

  await bring(page, good);
  await page.getByText(/Hiểu hết \d+ dòng, không lỗi/).waitFor();
  await addedTable(reading);
  await page
    .locator('.rung-report')
    .getByText(/Bậc 1–[3-8] nay trả lời được/)
    .first()
    .waitFor();
  const withIt = await firstAnswers(reading);
  assert.ok(
    withIt.every((answer) => ['yes', 'no'].includes(answer)),
    withIt.join(),
  );

  await reading.open('/data');
  await page.getByRole('button', { name: /invented@/ }).click();
  await page.locator('.rung-report').getByText('invented@').waitFor();
  assert.deepEqual(await firstAnswers(reading), CANNOT_TELL);
  assert.deepEqual(reading.faults, []);
  await reading.close();
});
