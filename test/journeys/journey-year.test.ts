// Tests 2, 3 and 20 of the domain: counts that audit themselves, and a year that writes itself, on the command line and on the screens.
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { taskDutyWords } from '../../src/web/words/task-duty-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';
import { command, emptyFolder } from './whole-program.ts';

const TASK = 'nganh-cong-nghiep-moi';
const scene = openScene(async (dataFolder) => {
  assert.equal((await command('task', 'load', '--data', dataFolder)).code, 0);
});

test('planned by unit and person, done or overdue, a lesson, in one page with its document', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open('/tasks');
  await page.getByText('là 1 trong 5 trong 6').first().waitFor();
  await page.getByText('là 1 trong 7').first().waitFor();
  await open(`/tasks/${TASK}?role=planner`);
  await page.getByRole('button', { name: taskDutyWords.assign.vi, exact: true }).click();
  await page.getByRole('button', { name: taskDutyWords.addMilestone.vi }).click();
  const row = page.getByRole('group', { name: 'Mốc 1' });
  await row.getByLabel(taskDutyWords.step.vi, { exact: true }).selectOption({ label: 'Nghiệm thu' });
  await row.getByLabel(taskDutyWords.due.vi, { exact: true }).fill('15/6/2024');
  await row.getByLabel(taskDutyWords.person.vi, { exact: true }).fill('Người soạn');
  await page.getByRole('button', { name: taskWords.save.vi, exact: true }).click();
  await page.getByText('Đã giao, đã đặt 1 mốc.').waitFor();
  await page.getByRole('button', { name: taskDutyWords.addLesson.vi }).click();
  await page.getByLabel(taskDutyWords.lessonYear.vi, { exact: true }).fill('2024');
  await page.getByLabel(taskDutyWords.lessonText.vi, { exact: true }).fill('Lấy ý kiến sớm hơn');
  await page.getByRole('button', { name: taskWords.save.vi, exact: true }).click();
  await page.getByText(taskDutyWords.lessonKept.vi).waitFor();
  await open('/review/2024');
  await page.getByRole('heading', { name: taskWords.overdueWorks.vi }).waitFor();
  await page.getByText(/Nghiệm thu, 15\/06\/2024, quá hạn \d+ ngày \(Người soạn\)/u).waitFor();
  await page.getByRole('cell', { name: 'Người soạn' }).first().waitFor();
  await page.getByText('Lấy ý kiến sớm hơn').waitFor();
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
  const wanted = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải về .docx' }).click();
  assert.equal((await wanted).suggestedFilename(), 'kiem-diem-2024.docx');
  await reading.close();
});

test('the same counts and the same year come from the command line', async () => {
  const folder = await emptyFolder();
  const run = (...args: readonly string[]) => command(...args, '--data', folder);
  assert.equal((await run('task', 'load')).code, 0);
  const tree = await run('task', 'list');
  assert.match(tree.out, /1 of 5 of 6/u);
  assert.match(tree.out, /1 of 7/u);
  const file = join(folder, 'year.docx');
  const review = await run('review', '2024', '--out', file);
  assert.equal(review.code, 0, review.error);
  assert.match(review.out, /of 4 tasks, 4 have no milestone/u);
  assert.ok(existsSync(file) && statSync(file).size > 3000);
});
