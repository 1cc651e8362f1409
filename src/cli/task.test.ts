import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { commentedDocx } from '../app/tasks/commented-docx.case.ts';
import { acceptanceFile } from '../app/tasks/small-acceptance.case.ts';
import { type TaskHouse, taskHouse } from '../app/tasks/task-house.case.ts';
import { refusalLine } from '../model/refusal.ts';
import type { Command } from './command.ts';
import { commentsExportCommand } from './comments-export.ts';
import { commentsImportCommand } from './comments-import.ts';
import { commentsListCommand } from './comments-list.ts';
import { commentsAddCommand, commentsSettleCommand } from './comments-settle.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { RefusedError } from './refused-error.ts';
import { reviewCommand } from './review.ts';
import { taskAddCommand, taskLoadCommand } from './task-add.ts';
import { taskCheckCommand } from './task-check.ts';
import { taskExcuseCommand } from './task-excuse.ts';
import { taskLessonCommand, taskUseCommand } from './task-follow.ts';
import { taskListCommand } from './task-list.ts';
import type { TaskNeeds } from './task-needs.ts';
import { taskShowCommand } from './task-show.ts';
import { taskPaperCommand, taskStepCommand } from './task-step.ts';
import { taskWithdrawCommand } from './task-withdraw.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-tasks-'));
let house: TaskHouse;
before(async () => {
  house = await taskHouse();
});
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});
const needs: TaskNeeds = {
  withTasks: (body) => body(house.desk),
  workflowFiles: () => house.ports.workflowFiles(),
  bytes: (path) => readFile(path).catch(() => undefined),
  write: (path, bytes) => (existsSync(path) ? Promise.resolve(false) : writeFile(path, bytes).then(() => true)),
};
const commands: readonly Command[] = [
  taskListCommand(needs),
  taskShowCommand(needs),
  taskAddCommand(needs),
  taskLoadCommand(needs),
  taskStepCommand(needs),
  taskExcuseCommand(needs),
  taskPaperCommand(needs),
  taskCheckCommand(needs),
  taskUseCommand(needs),
  taskLessonCommand(needs),
  taskWithdrawCommand(needs),
  commentsImportCommand(needs),
  commentsListCommand(needs),
  commentsSettleCommand(needs),
  commentsAddCommand(needs),
  commentsExportCommand(needs),
  reviewCommand(needs),
];

