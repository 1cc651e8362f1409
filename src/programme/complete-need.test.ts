import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COMPLETE_NEEDS } from './complete-need.ts';
import type { Excuse } from './excuse.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { smallFile, smallTask, smallWorkflow } from './programme.case.ts';
import { standing } from './standing.ts';
import { steppedTask } from './take-step.ts';
import { taskCompleteness } from './task-completeness.ts';
import type { TaskFile } from './task-file.ts';
import type { Workflow } from './workflow.ts';

/** A workflow whose acceptance asks for completeness and nothing else that is missing. */
const asking = (need: string): Workflow => ({
  ...smallWorkflow,
  steps: smallWorkflow.steps.map((each) =>
    each.id === 'accept' ? { ...each, needs: ['comments-closed', need] } : each,
  ),
});
const passed = [{ step: 'accept', entered: '2026-11-01', left: null }];
/** A task of which nothing was entered. */
const bare = smallFile({
  task: smallTask({ passed }),
  completeness: taskCompleteness({
    solutions: [],
    fit: undefined,
    lessons: [],
    countryName: () => ({ vi: '', en: '' }),
  }),
});
const excuse = (lack: string, more: Partial<Excuse> = {}): Excuse => ({
  task: 'viec',
  step: 'accept',
  stay: 1,
  lack,
  said: { vi: lack, en: lack },
  reason: 'vì',
  by: 'A',
  role: 'chair',
  on: '2026-11-02',
  isTakenBack: false,
  ...more,
});
const refused = (file: TaskFile, need = 'complete'): readonly string[] => {
  const stepped = steppedTask(file, asking(need), { to: 'done', role: 'council', note: '', today: '2026-11-05' });
  return stepped.ok ? [] : stepped.refusals.map(({ code, said }) => `${code}: ${said.vi}`);
};
const codes = bare.completeness.lacks.map(({ code }) => code);

test('a step that needs completeness is refused with every lack by its name', () => {
  const told = refused(bare);
  assert.equal(told.length, codes.length);
  for (const name of ['Tài chính', 'Hợp tác quốc tế', 'Công nghiệp hỗ trợ và liên kết'])
    assert.ok(told.includes(`incomplete: chưa đầy đủ (complete): thiếu nhóm công cụ “${name}”`), name);
});

test('one lack that is excused is told no more, and with all of them excused the step is taken', () => {
  const one = { ...bare, excuses: [excuse('instrument.finance')] };
  assert.equal(refused(one).length, codes.length - 1);
  assert.ok(!refused(one).some((line) => line.includes('Tài chính')));
  assert.deepEqual(refused({ ...bare, excuses: codes.map((code) => excuse(code)) }), []);
});

test('an excuse of another step, of an earlier stay, or one that was taken back counts for nothing', () => {
  for (const more of [{ step: 'write' }, { stay: 0 }, { isTakenBack: true }])
    assert.equal(refused({ ...bare, excuses: [excuse('fit.none', more)] }).length, codes.length);
  const again = smallTask({ passed: [{ step: 'accept', entered: '2026-10-01', left: '2026-10-09' }, ...passed] });
  assert.equal(refused({ ...bare, task: again, excuses: [excuse('fit.none')] }).length, codes.length);
  assert.equal(refused({ ...bare, task: again, excuses: [excuse('fit.none', { stay: 2 })] }).length, codes.length - 1);
});

test('a need may ask for one part of completeness', () => {
  assert.equal(refused(bare, 'complete:instruments').length, 13);
  assert.deepEqual(refused(bare, 'complete:fit').length, 1);
  assert.equal(
    COMPLETE_NEEDS.slice(1).reduce((sum, need) => sum + refused(bare, need).length, 0),
    codes.length,
  );
});

test('the way to acceptance counts completeness as one need, with its lacks and their excuses', () => {
  const file = { ...bare, excuses: [excuse('fit.none')] };
  const answer = standing(file, asking('complete'), '2026-11-05').way[0]?.answers[1];
  assert.deepEqual([answer?.isMet, answer?.open, answer?.lacks.length], [false, codes.length - 1, codes.length]);
  assert.equal(answer?.lacks.find(({ code }) => code === 'fit.none')?.excuse?.reason, 'vì');
  assert.match(answer?.said.vi ?? '', /còn thiếu \d+; 1 điều được chấp nhận thiếu, có lý do$/u);
  assert.equal(standing(smallFile({ task: bare.task }), asking('complete'), '2026-11-05').unmet, 0);
});

test('the checker knows the needs for completeness and no other', () => {
  const parsed = (need: string) => parseWorkflow(JSON.stringify({ lienket: 'workflow@1', ...asking(need) }), 'w.json');
  for (const need of COMPLETE_NEEDS) assert.ok(parsed(need).ok, need);
  const bad = parsed('complete:luck');
  assert.match(bad.ok ? '' : (bad.refusals[0]?.said.en ?? ''), /complete:instruments/u);
});

test('both shipped workflows ask for a complete report at every acceptance', () => {
  for (const name of ['resolution-task', 'science-technology-task']) {
    const file = new URL(`../../tasks/workflows/${name}.json`, import.meta.url);
    const read = parseWorkflow(readFileSync(file, 'utf8'), name);
    assert.ok(read.ok);
    const gates = read.value.steps.filter(({ gate }) => gate === 'acceptance');
    assert.ok(gates.length > 0 && gates.every(({ needs }) => needs.includes('complete')), name);
  }
});
