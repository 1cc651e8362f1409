import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseWorkflow } from './parse-workflow.ts';
import { settled, smallComment, smallFile, smallTask, smallWorkflow, smallWorkshop } from './programme.case.ts';
import { standing } from './standing.ts';
import { clockEnd, clockStanding, daysBetween } from './step-clock.ts';
import { steppedTask, type WantedStep } from './take-step.ts';
import type { TaskFile } from './task-file.ts';
import type { Council, Task } from './things.ts';

const text = (change: (workflow: Record<string, unknown>) => unknown): string => {
  const copy = JSON.parse(JSON.stringify({ lienket: 'workflow@1', ...smallWorkflow })) as Record<string, unknown>;
  return JSON.stringify(change(copy) ?? copy);
};
const codes = (json: string): readonly string[] => {
  const read = parseWorkflow(json, 'w.json');
  return read.ok ? [] : read.refusals.map(({ code }) => code);
};
type Steps = {
  steps: { id: string; next: string[]; needs: string[]; gate: string | null; by: string[]; back: string[] }[];
};
const steps = (workflow: Record<string, unknown>): Steps['steps'] => (workflow as unknown as Steps).steps;

test('a workflow comes out of its file as it went in', () => {
  assert.deepEqual(codes(text((same) => same)), []);
  const read = parseWorkflow(
    text((same) => same),
    'w.json',
  );
  assert.deepEqual(read.ok && read.value, smallWorkflow);
});

test('the checker finds each fault of a way of working, all of them at once', () => {
  assert.deepEqual(
    codes(
      text((w) => {
        const [begin, write, accept] = steps(w);
        if (begin) begin.next = ['nowhere'];
        if (write) write.needs = ['paper:none', 'workshop:party', 'council:world', 'luck', 'lead:x'];
        if (accept) accept.needs = [];
      }),
    ).toSorted(),
    [
      'bad-need',
      'bad-need',
      'bad-need',
      'bad-need',
      'bad-need',
      'dead-end',
      'no-such-step',
      'open-gate',
      'unreached',
      'unreached',
      'unreached',
    ],
  );
  const turned = { validFrom: '2026-01-02', validTo: '2026-01-01', howSure: 'A', said: { vi: 'x', en: 'x' } };
  assert.deepEqual(codes(text((w) => ({ ...w, regime: turned }))), ['ends-before']);
  assert.deepEqual(codes(text((w) => ({ ...w, steps: steps(w).map((each) => ({ ...each, gate: null })) }))), [
    'no-acceptance',
  ]);
  assert.deepEqual(codes(text((w) => void steps(w)[3]?.next.push('begin'))), ['no-end']);
  assert.deepEqual(codes(text((w) => void steps(w).push({ ...steps(w)[3] } as never))), ['step-twice']);
  assert.deepEqual(codes(text((w) => void steps(w)[0]?.by.push('minister'))), ['bad-choice']);
  assert.deepEqual(codes('['), ['not-json']);
});

const passed: Council = {
  id: 'hd',
  told: [],
  task: 'viec',
  level: 'base',
  date: '2026-11-02',
  members: [{ person: 'A', seat: 'chair' }],
  scores: [{ member: 'A', logic: 20, structure: 21, rigour: 22, literature: 23, note: '' }],
  decision: 'passed',
  conditions: [],
};
const at = (step: string, more: Partial<Task> = {}): Task =>
  smallTask({ passed: [{ step, entered: '2026-10-01', left: null }], ...more });
const take = (file: TaskFile, wanted: Partial<WantedStep>) =>
  steppedTask(file, smallWorkflow, { to: 'write', role: 'lead', note: '', today: '2026-11-05', ...wanted });
const refused = (file: TaskFile, wanted: Partial<WantedStep>): readonly string[] => {
  const stepped = take(file, wanted);
  return stepped.ok ? [] : stepped.refusals.map(({ code }) => code);
};

test('a task begins in the first step, by whom the workflow lets', () => {
  assert.deepEqual(refused(smallFile(), { to: 'write', role: 'planner' }), ['not-begun']);
  assert.deepEqual(refused(smallFile(), { to: 'begin', role: 'lead' }), ['not-yours']);
  const begun = take(smallFile(), { to: 'begin', role: 'planner' });
  assert.deepEqual(begun.ok && begun.value.passed, [{ step: 'begin', entered: '2026-11-05', left: null }]);
});

