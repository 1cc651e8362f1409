import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaskPage } from '../desks/task-desk.ts';
import { citedByTask } from './cited-by-task.ts';
import { as, taskHouse } from './task-house.case.ts';

const TASK = 'nganh-cong-nghiep-moi';

test('a task cites the acts that set its lists and all its texts, for the day on which it began', async () => {
  const house = await taskHouse();
  await house.desk.loadExamples(as('planner'));
  const page = await house.desk.page(as('lead'), TASK);
  assert.ok(page);
  const cited = citedByTask(page);
  assert.ok(cited.acts.includes('nq-14-2023-cp'), cited.acts.join());
  assert.ok(cited.texts.includes(page.task.title.vi));
  const begun = (period: TaskPage['task']['period'], passed: TaskPage['task']['passed']): string =>
    citedByTask({ ...page, task: { ...page.task, period, passed } }).since;
  assert.equal(begun({ from: '2024-01-05', to: null }, []), '2024-01-05');
  const entered = [{ step: 'assign', entered: '2024-03-01', left: null }];
  assert.equal(begun({ from: '2024-01-05', to: null }, entered), '2024-03-01');
  await house.close();
});
