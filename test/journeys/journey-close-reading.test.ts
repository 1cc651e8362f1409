// Journey: the report of a task is written, quoted figures and all; two people meet at one section; a close reader makes every number again and comments; the comment ends with a reason and the paragraph changed.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { eventWords } from '../../src/web/words/event-words.ts';
import { figureWords } from '../../src/web/words/figure-words.ts';
import { sectionWords } from '../../src/web/words/section-words.ts';
import { taskReadingWords } from '../../src/web/words/task-reading-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { openScene, sending } from './scene.ts';
import { DOSSIER } from './screen-list.ts';
import { command, emptyFolder } from './whole-program.ts';

const TASK = 'nganh-cong-nghiep-moi';
const SECTION = '1. Khái niệm, đặc điểm, vai trò và phân loại';
const WRITE = sectionWords.write.vi.replace('{name}', SECTION);
const scene = openScene();

test('a section is written with a figure of a dossier, and who comes second sees the difference and loses nothing', async () => {
  await scene().asked('/tasks/examples', { method: 'POST' });
  const [first, second] = [await scene().reading(), await scene().reading()];
  await first.open(`/tasks/${TASK}`);
  await first.page.getByRole('link', { name: 'Đề cương và báo cáo' }).click();
  await first.page.getByRole('button', { name: sectionWords.start.vi }).click();
  await first.page.getByRole('heading', { name: SECTION }).waitFor();
  await second.open(`/tasks/${TASK}/report?role=board`);
  for (const { page } of [first, second]) await page.getByRole('link', { name: WRITE }).click();
  const { page } = first;
  await page.locator('textarea').fill('Cụm có ');
  await page.getByText(sectionWords.quote.vi, { exact: true }).click();
  await page.getByLabel(sectionWords.dossier.vi).selectOption(DOSSIER);
  await page.getByLabel(sectionWords.find.vi).fill('institutions/count');
  await page
    .getByRole('button', { name: new RegExp(`^${sectionWords.insert.vi}`, 'u') })
    .first()
    .click();
  assert.match(await page.locator('textarea').inputValue(), /\{figure:thai-nguyen-bac-giang\/.*institutions\/count\}/u);
  await page.getByRole('button', { name: sectionWords.save.vi, exact: true }).click();
  await page.locator('.section-blocks .figure').first().waitFor();

  await second.page.locator('textarea').fill('Chữ của người thứ hai.');
  await second.page.getByRole('button', { name: sectionWords.save.vi, exact: true }).click();
  const late = second.page.getByRole('alert');
  await late.locator('ins').getByText('Chữ của người thứ hai').waitFor();
  assert.ok((await late.locator('del').count()) > 0);
  await late.getByRole('button', { name: sectionWords.takeTheirs.vi }).click();
  assert.match(await second.page.locator('textarea').inputValue(), /^Cụm có /u);
  await second.page.getByText(sectionWords.aside.vi).click();
  await second.page.locator('.difference').getByText('Chữ của người thứ hai.').waitFor();
  assert.deepEqual([first.faults, second.faults], [[], []]);
  await Promise.all([first.close(), second.close()]);
});

