// Journey: a lead loads the examples, brings a Word file of forty comments, settles one, and is told what still stands before acceptance.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentedDocx } from '../../src/app/tasks/commented-docx.case.ts';
import { frameWords } from '../../src/web/words/frame-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { openScene } from './scene.ts';

const TASK = 'nganh-cong-nghiep-moi';
const scene = openScene();

test('from the tree to a settled comment: nothing is lost, and a step tells all that it misses', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open('/law');
  await page.getByRole('navigation', { name: frameWords.main.vi }).getByText(frameWords.tasks.vi).click();
  await page.getByRole('button', { name: taskWords.load.vi }).click();
  await page.getByText('là 1 trong 5 trong 6').waitFor();
  await open(`/tasks/${TASK}`);
  await page.getByRole('link', { name: taskWords.toComments.vi }).click();
  await page.getByRole('heading', { level: 1, name: taskWords.matrixAsks.vi }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'du-thao.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await commentedDocx()),
  });
  await page.getByText('du-thao.docx: đọc 42, thêm 42, đã có 0, cập nhật 0.').waitFor();
  await page.getByText('Hiện 49 góp ý.').waitFor();
  assert.equal(await page.locator('.comment').count(), 49);
  await page.getByRole('button', { name: 'Xử lý ý 8', exact: true }).click();
  const form = page.locator('.comment form');
  await form.getByLabel(taskWords.outcome.vi).selectOption({ label: taskWords['outcome-accepted'].vi });
  await form.getByRole('button', { name: taskWords.save.vi }).click();
  await form.getByText('chưa có giải trình').waitFor();
  await form.getByLabel(taskWords.reason.vi).fill('Đã bổ sung');
  await form.getByLabel(taskWords.owner.vi).fill('Người A');
  await form.getByLabel(taskWords.dueDay.vi).fill('1/12/2026');
  await form.getByRole('button', { name: taskWords.save.vi }).click();
  await form.waitFor({ state: 'detached' });
  await page.locator('#comment-8').getByText(taskWords['outcome-accepted'].vi).waitFor();
  await open(`/tasks/${TASK}`);
  await page.getByRole('button', { name: 'Sang “Tiếp thu, giải trình”' }).click();
  await page.getByText('Đã chuyển sang “Tiếp thu, giải trình”.').waitFor();
  await page.getByRole('button', { name: 'Sang “Nghiệm thu”' }).click();
  await page
    .getByRole('alert')
    .getByText(/còn thiếu \(comments-closed\): 48 góp ý/u)
    .waitFor();
  await reading.close();
});

test('a close reader reads and comments, and finds no button that changes anything', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/tasks/${TASK}/comments?role=reader`);
  await page.getByRole('button', { name: taskWords.addComment.vi, exact: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Xử lý ý/u }).count(), 0);
  assert.equal(await page.locator('input[type=file]').count(), 0);
  await open(`/tasks/${TASK}?role=reader`);
  assert.equal(await page.getByRole('heading', { name: taskWords.moves.vi }).count(), 0);
  await reading.close();
});
