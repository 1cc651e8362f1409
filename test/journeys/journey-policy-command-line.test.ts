// The acceptance tests on completeness, countries and solutions on the command line, as people meet it.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { POLICY_LINES, reportText } from '../../src/evidence/completeness/whole-report.case.ts';
import { wholeSolution } from '../../src/programme/policy.case.ts';
import { command, emptyFolder } from './whole-program.ts';

const TASK = 'cum-dien-dien-tu-co-khi';
let work: string;
before(async () => {
  work = await emptyFolder();
});
after(() => rm(work, { recursive: true, force: true }));

async function draft(name: string, text: string): Promise<string> {
  await writeFile(join(work, name), text);
  return join(work, name);
}

test('a draft without a financial, an international or a supporting-industry instrument fails by those names', async () => {
  const gone = ['finance', 'international', 'supporting-industry'];
  const policies = Object.entries(POLICY_LINES).flatMap(([id, line]) => (gone.includes(id) ? [] : [line]));
  const { code, out } = await command('complete', await draft('thieu.md', reportText({ policies })), '--lang', 'vi');
  assert.equal(code, 1);
  for (const name of ['Tài chính', 'Hợp tác quốc tế', 'Công nghiệp hỗ trợ và liên kết'])
    assert.match(out, new RegExp(`thiếu nhóm công cụ “${name}”`, 'u'));
});

test('a country with one side only fails by name, and so does a report without a ranked fit', async () => {
  const countries = { 'Hàn Quốc': ['Chương trình thành công ở kết nối (2010).'] };
  const half = await draft('mot-mat.md', reportText({ countries, fit: [] }));
  const { code, out } = await command('complete', half, '--lang', 'en');
  assert.equal(code, 1);
  assert.match(out, /Korea: what did not work is not said/u);
  assert.match(out, /no ranking of which country suits Viet Nam best/u);
  assert.equal((await command('complete', await draft('du.md', reportText()))).code, 0);
});

test('eight solutions entered by file are eight owned things; what one lacks is named', async () => {
  const data = ['--data', join(work, 'data')];
  assert.equal((await command('task', 'load', ...data)).code, 0);
  const solution = Array.from({ length: 8 }, (_, at) =>
    wholeSolution(`g${at + 1}`, { task: TASK, organisation: 'vioit', ...(at === 7 ? { evidence: [] } : {}) }),
  );
  const entered = async (list: readonly object[]) =>
    command(
      'task',
      'add',
      await draft('giai-phap.json', JSON.stringify({ lienket: 'tasks@1', solution: list })),
      '--replace',
      ...data,
    );
  assert.equal((await entered(solution)).code, 0);
  const half = await command('task', 'solutions', TASK, '--lang', 'en', ...data);
  assert.equal(half.code, 1);
  assert.match(half.out, /states 8 solutions; 8 were entered, 7 have owner/u);
  assert.match(half.out, /lacking: evidence/u);
  assert.equal((await entered([wholeSolution('g8', { task: TASK, organisation: 'vioit' })])).code, 0);
  const whole = await command('task', 'solutions', TASK, ...data);
  assert.equal(whole.code, 0, whole.out);
});
