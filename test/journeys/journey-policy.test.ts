// Journey: a lead checks a draft by name, enters a solution until it lacks nothing, ranks countries and moves the weights; a lesson is written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { POLICY_LINES, reportText } from '../../src/evidence/completeness/whole-report.case.ts';
import { experienceWords } from '../../src/web/words/experience-words.ts';
import { policyWords } from '../../src/web/words/policy-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { openScene } from './scene.ts';

const TASK = 'cum-dien-dien-tu-co-khi';
const scene = openScene();
/** A fresh reader in a program that knows the example tasks. */
async function reader() {
  await scene().asked('/tasks/examples', { method: 'POST' });
  return scene().reading();
}

const numbered = (words: { readonly vi: string }, number = 1): string => words.vi.replace('{number}', String(number));
const bring = (page: Page, text: string): Promise<void> =>
  page
    .locator('.policy-file')
    .setInputFiles({ name: 'du-thao.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
const drafted = (page: Page) => page.getByRole('region', { name: policyWords.checkDraft.vi });

test('a draft that lacks three classes, one side of a country and a ranked fit is told so by name', async () => {
  const reading = await reader();
  const { page, open } = reading;
  await open(`/tasks/${TASK}`);
  await page.getByRole('link', { name: policyWords.toPolicy.vi }).click();
  await page.getByRole('heading', { level: 1, name: policyWords.policyAsks.vi }).waitFor();
  const gone = ['finance', 'international', 'supporting-industry'];
  const policies = Object.entries(POLICY_LINES).flatMap(([id, line]) => (gone.includes(id) ? [] : [line]));
  const countries = { 'Hàn Quốc': ['Chương trình thành công ở kết nối (2010).'] };
  await bring(page, reportText({ policies, countries, fit: [] }));
  const result = drafted(page);
  for (const line of [
    'thiếu nhóm công cụ “Tài chính”',
    'thiếu nhóm công cụ “Hợp tác quốc tế”',
    'thiếu nhóm công cụ “Công nghiệp hỗ trợ và liên kết”',
    'Hàn Quốc: chưa nêu điều chưa làm được',
    'chưa xếp hạng nước nào phù hợp nhất với Việt Nam',
  ])
    await result.getByRole('listitem').filter({ hasText: line }).waitFor();
  await bring(page, reportText());
  await result.getByText(policyWords.noLacks.vi).waitFor();
  await reading.close();
});

test('of eight stated solutions none is made up; one that is entered names what it lacks until it lacks nothing', async () => {
  const reading = await reader();
  const { page, open } = reading;
  await open(`/tasks/${TASK}/policy`);
  await page.getByText('Còn 8 giải pháp báo cáo nêu mà chưa nhập.').waitFor();
  await page.getByRole('button', { name: policyWords.add.vi, exact: true }).click();
  await page.getByLabel(policyWords.titleVi.vi).fill('Quỹ liên kết nhà cung cấp');
  await page.getByLabel(policyWords.instrument.vi, { exact: true }).selectOption({ label: 'Tài chính' });
  await page.getByRole('button', { name: taskWords.save.vi, exact: true }).click();
  const card = page.locator('#solution-quy-lien-ket-nha-cung-cap');
  await card
    .getByText(/^Còn thiếu: cơ quan chủ trì, người chịu trách nhiệm, nguồn lực .*, mốc thời gian, căn cứ$/u)
    .waitFor();
  await page.getByText('Còn 7 giải pháp báo cáo nêu mà chưa nhập.').waitFor();
  await card.getByRole('button', { name: 'Sửa “Quỹ liên kết nhà cung cấp”' }).click();
  await card.getByLabel(policyWords.organisation.vi).selectOption({ label: 'Bộ Công Thương' });
  await card.getByLabel(policyWords.person.vi).fill('Người A');
  await card.getByLabel(numbered(policyWords.amount)).fill('50 tỷ đồng');
  await card.getByLabel(numbered(policyWords.source)).fill('ngân sách trung ương');
  await card.getByLabel(numbered(policyWords.milestoneVi)).fill('Trình đề án quỹ');
  await card.getByLabel(numbered(policyWords.dueDay)).fill('30/6/2026');
  await card.getByLabel(numbered(policyWords.groundRef)).fill('CTRY-021');
  await card.getByRole('button', { name: taskWords.save.vi, exact: true }).click();
  await card.getByText(policyWords.nothingLacking.vi).waitFor();
  await card.getByText(/CTRY-021: Chiến lược bán dẫn/u).waitFor();
  await open('/review/2026?role=leader');
  await page.getByText('Quỹ liên kết nhà cung cấp: Trình đề án quỹ').first().waitFor();
  await reading.close();
});

test('countries are ranked by marks with reasons; moving a weight changes who is first, and a reader may move it too', async () => {
  const reading = await reader();
  const { page, open } = reading;
  await open(`/tasks/${TASK}/policy`);
  await page.getByText(policyWords.noFit.vi).waitFor();
  await page.getByRole('button', { name: policyWords.startFit.vi }).click();
  for (const country of ['Hàn Quốc', 'Ma-lai-xi-a'])
    await page.getByLabel(policyWords.addCountry.vi).selectOption({ label: country });
  const names = ['start', 'evidence', 'condition', 'relevant', 'avoidable'] as const;
  for (const country of ['Hàn Quốc', 'Ma-lai-xi-a'])
    for (const name of names) {
      const isKorea = country === 'Hàn Quốc';
      const cell = `${country}, “${policyWords[`criterion-${name}`].vi}”`;
      await page
        .getByLabel(`${cell}: điểm`)
        .selectOption(name === 'start' ? (isKorea ? '0' : '3') : isKorea ? '2' : '1');
      await page.getByLabel(`${cell}: lý do`).fill('vì');
    }
  await page.getByText(/^Hàn Quốc đứng đầu; mong manh/u).waitFor();
  const weight = page.getByLabel(`Trọng số của “${policyWords['criterion-start'].vi}”`);
  await weight.selectOption('5');
  await page.getByText(/^Ma-lai-xi-a đứng đầu/u).waitFor();
  await page.getByRole('button', { name: policyWords.keepFit.vi }).click();
  await page.getByText(policyWords.saved.vi).first().waitFor();
  await open(`/tasks/${TASK}/policy?role=reader`);
  await page.getByText(/^Ma-lai-xi-a đứng đầu/u).waitFor();
  assert.equal(await page.getByRole('button', { name: policyWords.keepFit.vi }).count(), 0);
  await weight.selectOption('0');
  await page.getByText(/^Hàn Quốc đứng đầu/u).waitFor();
  await reading.close();
});

test('lessons stand side by side with what did not work; one is written with its evidence, and a like year leads to lessons', async () => {
  const reading = await reader();
  const { page, open } = reading;
  await open('/experience?country=KOR');
  const table = page.getByRole('region', { name: experienceWords.sideTable.vi }).getByRole('table');
  assert.equal(await table.getByRole('columnheader').count(), 4);
  await table.getByRole('rowheader', { name: experienceWords.didNot.vi }).waitFor();
  const likes = page.locator('.experience-nearest');
  await likes
    .getByText(/Năm ấy đang làm:|sau: |trước: /u)
    .first()
    .waitFor();
  const before = await likes.getByRole('listitem').first().textContent();
  for (const weight of await page.locator('.experience-weights select').all()) await weight.selectOption('0');
  await page.locator('.experience-weights select').last().selectOption('5');
  await page
    .locator('.experience-nearest > li:first-child')
    .filter({ hasNotText: before ?? '' })
    .waitFor();
  await page.getByRole('button', { name: experienceWords.add.vi }).click();
  const form = page.locator('.experience-form');
  await form.getByRole('button', { name: experienceWords.save.vi }).click();
  await form.getByRole('alert').waitFor();
  for (const part of ['title', 'body', 'worked', 'didNot', 'nation', 'region'] as const)
    for (const [language, words] of [
      ['inVi', 'Chữ'],
      ['inEn', 'Words'],
    ] as const)
      await form
        .getByLabel(experienceWords[language].vi.replace('{part}', experienceWords[part].vi), { exact: true })
        .fill(words);
  await form.getByLabel(experienceWords.from.vi).fill('2016');
  await form.getByLabel(experienceWords.workedFact.vi).fill('CTRY-002');
  await form.getByLabel(experienceWords.didNotFact.vi).fill('Tác giả, Bài, 2020, tr. 3');
  await form.getByRole('button', { name: experienceWords.save.vi }).click();
  await page.getByText(experienceWords.saved.vi).waitFor();
  await table.getByText(experienceWords.ownLesson.vi).waitFor();
  assert.equal(await table.getByRole('columnheader').count(), 5);
  await reading.close();
});