test('a step tells everything that it misses at once, and closes the one before when nothing is missing', () => {
  const bare = smallFile({ task: at('write') });
  assert.deepEqual(refused(bare, { to: 'accept', role: 'reader' }), ['not-yours', 'needs', 'needs']);
  assert.deepEqual(refused(bare, { to: 'done' }), ['not-from-here', 'needs', 'needs']);
  assert.deepEqual(refused(bare, { to: 'moon' }), ['no-such-step', 'not-from-here', 'needs', 'needs']);
  const papers = [{ kind: 'draft', title: 'x', date: '2026-10-02', number: null, file: null }];
  const ready = smallFile({ task: at('write', { papers }), workshops: [smallWorkshop()] });
  const stepped = take(ready, { to: 'accept' });
  assert.deepEqual(stepped.ok && stepped.value.passed, [
    { step: 'write', entered: '2026-10-01', left: '2026-11-05' },
    { step: 'accept', entered: '2026-11-05', left: null },
  ]);
  assert.deepEqual(refused(ready, { to: 'accept', today: '2026-09-30' }), ['before-entered']);
  assert.deepEqual(refused(smallFile({ task: at('old-step') }), {}), ['lost-step']);
});

test('nothing is accepted while one comment is open, however few', () => {
  const open = smallFile({
    task: at('accept'),
    councils: [passed],
    comments: [smallComment(1, { settlement: settled }), smallComment(2)],
  });
  assert.deepEqual(refused(open, { to: 'done', role: 'council' }), ['needs']);
  const closed = { ...open, comments: [smallComment(1, { settlement: settled }), smallComment(2, { answers: 1 })] };
  assert.deepEqual(refused(closed, { to: 'done', role: 'council' }), []);
  assert.deepEqual(
    refused({ ...closed, councils: [{ ...passed, decision: 'failed' }] }, { to: 'done', role: 'council' }),
    ['needs'],
  );
  assert.deepEqual(refused({ ...closed, councils: [{ ...passed, scores: [] }] }, { to: 'done', role: 'council' }), [
    'needs',
  ]);
});

test('sending back needs a reason and nothing else', () => {
  const file = smallFile({ task: at('accept'), comments: [smallComment(1)] });
  assert.deepEqual(refused(file, { to: 'write', role: 'council' }), ['no-reason']);
  assert.deepEqual(refused(file, { to: 'write', role: 'council', note: 'thiếu số liệu' }), []);
});

test('the lead sees the whole way to acceptance with all that is missing on it', () => {
  const file = smallFile({
    task: at('write', { milestones: [{ step: 'write', due: '2026-11-01', person: null, organisation: null }] }),
    comments: [smallComment(1, { due: '2026-11-04' }), smallComment(2, { due: '2026-11-06' })],
  });
  const seen = standing(file, smallWorkflow, '2026-11-05');
  assert.deepEqual(
    seen.way.map(({ id, isHere }) => [id, isHere]),
    [
      ['write', true],
      ['accept', false],
    ],
  );
  assert.deepEqual([seen.unmet, seen.open, seen.overdue.map(({ number }) => number)], [4, 2, [1]]);
  assert.deepEqual(
    seen.milestones.map(({ left }) => left),
    [-4],
  );
  assert.deepEqual([seen.here, seen.since, seen.isAccepted], ['write', '2026-10-01', false]);
  assert.deepEqual(seen.clock, { due: '2026-10-31', left: -5, isReminding: true });
  assert.equal(standing(smallFile({ task: at('done') }), smallWorkflow, '2026-11-05').isAccepted, true);
  assert.deepEqual(
    standing(smallFile(), smallWorkflow, '2026-11-05').way.map(({ id }) => id),
    ['begin', 'write', 'accept'],
  );
});

test('a clock counts days or working days, and reminds from its first reminder on', () => {
  const [, write] = smallWorkflow.steps;
  assert.ok(write);
  assert.equal(clockEnd({ days: 5, counts: 'working-days', remind: [] }, '2026-11-27'), '2026-12-04');
  assert.equal(clockEnd({ days: 1, counts: 'working-days', remind: [] }, '2026-11-27'), '2026-11-30');
  assert.equal(clockEnd({ days: 3, counts: 'days', remind: [] }, '2024-02-27'), '2024-03-01');
  assert.equal(daysBetween('2026-11-27', '2026-11-20'), -7);
  const stand = (today: string) => clockStanding(write, '2026-10-01', today);
  assert.deepEqual(stand('2026-10-23'), { due: '2026-10-31', left: 8, isReminding: false });
  assert.deepEqual(stand('2026-10-24'), { due: '2026-10-31', left: 7, isReminding: true });
  assert.equal(clockStanding({ ...write, clock: null }, '2026-10-01', '2026-10-02'), null);
});
