import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTask, smallWorkflow } from './programme.case.ts';
import { acceptedOn, reminderOfUse } from './reminder-of-use.ts';
import type { Use } from './things.ts';

const use = (on: string): Use => ({ id: on, told: [], task: 'viec', on, document: 'Nghị quyết', how: 'điều 3' });
const passed = [
  { step: 'write', entered: '2026-01-01', left: '2026-02-01' },
  { step: 'accept', entered: '2026-02-01', left: '2026-03-01' },
  { step: 'done', entered: '2026-03-01', left: null },
];
const task = smallTask({ passed });
const asked = (uses: readonly Use[], today: string) => reminderOfUse(task, { workflow: smallWorkflow, uses }, today);

test('a task is accepted on the day on which it left its acceptance forwards, and not when it was sent back', () => {
  assert.equal(acceptedOn(task, smallWorkflow), '2026-03-01');
  assert.equal(acceptedOn(smallTask(), smallWorkflow), undefined);
  const back = smallTask({ passed: [...passed.slice(0, 2), { step: 'write', entered: '2026-03-01', left: null }] });
  assert.equal(acceptedOn(back, smallWorkflow), undefined);
});

test('use is asked after when nothing was heard for ninety days, and each use puts the question off', () => {
  assert.equal(asked([], '2026-05-29'), undefined);
  assert.deepEqual(asked([], '2026-05-30'), { task: 'viec', accepted: '2026-03-01', lastUse: null, days: 90 });
  assert.equal(asked([use('2026-05-01')], '2026-05-30'), undefined);
  assert.equal(asked([use('2026-05-01')], '2026-08-01')?.lastUse, '2026-05-01');
  assert.equal(asked([use('2026-12-01')], '2026-05-30')?.days, 90, 'a use that is still to come is none yet');
});
