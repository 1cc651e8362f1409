// Journey: a draft is checked on the command line and on screen alike: a resolution of another issuer (test 4 of the domain), a figure of
// which a newer one is at hand (7), a sum within rounding and one beyond it (8); a false alarm is silenced and taken to the command line.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { commentedDocx } from '../../src/app/tasks/commented-docx.case.ts';
import { readDraft } from '../../src/documents/read-draft.ts';
import { lawWords } from '../../src/web/words/law-words.ts';
import { lintWords } from '../../src/web/words/lint-words.ts';
import { openScene } from './scene.ts';
import { command, emptyFolder } from './whole-program.ts';

const ISSUER = 'Nghị quyết số 96/NQ-CP ngày 01/8/2022 do Bộ Chính trị ban hành.';
const STALE = 'Theo Ngân hàng Thế giới, năm 2010 chi cho R&D của Hàn Quốc đạt 3,3% GDP.';
const sum = (all: string): string =>
  `Theo Tổng cục Hải quan, tổng kim ngạch đạt ${all} triệu USD, gồm xuất khẩu 606,09 triệu USD và nhập khẩu 240,24 triệu USD.`;
const DRAFT = [ISSUER, STALE, sum('846,34'), sum('846,43')].join('\n\n');

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let work: string;
before(async () => {
  work = await emptyFolder();
});
after(() => rm(work, { recursive: true, force: true }));

const scene = openScene();

interface Told {
  readonly faults: readonly { readonly code: string; readonly where: { readonly paragraph: number } }[];
  readonly notes: Told['faults'];
}

async function linted(name: string, text: string, ...more: readonly string[]): Promise<{ code: number; told: Told }> {
  const file = join(work, name);
  await writeFile(file, `${text}\n`);
  const ended = await command('lint', file, '--date', '2024-09-13', '--json', '--data', join(work, 'data'), ...more);
  return { code: ended.code ?? -1, told: JSON.parse(ended.out) as Told };
}

const at = (told: Told['faults'], paragraph: number): readonly string[] =>
  told.filter(({ where }) => where.paragraph === paragraph).map(({ code }) => code);

test('on the command line each of the three is told where it stands, and rounding passes with a note', async () => {
  const { code, told } = await linted('du-thao.md', DRAFT);
  assert.equal(code, 1);
  assert.deepEqual(at(told.faults, 1), ['authority.issuer']);
  assert.ok([...at(told.faults, 2), ...at(told.notes, 2)].includes('newer.series'));
  assert.deepEqual(at(told.faults, 3), []);
  assert.ok(
    at(told.notes, 3).some((each) => each.startsWith('arithmetic.')),
    'rounding is noted',
  );
  assert.ok(at(told.faults, 4).includes('arithmetic.sum'));
});

/** A Word file holds all of these words. */
async function assertHolds(path: string, all: readonly string[]): Promise<void> {
  const read = readDraft(await readFile(path), 'phat-hien.docx');
  assert.ok(read.ok);
  const text = read.value.draft.paragraphs.map((each) => each.text).join('\n');
  for (const words of all) assert.ok(text.includes(words), words);
}

const chosenCard = (page: Page) => page.locator('.finding.is-chosen');

