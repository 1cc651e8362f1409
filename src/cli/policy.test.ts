import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type PolicyHouse, policyHouse } from '../app/policy/policy-house.case.ts';
import { as } from '../app/tasks/task-house.case.ts';
import { POLICY_LINES, reportText } from '../evidence/completeness/whole-report.case.ts';
import { wholeSolution } from '../programme/policy.case.ts';
import type { Command } from './command.ts';
import { completeCommand } from './complete.ts';
import type { PolicyNeeds } from './policy-needs.ts';
import { ranLine } from './ran-line.case.ts';
import { taskSolutionsCommand } from './task-solutions.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-policy-'));
const TASK = 'cum-dien-dien-tu-co-khi';
/** A Word file as a dossier writes it. */
let dossierBytes: Uint8Array | undefined;
let house: PolicyHouse;
let commands: readonly Command[];
before(async () => {
  house = await policyHouse();
  await house.tasks.desk.loadExamples(as('planner'));
  const needs: PolicyNeeds = {
    withPolicy: (body) => body(house.desk, house.tasks.desk),
    dossierReport: async (id) => (id === 'ho-so' ? dossierBytes : undefined),
    completeDraft: house.desk.completeDraft,
    bytes: (path) => readFile(path).catch(() => undefined),
    write: (path, bytes) =>
      writeFile(path, bytes, { flag: 'wx' }).then(
        () => true,
        () => false,
      ),
  };
  commands = [completeCommand(needs), taskSolutionsCommand(needs)];
});
after(async () => {
  await house.close();
  rmSync(work, { recursive: true });
});

const lienket = (...words: readonly string[]) => ranLine(commands, words, 'vi');

const draft = (name: string, text: string): string => {
  writeFileSync(join(work, name), text);
  return join(work, name);
};
const without = (...gone: readonly string[]): readonly string[] =>
  Object.entries(POLICY_LINES).flatMap(([id, line]) => (gone.includes(id) ? [] : [line]));

test('a draft without finance, international cooperation and supporting industry fails by those names', async () => {
  const policies = without('finance', 'international', 'supporting-industry');
  const { code, out } = await lienket('complete', draft('thieu.md', reportText({ policies })));
  assert.equal(code, 1);
  assert.match(out, /Nhóm công cụ: 10\/13/u);
  assert.match(out, /Còn thiếu 3:/u);
  for (const name of ['Tài chính', 'Hợp tác quốc tế', 'Công nghiệp hỗ trợ và liên kết'])
    assert.match(out, new RegExp(`thiếu nhóm công cụ “${name}”`, 'u'));
});

test('a whole draft passes; a country with one side, and a report without a ranked fit, fail by name', async () => {
  assert.equal((await lienket('complete', draft('du.md', reportText()))).code, 0);
  const countries = { 'Hàn Quốc': ['Chương trình thành công (2010).'] };
  const half = await lienket('complete', draft('mot-mat.md', reportText({ countries, fit: [] })));
  assert.equal(half.code, 1);
  assert.match(half.out, /country\.KOR\.did-not: Hàn Quốc: chưa nêu điều chưa làm được/u);
  assert.match(half.out, /fit\.none: chưa xếp hạng nước nào phù hợp nhất với Việt Nam/u);
});

test('eight stated solutions are eight owned things, or the command fails and names what is missing', async () => {
  const empty = await lienket('task', 'solutions', TASK);
  assert.equal(empty.code, 1);
  assert.match(empty.out, /Báo cáo nêu 8 giải pháp; đã nhập 0.*còn thiếu 8/u);
  const solution = Array.from({ length: 8 }, (_, at) =>
    wholeSolution(`g${at}`, { task: TASK, organisation: 'vioit', ...(at === 0 ? { person: null } : {}) }),
  );
  const enter = (list: readonly object[]) =>
    house.tasks.desk.enter(as('planner'), {
      text: JSON.stringify({ lienket: 'tasks@1', solution: list }),
      file: 'giai-phap.json',
      there: 'replace',
    });
  assert.equal((await enter(solution)).ok, true);
  const half = await lienket('task', 'solutions', TASK);
  assert.equal(half.code, 1);
  assert.match(half.out, /còn thiếu: người chịu trách nhiệm/u);
  assert.equal((await enter([wholeSolution('g0', { task: TASK, organisation: 'vioit' })])).ok, true);
  assert.equal((await lienket('task', 'solutions', TASK)).code, 0);
});

test('the register is written to a new file only; a name that is neither task nor file is refused', async () => {
  const out = join(work, 'giai-phap.xlsx');
  assert.equal((await lienket('task', 'solutions', TASK, '--out', out)).code, 0);
  assert.notEqual((await lienket('task', 'solutions', TASK, '--out', out)).refusals.length, 0);
  assert.notEqual((await lienket('task', 'solutions', TASK, '--out', join(work, 'x.pdf'))).refusals.length, 0);
  assert.notEqual((await lienket('complete', 'khong-co')).refusals.length, 0);
  assert.notEqual((await lienket('complete', 'khong-co.docx')).refusals.length, 0);
});

test('the report of a dossier is read as the Word file that it writes', async () => {
  const made = await house.desk.solutionTable(as('lead'), { task: TASK, format: 'docx', language: 'vi' });
  assert.ok(made.ok);
  dossierBytes = made.value.bytes;
  const { code, out } = await lienket('complete', 'ho-so');
  assert.equal(code, 1);
  assert.match(out, /country\.none/u);
});

test('a task is complete or not by its own solutions, lessons and ranking', async () => {
  const { code, out } = await lienket('complete', TASK);
  assert.equal(code, 1);
  assert.match(out, /✓ Tài chính: Giải pháp g0 \(\+7\)/u);
  assert.match(out, /fit\.none/u);
});