/** Runs a line as the program does, without a process of its own. */
async function lienket(...words: readonly string[]) {
  const command = commands.find(({ name }) => words.join(' ').startsWith(name));
  assert.ok(command, words.join(' '));
  const { input, faults } = parseCommandLine(command, words.slice(command.name.split(' ').length));
  assert.deepEqual(faults, []);
  const said = { out: '', error: '' };
  try {
    const code = await command.run(input, {
      language: 'en',
      json: false,
      say: (line) => {
        said.out += `${line}\n`;
      },
      warn: (line) => {
        said.error += `${line}\n`;
      },
      answer: () => undefined,
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    return { code, ...said };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { code: 2, ...said, error: error.refusals.map((each) => refusalLine(each, 'en')).join('\n') };
  }
}

const TASK = 'nganh-cong-nghiep-moi';
const file = (name: string, text: string): string => {
  writeFileSync(join(work, name), text);
  return join(work, name);
};

test('an empty store says how to begin, and one command loads the examples', async () => {
  assert.match((await lienket('task list')).out, /task load/);
  assert.match((await lienket('task load')).out, /^26 added, 0 changed, 1 there already; 9 comments/);
  const { out } = await lienket('task list');
  assert.match(out, /1 of 5 of 6/);
  assert.match(out, /– 1\/7 entered, 6 missing/);
});

test('a task is shown with what stands between it and acceptance, and stepped when nothing does', async () => {
  const { out } = await lienket('task', 'show', TASK);
  assert.match(out, /→ Workshops and close reading \[lead\]\n {4}✓ a workshop/);
  assert.match(out, /✗ 7 comments are open/);
  assert.match((await lienket('task', 'show', 'none')).error, /There is no task “none”/);
  assert.match((await lienket('task', 'step', TASK, 'absorb')).out, /stands in absorb/);
  const refused = await lienket('task', 'step', TASK, 'acceptance');
  assert.deepEqual([refused.code, refused.error.split('\n').length], [2, 2]);
  const paper = ['task', 'paper', TASK, 'absorb-table', '--title', 'Bảng', '--date', '2026-11-27'];
  assert.match((await lienket(...paper)).out, /1 paper$/m);
});

test('a use and a lesson are noted, listed, withdrawn with a reason, listed as that, and put back', async () => {
  const use = ['task', 'use', TASK];
  const noted = await lienket(...use, '--on', '2026-11-20', '--document', 'Số 12', '--how', 'đưa vào tờ trình');
  const id = /Noted (\S+)/u.exec(noted.out)?.[1] ?? '';
  assert.match((await lienket(...use)).out, new RegExp(`^1 use\\n${id}`, 'u'));
  assert.match((await lienket(...use, '--on', 'mai')).error, /is no day/u);
  assert.match((await lienket('task', 'lesson', TASK, '--text', 'Sớm')).error, /a year from 1990/u);
  assert.match((await lienket('task', 'lesson', TASK, '--year', '2026', '--text', 'Làm sớm')).out, /^Noted/u);
  assert.match((await lienket('task', 'lesson', TASK)).out, /2026: Làm sớm/u);
  const withdraw = ['task', 'withdraw', TASK];
  assert.match((await lienket(...withdraw)).out, /Nothing was withdrawn/u);
  assert.match((await lienket(...withdraw, 'use', id)).error, /the reason must be given/u);
  assert.match((await lienket(...withdraw, 'song', id, '--reason', 'x')).error, /there is no kind “song”/u);
  assert.match((await lienket(...withdraw, 'use', id, '--reason', 'nhầm', '--role', 'reader')).error, /may not/u);
  assert.match((await lienket(...withdraw, 'use', id, '--reason', 'nhập nhầm')).out, /^Withdrew use/u);
  assert.match((await lienket(...use)).out, /^0 uses/u);
  assert.match((await lienket(...withdraw)).out, /Số 12.*nhập nhầm/u);
  assert.match((await lienket(...withdraw, 'use', id, '--put-back')).out, /^Put back use/u);
  assert.match((await lienket(...use)).out, /^1 use\n/u);
});

test('the help of each command has a line in both languages and an example', () => {
  for (const { about, examples } of commands) assert.ok(about.vi !== about.en && examples.length > 0);
});

test('forty Word comments go in and come out as a table, settled on the way', async () => {
  const path = join(work, 'du-thao.docx');
  writeFileSync(path, await commentedDocx());
  assert.match((await lienket('comments', 'import', TASK, path)).out, /^42 read: 42 added, 0 there already/);
  assert.match((await lienket('comments', 'import', TASK, join(work, 'none.docx'))).error, /no such file/);
  const settle = ['comments', 'settle', TASK, '8', '--as', 'accepted'];
  const bare = await lienket(...settle);
  assert.equal(bare.error.split('\n').length, 4);
  const whole = [...settle, '--reason', 'đúng', '--owner', 'A', '--due', '2026-12-01', '--paragraph', '3'];
  assert.match((await lienket(...whole)).out, /Comment 8: settled/);
  const open = await lienket('comments', 'list', TASK, '--open');
  assert.equal(open.out.trim().split('\n').length, 1 + 48);
  assert.match((await lienket('comments', 'add', TASK, '--text', 'Thêm', '--role', 'reader')).out, /Comment 50/);
  const out = join(work, 'bang.csv');
  assert.equal((await lienket('comments', 'export', TASK, '--out', out)).code, 0);
  assert.equal(readFileSync(out, 'utf8').match(/Người đọc \d/gu)?.length, 40);
  assert.match((await lienket('comments', 'export', TASK, '--out', out)).error, /there already/);
  assert.match((await lienket('comments', 'export', TASK, '--out', 'x.pdf')).error, /must end in/);
});

test('roles hold on the command line too', async () => {
  const denied = await lienket('comments', 'settle', TASK, '1', '--as', 'rejected', '--role', 'reader');
  assert.match(denied.error, /The role “reader” may not do this/);
  assert.match((await lienket('review', '2026', '--role', 'council')).error, /may not/);
  assert.match((await lienket('task', 'show', TASK, '--role', 'agency', '--for', 'vast')).error, /There is no task/);
});

test('a faulty file of things enters nothing; a faulty workflow is told fault by fault and fails the check', async () => {
  const bad = await lienket(
    'task',
    'add',
    file('sai.json', '{"lienket": "tasks@1", "task": [{"id": "A"}], "bundle": 3}'),
  );
  assert.equal(bad.code, 2);
  assert.ok(bad.error.split('\n').length >= 5, bad.error);
  const bundle = '{"lienket": "tasks@1", "bundle": [{"id": "cum-a", "title": {"vi": "Cụm A", "en": "Bundle A"}}]}';
  assert.match((await lienket('task', 'add', file('cum.json', bundle))).out, /^1 added/);
  assert.match((await lienket('task', 'add', file('cum2.json', bundle.replace('Cụm A', 'Cụm B')))).error, /--replace/);
  assert.match(
    (await lienket('task', 'add', '--replace', file('cum3.json', bundle.replace('Cụm A', 'Cụm B')))).out,
    /1 changed/,
  );
  const checked = await lienket('task', 'check', file('w.json', '{"lienket": "workflow@1", "id": "w"}'));
  assert.deepEqual([checked.code, checked.error.trim().split('\n').length], [1, 3]);
  assert.equal((await lienket('task', 'check')).code, 0);
});

test('the review of a year is said, and written as a document', async () => {
  const { out } = await lienket('review', '2026', '--out', join(work, 'nam.html'));
  assert.match(out, /of 4 tasks, 4 have no milestone/);
  assert.match(readFileSync(join(work, 'nam.html'), 'utf8'), /Review of 2026/);
  assert.match((await lienket('review', 'nay')).error, /A year is written/);
  assert.match((await lienket('review', '2026', '--out', 'x.pdf')).error, /must end in/);
});

test('a lack is excused on the command line with a reason, shown, and taken back', async () => {
  assert.equal(
    (await lienket('task', 'add', file('gan.json', acceptanceFile('gan-xong')), '--role', 'planner')).code,
    0,
  );
  const refused = await lienket('task', 'step', 'gan-xong', 'submission', '--role', 'chair');
  assert.match(refused.error, /not complete \(complete\): no instrument of the class “Finance”/u);
  const given = ['instrument.finance,fit.none', '--reason', 'đề án khác làm', '--role', 'chair'] as const;
  assert.match((await lienket('task', 'excuse', 'gan-xong', ...given)).out, /2 lacks excused/u);
  const shown = await lienket('task', 'show', 'gan-xong', '--role', 'chair');
  assert.match(shown.out, /Excused \(Acceptance\): no instrument of the class “Finance”; reason: đề án khác làm/u);
  assert.match(shown.out, /instrument\.market: no instrument/u);
  const back = await lienket('task', 'excuse', 'gan-xong', 'fit.none', '--back', '--role', 'chair');
  assert.match(back.out, /taken back fit\.none/u);
});
