// Journey: a workshop, a milestone and a comment were entered by mistake; each is taken back with a reason, from the keyboard, too, and one is put back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventWords } from '../../src/web/words/event-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { withdrawalWords } from '../../src/web/words/withdrawal-words.ts';
import { screenObjections } from './examinations.ts';
import { openScene, sending } from './scene.ts';
import { command } from './whole-program.ts';

const TASK = 'nganh-cong-nghiep-moi';
const scene = openScene(async (dataFolder) => {
  assert.equal((await command('task', 'load', '--data', dataFolder)).code, 0);
});
const named = (name: string) => withdrawalWords.withdrawThis.vi.replace('{name}', name);

test('a workshop with minutes says what hangs on it, leaves the counts together with it, and comes back', async () => {
  const thing = { type: 'theory', title: { vi: 'Họp nhầm', en: 'Wrong' }, printed: '1/11/2026', minutes: 'Đã họp' };
  await scene().asked(`/tasks/${TASK}/events/workshop`, sending('POST', { thing }));
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/tasks/${TASK}/events`);
  const counted = (count: number) => page.getByText(new RegExp(`^${count} hội thảo,`, 'u')).waitFor();
  const before = (await scene().asked<{ workshops: unknown[] }>(`/tasks/${TASK}/events`)).workshops.length;
  await counted(before);
  const opener = page.getByRole('button', { name: named('Họp nhầm') });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(withdrawalWords.explains.vi).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await opener.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: withdrawalWords.withdraw.vi, exact: true }).click();
  await dialog.getByText(withdrawalWords.reasonNeeded.vi).waitFor();
  await dialog.getByLabel(withdrawalWords.reason.vi).fill('Nhập nhầm nhiệm vụ');
  await page.keyboard.press('Enter');
  await dialog
    .getByText(/Sẽ rút theo: biên bản/u)
    .first()
    .waitFor();
  assert.equal(reading.faults.splice(0).length, 2, 'the refusal, as an answer and on the console');
  assert.deepEqual(await screenObjections(reading), []);
  await dialog.getByLabel(withdrawalWords.together.vi).check();
  await dialog.getByRole('button', { name: withdrawalWords.withdraw.vi, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await counted(before - 1);
  await page.getByRole('heading', { name: withdrawalWords.title.vi }).waitFor();
  await page.getByText(/Nhập nhầm nhiệm vụ/u).waitFor();
  await reading.settle();
  assert.deepEqual(await screenObjections(reading), []);
  await open(`/tasks/${TASK}`);
  await page
    .getByText(/Nhập nhầm nhiệm vụ/u)
    .first()
    .waitFor();
  await page.getByRole('button', { name: withdrawalWords.putBackThis.vi.replace('{name}', 'Họp nhầm') }).click();
  await page.getByText(withdrawalWords.putBackDone.vi.replace('{name}', 'Họp nhầm')).waitFor();
  await page.getByRole('heading', { name: 'Họp nhầm' }).waitFor();
  assert.ok((await page.getByText(taskWords['what-put-back'].vi).count()) > 0, 'the trail tells it');
  await reading.close();
});

test('a milestone leaves the list with a reason, on a narrow screen', async () => {
  const reading = await scene().reading({ width: 390 });
  const { page, open } = reading;
  await open(`/tasks/${TASK}/events`);
  await page.getByRole('button', { name: eventWords.addMilestone.vi }).click();
  await page.getByLabel(eventWords.due.vi).fill('1/12/2026');
  await page.getByRole('button', { name: taskWords.save.vi }).click();
  const button = page.getByRole('button', { name: /^Rút: .*1\/12\/2026/u });
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(withdrawalWords.reason.vi).fill('Hoãn');
  assert.deepEqual(await screenObjections(reading), []);
  await page.keyboard.press('Enter');
  await button.waitFor({ state: 'detached' });
  await page.getByText(/Hoãn/u).waitFor();
  await reading.close();
});

test('a comment its author takes back is in no list of comments, and a reader takes back no comment of others', async () => {
  const text = 'Ý kiến viết nhầm chỗ';
  const { number } = await scene().asked<{ number: number }>(`/tasks/${TASK}/comments`, sending('POST', { text }));
  const reading = await scene().reading();
  const { page, open } = reading;
  const button = page.getByRole('button', { name: named(`góp ý ${number}`), exact: true });
  await open(`/tasks/${TASK}/comments?role=reader`);
  await button.waitFor();
  assert.equal(await page.getByRole('button', { name: /^Rút: góp ý/u }).count(), 1);
  await button.click();
  await page.getByRole('dialog').getByLabel(withdrawalWords.reason.vi).fill('Viết nhầm');
  await page.keyboard.press('Enter');
  await page.locator(`#comment-${number}`).waitFor({ state: 'detached' });
  await page.getByText(/Viết nhầm/u).waitFor();
  await reading.close();
});
