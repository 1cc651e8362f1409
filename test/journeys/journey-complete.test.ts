// Journey: the acceptance is refused with the lacks of the report by name; the chair excuses them with a reason, by keyboard alone, and takes the step.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { acceptanceFile } from '../../src/app/tasks/small-acceptance.case.ts';
import { policyWords } from '../../src/web/words/policy-words.ts';
import { taskWords } from '../../src/web/words/task-words.ts';
import { walkTo } from './focus.ts';
import { openScene } from './scene.ts';
import { DOSSIER } from './screen-list.ts';
import { command } from './whole-program.ts';

const TASK = 'gan-xong';
const OTHER = 'gan-xong-hai';
const scene = openScene(async (dataFolder) => {
  for (const task of [TASK, OTHER]) {
    const file = join(dataFolder, `${task}.json`);
    await writeFile(file, acceptanceFile(task));
    const added = await command('task', 'add', file, '--role', 'planner', '--data', dataFolder);
    assert.equal(added.code, 0, added.error);
  }
});

const FINANCE = 'thiếu nhóm công cụ “Tài chính”';

test('a refused acceptance names every lack; excused by keyboard with a reason, it is taken, and the trail tells why', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/tasks/${TASK}?role=chair`);
  await page.getByRole('heading', { level: 1, name: taskWords.pageAsks.vi }).waitFor();
  const lacks = page.getByRole('list', { name: policyWords.lacksTitle.vi });
  await lacks.getByRole('checkbox', { name: FINANCE }).waitFor();
  await walkTo(page, /^Sang “Trình bộ”$/u);
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  for (const name of ['Tài chính', 'Hợp tác quốc tế', 'Công nghiệp hỗ trợ và liên kết'])
    await alert.getByText(`chưa đầy đủ (complete): thiếu nhóm công cụ “${name}”`).waitFor();

  const count = await lacks.getByRole('checkbox').count();
  await lacks.getByRole('checkbox', { name: FINANCE }).focus();
  await page.keyboard.press('Space');
  await walkTo(page, /^Chọn tất cả$/u);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('chấp nhận thiếu phải có lý do').first().waitFor();
  await page.keyboard.type('đề án khác làm phần tài chính');
  await page.keyboard.press('Enter');
  await lacks.getByText(/chấp nhận thiếu: đề án khác làm phần tài chính \(.*Chủ trì, chủ tịch hội đồng/u).waitFor();
  await page.getByText(policyWords.excused.vi.replace('{count}', '1')).waitFor();
  assert.equal(await lacks.getByRole('checkbox').count(), count - 1);

  await walkTo(page, /^Chọn tất cả$/u);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('bản thảo đầu');
  await page.keyboard.press('Enter');
  await page.getByText(policyWords.excused.vi.replace('{count}', String(count - 1))).waitFor();
  await walkTo(page, /^Sang “Trình bộ”$/u);
  await page.keyboard.press('Enter');
  await page.getByText('Đã chuyển sang “Trình bộ”.').waitFor();
  await page.getByText(`Nghiệm thu: ${FINANCE}. Lý do: đề án khác làm phần tài chính`).waitFor();
  const trail = page.getByRole('region', { name: taskWords.history.vi });
  const line = trail.getByRole('row').filter({ hasText: 'instrument.finance' });
  await line.getByText(taskWords['what-excused'].vi).waitFor();
  assert.ok((await line.textContent())?.includes('đề án khác làm phần tài chính'));
  await reading.close();
});

test('who may not take the step sees each lack with the way to mend it, and excuses nothing', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/tasks/${OTHER}?role=lead`);
  const lacks = page.getByRole('list', { name: policyWords.lacksTitle.vi });
  const finance = lacks.getByRole('listitem').filter({ hasText: FINANCE });
  await finance.waitFor();
  assert.equal(await page.getByRole('checkbox').count(), 0);
  await finance.getByRole('link').click();
  await page.waitForURL(/\/tasks\/gan-xong-hai\/policy\?role=lead#solutions$/u);
  await page.getByRole('button', { name: policyWords.add.vi, exact: true }).waitFor();
  await reading.close();
});

test('the report of a dossier tells what it lacks by name, and each lack leads to the screen that mends it', async () => {
  const reading = await scene().reading();
  const { page, open } = reading;
  await open(`/dossiers/${DOSSIER}/report`);
  const lacks = page.getByRole('region', { name: policyWords.complete.vi });
  const fit = lacks
    .getByRole('listitem')
    .filter({ hasText: /phù hợp/u })
    .first();
  await fit.waitFor();
  await fit.getByRole('link').click();
  await page.waitForURL(new RegExp(`/dossiers/${DOSSIER}/ledger$`, 'u'));
  await reading.close();
});
