import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Parsed } from '../../model/refusal.ts';
import { ACTING_ROLES } from '../../programme/access.ts';
import { printedReport } from '../report/print-report.ts';
import { acceptanceFile } from './small-acceptance.case.ts';
import { readBook } from './task-book.ts';
import { as, type TaskHouse, taskHouse } from './task-house.case.ts';

const TASK = 'sap-nghiem-thu';
const chair = as('chair');
let house: TaskHouse;
before(async () => {
  house = await taskHouse();
  const given = { text: acceptanceFile(TASK), file: 'x.json', there: 'refuse' } as const;
  const entered = await house.desk.enter(as('planner'), given);
  assert.ok(entered.ok, JSON.stringify(entered));
});
after(() => house.close());

const codes = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.refusals.map(({ code }) => code);
const page = async () => {
  const found = await house.desk.page(chair, TASK);
  assert.ok(found);
  return found;
};
const step = (to = 'submission') => house.desk.step(chair, { task: TASK, to, note: 'thêm phần tài chính' });
const excuse = (lacks: readonly string[], reason = 'nhiệm vụ khác làm', acting = chair) =>
  house.desk.excuse(acting, { task: TASK, lacks, reason });

test('the acceptance is refused with the lacks of the report by name and nothing else', async () => {
  const refused = await step();
  assert.deepEqual([...new Set(codes(refused))], ['incomplete']);
  const said = refused.ok ? [] : refused.refusals.map((each) => each.said.en);
  for (const name of ['Finance', 'International cooperation', 'Supporting industry and linkage'])
    assert.ok(said.includes(`not complete (complete): no instrument of the class “${name}”`), name);
  assert.equal((await page()).excusable?.length, said.length);
});

test('who may take the step may excuse, and nobody else', async () => {
  for (const role of ACTING_ROLES) {
    const may = role === 'chair' || role === 'leader';
    const seen = await house.desk.page(as(role), TASK);
    if (seen !== undefined) assert.equal(seen.excusable !== null, may, role);
    if (!may) assert.ok(!(await excuse(['fit.none'], 'vì', as(role))).ok, role);
  }
  assert.deepEqual((await page()).excuses, []);
});

test('an excuse needs a reason and a lack that is there; all its faults are told at once', async () => {
  assert.deepEqual(codes(await excuse(['instrument.luck'], ' ')), ['no-reason', 'no-such-lack']);
  assert.deepEqual(codes(await excuse([])), ['no-lack']);
  assert.deepEqual(codes(await house.desk.excuse(chair, { task: 'khong-co', lacks: [], reason: '' })), [
    'no-such-task',
  ]);
});

test('an excuse stands in the trail with who, which role and why; taken back it counts no more and both lines stay', async () => {
  assert.deepEqual(await excuse(['instrument.finance']), { ok: true, value: { excused: 1 } });
  assert.ok(!codes(await step()).includes('needs'));
  const refused = await step();
  assert.ok(!refused.ok && !refused.refusals.some(({ said }) => said.vi.includes('Tài chính')));
  const back = await house.desk.takeBackExcuse(chair, { task: TASK, lack: 'instrument.finance' });
  assert.deepEqual(back, { ok: true, value: { lack: 'instrument.finance' } });
  assert.deepEqual(codes(await house.desk.takeBackExcuse(chair, { task: TASK, lack: 'instrument.finance' })), [
    'no-such-excuse',
  ]);
  const { trail, excuses } = await page();
  assert.deepEqual(
    trail.slice(0, 2).map(({ what, thing, actor, role, reason }) => [what, thing, actor, role, reason]),
    [
      [
        'unexcused',
        `excuse ${TASK}/acceptance/instrument.finance`,
        'người chair',
        'chair',
        'thiếu nhóm công cụ “Tài chính”',
      ],
      ['excused', `excuse ${TASK}/acceptance/instrument.finance`, 'người chair', 'chair', 'nhiệm vụ khác làm'],
    ],
  );
  assert.deepEqual(excuses, []);
});

test('after the task was sent back and came again, what was excused before is to be excused anew', async () => {
  const all = (await page()).excusable ?? [];
  assert.ok((await excuse(all, 'bản một')).ok);
  assert.ok((await step('absorb')).ok);
  const paper = { kind: 'absorb-table', title: 'Bảng', date: '2026-11-27', number: null, file: null };
  assert.ok((await house.desk.addPaper(as('lead'), { task: TASK, paper })).ok);
  assert.ok((await house.desk.step(as('lead'), { task: TASK, to: 'acceptance', note: '' })).ok);
  assert.deepEqual([...new Set(codes(await step()))], ['incomplete']);
  assert.ok((await page()).excuses.every(({ isHeld }) => !isHeld));
});

test('with every lack excused the step is taken, and the report prints each with its step, reason, person and role', async () => {
  const all = (await page()).excusable ?? [];
  assert.ok((await excuse(all, 'bản hai')).ok);
  assert.ok((await step()).ok);
  const book = await readBook(house.ports);
  const task = book.things.task.find(({ id }) => id === TASK);
  assert.ok(task);
  const printed = printedReport({ book, task, sections: [], mentions: [], language: 'vi', properties: {} });
  const table = printed.parts.find((part) => 'table' in part);
  assert.ok(table !== undefined && 'table' in table);
  assert.equal(table.table.rows.length, all.length);
  assert.ok(
    table.table.rows.some(
      (row) =>
        row.join('|') ===
        'thiếu nhóm công cụ “Tài chính”|Nghiệm thu|bản hai|người chair, Chủ trì, chủ tịch hội đồng, 27/11/2026',
    ),
    JSON.stringify(table.table.rows[0]),
  );
  assert.ok(printed.parts.some((part) => 'heading' in part && part.heading === 'Điều còn thiếu được chấp nhận'));
});
