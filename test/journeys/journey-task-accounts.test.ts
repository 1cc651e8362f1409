// Tasks with accounts: the planning department assigns, the lead sees what stands before acceptance, the leader the year, a reader comments.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountWords } from '../../src/web/words/account-words.ts';
import { taskDutyWords } from '../../src/web/words/task-duty-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import type { Reading } from './browser.ts';
import { addUser, comeIn } from './come-in.ts';
import { screenObjections } from './examinations.ts';
import { openScene } from './scene.ts';
import { command } from './whole-program.ts';

const TASK = 'nganh-cong-nghiep-moi';
const OTHER = 'cum-dien-dien-tu-co-khi';
const passwords = new Map<string, string>();

const scene = openScene(async (dataFolder) => {
  assert.equal((await command('task', 'load', '--data', dataFolder)).code, 0);
  for (const [name, role, ...scope] of [
    ['phong', 'planner'],
    ['binh', 'lead', '--scope', TASK],
    ['thu', 'leader'],
    ['doc', 'reader', '--scope', TASK],
  ] as const)
    passwords.set(name, await addUser(dataFolder, name, '--role', role, ...scope));
});

async function as(name: string, reader: object = {}): Promise<Reading> {
  const reading = await scene().reading(reader);
  await comeIn(reading, { name, password: passwords.get(name) ?? '', hasSecond: name !== 'doc' });
  return reading;
}

async function well(reading: Reading): Promise<void> {
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
}

test('who is not known is asked to log in at the screens of tasks, and told nothing', async () => {
  const reading = await scene().reading();
  for (const path of ['/tasks', `/tasks/${TASK}`, `/tasks/${TASK}/comments`, '/review/2026']) {
    await reading.open(path);
    await reading.page.getByText(accountWords.logInFirst.vi).waitFor();
  }
  await well(reading);
  await reading.close();
});

test('the planning department gives the task to a lead with two dated steps', async () => {
  const reading = await as('phong');
  const { page } = reading;
  await reading.open(`/tasks/${TASK}`);
  await page.getByText(taskWords['role-planner'].vi).first().waitFor();
  await page.getByRole('button', { name: taskDutyWords.assign.vi, exact: true }).click();
  await page.getByLabel(taskDutyWords.lead.vi, { exact: true }).fill('Trần Văn Bình');
  for (const [place, step, due] of [
    ['1', 'Đề cương', '1/3/2026'],
    ['2', 'Nghiệm thu', '15/12/2026'],
  ] as const) {
    await page.getByRole('button', { name: taskDutyWords.addMilestone.vi }).click();
    const row = page.getByRole('group', { name: `Mốc ${place}` });
    await row.getByLabel(taskDutyWords.step.vi, { exact: true }).selectOption({ label: step });
    await row.getByLabel(taskDutyWords.due.vi, { exact: true }).fill(due);
  }
  await well(reading);
  await page.getByRole('button', { name: taskWords.save.vi, exact: true }).click();
  await page.getByText('Đã giao, đã đặt 2 mốc.').waitFor();
  await reading.close();
});

test('the lead sees in one screen what stands before acceptance, acts in the own grant, and reaches no other task', async () => {
  const reading = await as('binh');
  const { page } = reading;
  await reading.open('/tasks');
  await page.getByText(taskWords.actsAs.vi).waitFor();
  assert.equal(await page.locator('.task-role select').count(), 0, 'one grant leaves nothing to choose');
  await page
    .getByRole('link', { name: /ngành công nghiệp mới/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: taskWords.pageAsks.vi }).waitFor();
  await page.getByText('7 góp ý chưa kết luận').first().waitFor();
  await page.getByRole('heading', { name: taskWords.way.vi }).waitFor();
  await page.getByText('Trần Văn Bình').first().waitFor();
  await page.getByRole('button', { name: 'Sang “Tiếp thu, giải trình”' }).waitFor();
  assert.equal(await page.getByRole('button', { name: taskDutyWords.assign.vi, exact: true }).count(), 0);
  await well(reading);
  await reading.open(`/tasks/${OTHER}`);
  await page.getByText(`Không có nhiệm vụ “${OTHER}”.`).first().waitFor();
  await reading.open(`/tasks/${TASK}?role=planner`);
  await page.getByText(taskWords.actsNotOwn.vi).waitFor({ state: 'attached' });
  await reading.open('/review/2026');
  await page.getByText(/2 việc theo kế hoạch/u).waitFor();
  await reading.close();
});

test('a leader sees the tree and the year, on a phone too, and finds no button that changes a task', async () => {
  const reading = await as('thu');
  const { page } = reading;
  await reading.open('/tasks');
  await page.getByText('là 1 trong 5 trong 6').first().waitFor();
  await page.getByRole('link', { name: 'Kiểm điểm năm 2026' }).click();
  await page.getByText(/2 việc theo kế hoạch/u).waitFor();
  await page.getByRole('cell', { name: 'Trần Văn Bình' }).first().waitFor();
  await well(reading);
  await reading.open(`/tasks/${TASK}`);
  await page.getByRole('heading', { name: taskWords.way.vi }).waitFor();
  for (const label of [taskDutyWords.assign.vi, taskWords.addPaper.vi])
    assert.equal(await page.getByRole('button', { name: label, exact: true }).count(), 0, label);
  await reading.open(`/tasks/${TASK}/comments`);
  await page.getByRole('heading', { level: 1, name: taskWords.matrixAsks.vi }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Xử lý ý/u }).count(), 0);
  const cookies = await page.context().cookies();
  const small = await scene().reading({ language: 'en', scheme: 'dark', width: 320 });
  await small.page.context().addCookies(cookies.filter(({ name }) => name === 'lienket-session'));
  for (const path of ['/tasks', '/review/2026', `/tasks/${TASK}`]) {
    await small.open(path);
    await well(small);
  }
  await small.close();
  await reading.close();
});

test('a close reader reads and comments, and the comment is there under the account’s name', async () => {
  const reading = await as('doc');
  const { page } = reading;
  await reading.open(`/tasks/${TASK}/comments`);
  await page.getByText(taskWords['role-reader'].vi).first().waitFor();
  await page.getByRole('button', { name: taskWords.addComment.vi, exact: true }).click();
  await page.getByLabel(taskWords.text.vi, { exact: true }).fill('Cần nêu rõ cách tính mật độ');
  await page.getByRole('button', { name: taskWords.save.vi, exact: true }).click();
  await page.getByText('Cần nêu rõ cách tính mật độ').waitFor();
  await page.getByText(/doc, /u).first().waitFor();
  assert.equal(await page.getByRole('button', { name: /^Xử lý ý/u }).count(), 0);
  await reading.open('/review/2026');
  await page.getByText(accountWords.notYours.vi).waitFor();
  await reading.close();
});