test('the report goes to Word and comes back: changes are shown first and taken section by section', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/tasks/${TASK}/report`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: sectionWords.export.vi }).click();
  const path = await (await download).path();
  await page.locator('input[type=file]').setInputFiles({
    name: 'bao-cao.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await readFile(path),
  });
  await page.getByText(/bao-cao\.docx: 0 mục khác, 16 mục như cũ, 0 mục không có trong tệp/u).waitFor();
  assert.deepEqual(reading.faults, []);
  await reading.close();
});

test('a close reader opens the link, makes a number again, comments, changes nothing; the comment ends with reason and paragraph', async () => {
  const lead = await scene().reading();
  await lead.open(`/tasks/${TASK}/readings`);
  await lead.page.getByLabel(taskReadingWords.label.vi).fill('Chuyên gia A');
  await lead.page.getByRole('button', { name: taskReadingWords.make.vi }).click();
  const address = new URL(await lead.page.getByLabel(taskReadingWords.address.vi).inputValue());

  const reader = await scene().reading();
  const { page } = reader;
  await reader.open(address.pathname);
  assert.equal(await page.getByRole('link', { name: WRITE }).count(), 0);
  await page.locator('.section-blocks .figure').first().click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: figureWords.recompute.vi }).click();
  await panel.getByText(/trùng từng bit/u).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: taskReadingWords.comment.vi.replace('{name}', SECTION) }).click();
  await page.getByLabel(taskReadingWords.name.vi).fill('Chuyên gia A');
  await page.getByLabel(taskReadingWords.text.vi, { exact: true }).fill('Nêu rõ nguồn của con số này.');
  await page.getByRole('button', { name: taskReadingWords.send.vi }).click();
  await page.getByText(/Đã gửi góp ý số \d+/u).waitFor();
  assert.deepEqual(reader.faults, []);
  await reader.close();

  await lead.open(`/tasks/${TASK}/comments?show=open`);
  const card = lead.page.locator('.comment', { hasText: 'Nêu rõ nguồn của con số này.' });
  await card.getByRole('button', { name: /^Xử lý ý/u }).click();
  const form = card.locator('form');
  await form.getByLabel(taskWords.outcome.vi).selectOption({ label: taskWords['outcome-accepted'].vi });
  await form.getByLabel(taskWords.reason.vi).fill('Đã ghi nguồn');
  await form.getByLabel(taskWords.owner.vi).fill('Người A');
  await form.getByLabel(taskWords.dueDay.vi).fill('1/12/2026');
  await form.getByRole('button', { name: taskWords.save.vi }).click();
  await form
    .getByText(/số của đoạn đã sửa/u)
    .first()
    .waitFor();
  await form.getByLabel(taskWords.changedParagraph.vi).fill('3');
  await form.getByRole('button', { name: taskWords.save.vi }).click();
  await form.waitFor({ state: 'detached' });
  await lead.close();
});

test('a workshop is entered in the usual order, with a photograph that needs a caption and loses its position', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/tasks/${TASK}/events`);
  await page.getByRole('button', { name: eventWords['add-workshop'].vi }).click();
  await page.getByLabel(eventWords.title.vi, { exact: true }).fill('Hội thảo tổng hợp');
  await page.getByLabel(eventWords.date.vi).fill('20/11/2026');
  await page.getByRole('button', { name: eventWords.usualAgenda.vi }).click();
  await page.getByRole('button', { name: eventWords.keep.vi, exact: true }).click();
  const card = page.locator('article', { hasText: 'Hội thảo tổng hợp' });
  await card.getByRole('listitem').filter({ hasText: 'Chuyên gia đọc kỹ nhận xét' }).waitFor();
  const buffer = PNG.sync.write(new PNG({ width: 40, height: 30 }));
  await card.locator('input[type=file]').first().setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer });
  await card.getByLabel(eventWords.caption.vi).fill('Toàn cảnh');
  await card.getByRole('button', { name: eventWords.keep.vi, exact: true }).click();
  await card.getByRole('img', { name: 'Toàn cảnh' }).waitFor();
  assert.ok(
    await card.getByRole('img').evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth === 40),
  );
  await page.getByRole('button', { name: eventWords['add-round'].vi }).click();
  await page.getByLabel(eventWords.title.vi, { exact: true }).fill('Đợt 1');
  await page.getByLabel('Viện Hàn lâm Khoa học và Công nghệ Việt Nam').check();
  await page.getByLabel(eventWords.opened.vi).fill('1/1/2026');
  await page.getByLabel(eventWords.due.vi).fill('20/1/2026');
  await page.getByRole('button', { name: eventWords.keep.vi, exact: true }).click();
  await page.getByText(/chậm \d+ ngày/u).waitFor();
  assert.deepEqual(reading.faults, []);
  await reading.close();
});

test('the same on the command line: write, package, verify on a machine that has nothing, settle', async () => {
  const [one, other] = [await emptyFolder(), await emptyFolder()];
  const run = (...words: readonly string[]) => command(...words, '--data', one);
  try {
    assert.equal((await run('task', 'load')).code, 0);
    assert.equal((await run('report', 'start', TASK)).code, 0);
    const [text, docx, zip] = [join(one, 'a.md'), join(one, 'a.docx'), join(one, 'a.zip')];
    await writeFile(text, `Cụm có {figure:${DOSSIER}/2023-09-18/institutions/count}.\n`);
    assert.equal((await run('report', 'write', TASK, 'm2', text, '--base', '1')).code, 0);
    await writeFile(text, 'Bản đến sau.\n');
    const late = await run('report', 'write', TASK, 'm2', text, '--base', '1');
    assert.equal(late.code, 1);
    assert.match(late.out, /\{\+.*Bản đến sau.*\+\}/su);
    assert.equal((await run('report', 'export', TASK, '--out', docx)).code, 0);
    assert.match((await run('report', 'bring', TASK, docx)).out, /^0 sections differ/mu);
    assert.equal((await run('reading', 'pack', TASK, '--label', 'A', '--out', zip)).code, 0);
    const verified = await command('reading', 'verify', zip, '--data', other);
    assert.equal(verified.code, 0, verified.out + verified.error);
    assert.match(verified.out, /1 figures of the draft and \d+ of its dossiers agree bit for bit/u);
    const bytes = await readFile(zip);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(zip, bytes);
    assert.notEqual((await command('reading', 'verify', zip, '--data', other)).code, 0);
    const bare = await run(
      'comments',
      'settle',
      TASK,
      '1',
      '--as',
      'accepted',
      '--reason',
      'Đã bổ sung',
      '--owner',
      'A',
      '--due',
      '2026-12-01',
    );
    assert.equal(bare.code, 2, 'no comment is accepted without the paragraph that was changed');
    const settled = await run(
      ...['comments', 'settle', TASK, '1', '--as', 'accepted', '--reason', 'Đã bổ sung'],
      ...['--owner', 'A', '--due', '2026-12-01', '--paragraph', '3'],
    );
    assert.equal(settled.code, 0, settled.out + settled.error);
  } finally {
    await Promise.all([one, other].map((folder) => rm(folder, { recursive: true, force: true })));
  }
});

test('what is sent by a page of nobody is checked like all else: a comment needs a name, a wrong secret opens nothing', async () => {
  const { base } = scene().program;
  const answer = await fetch(
    `${base}/api/v1/readings/${'x'.repeat(32)}/comments`,
    sending('POST', { name: 'A', text: 'x' }),
  );
  assert.equal(answer.status, 404);
});