test('on screen the same draft tells the same; keys lead to the passage and back; a silence goes to the command line', async () => {
  const reading = await scene().reading();
  const { page, open, faults } = reading;
  await open('/lint');
  await page.getByLabel(lintWords.day.vi, { exact: true }).fill('13/9/2024');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'du-thao.md', mimeType: 'text/markdown', buffer: Buffer.from(DRAFT) });
  await page.locator('.finding').first().waitFor();
  const shown = await page.locator('.finding code').allTextContents();
  const { told } = await linted('du-thao.md', DRAFT);
  assert.deepEqual([...shown].sort(), [...told.faults, ...told.notes].map(({ code }) => code).sort());
  assert.match((await page.locator('.finding').first().textContent()) ?? '', /11-NQ\/TW/u);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'finding-0');
  await page.keyboard.press('j');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'finding-1');
  await page.keyboard.press('k');
  await page.keyboard.press('g');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'passage-1');
  await page.keyboard.press('b');
  assert.equal(await page.locator(':focus').getAttribute('id'), 'finding-0');

  await chosenCard(page).getByRole('button', { name: lintWords.silence.vi }).click();
  await chosenCard(page).getByLabel(lintWords.silenceReason.vi).fill('trích nguyên văn để phê phán');
  await chosenCard(page).getByRole('button', { name: lintWords.save.vi, exact: true }).click();
  await page.locator('.lint-silenced').getByText('trích nguyên văn để phê phán').waitFor({ state: 'attached' });
  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: lintWords.findingsWord.vi }).click();
  const findings = join(work, 'phat-hien.docx');
  await (await word).saveAs(findings);
  await assertHolds(findings, [...shown, 'trích nguyên văn để phê phán', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: lintWords.alarmsFile.vi }).click();
  const alarms = join(work, 'bao-nham.json');
  await (await saved).saveAs(alarms);
  const quiet = await linted('du-thao.md', ISSUER, '--silence', alarms);
  assert.deepEqual([quiet.code, quiet.told.faults], [0, []]);
  assert.deepEqual(faults, []);
  await reading.close();
});

test('a Word file is read on screen by the same reader as on the command line', async () => {
  const reading = await scene().reading({ width: 390 });
  const { page, open } = reading;
  await open('/lint');
  const buffer = Buffer.from(await commentedDocx());
  await page.locator('input[type=file]').setInputFiles({ name: 'du-thao.docx', mimeType: DOCX, buffer });
  await page.locator('.passage').first().waitFor();
  const file = join(work, 'du-thao.docx');
  await writeFile(file, buffer);
  const ended = await command('lint', file, '--json', '--data', join(work, 'data'));
  const told = JSON.parse(ended.out) as Told & { readonly paragraphs: number };
  assert.equal(await page.locator('.passage').count(), told.paragraphs);
  assert.equal(await page.locator('.finding').count(), told.faults.length + told.notes.length);
  await reading.close();
});

test('an act that somebody adds on screen makes a dossier say that policy has changed, and names it', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open('/law');
  await page.getByRole('button', { name: lawWords.addAct.vi, exact: true }).click();
  const form = page.locator('.edit-form');
  await form.getByRole('button', { name: lawWords.save.vi, exact: true }).click();
  await page.getByRole('alert').getByText('number').first().waitFor();
  assert.ok((await page.getByRole('alert').locator('li').count()) >= 4, 'all that is missing is told at once');
  for (const [label, words] of [
    ['col-number', '9/2027/NĐ-CP'],
    ['col-issuer_vi', 'Chính phủ'],
    ['col-issued', '5/1/2027'],
    ['col-in_force_from', '1/2/2027'],
    ['col-title_vi', 'Một nghị định để thử'],
    ['col-source', 'để thử'],
    ['earlier', '80/2021/NĐ-CP'],
  ] as const)
    await form.getByLabel(lawWords[label].vi, { exact: true }).fill(words);
  await form.getByLabel(lawWords.does.vi).selectOption({ label: lawWords.replaces.vi });
  await form.getByRole('button', { name: lawWords.save.vi, exact: true }).click();
  await page.getByText('Đã thêm 1, sửa 0, có sẵn 0 văn bản.').waitFor();
  await open('/law/nd-80-2021?asOf=2027-03-01');
  await page.locator('.act-node.is-mark').waitFor();
  await page.locator('.lineage').getByText('9/2027/NĐ-CP').waitFor();
  await open('/dossiers/thai-nguyen-bac-giang/ladder?asOf=2027-03-01');
  await page.locator('.policy-notice summary').click();
  await page.locator('.policy-notice').getByText('đã bị thay thế bởi Nghị định 9/2027/NĐ-CP').waitFor();
  await open('/dossiers/thai-nguyen-bac-giang/ladder?asOf=2027-01-31');
  assert.equal(await page.locator('.policy-notice').count(), 0);
  await reading.close();
});
