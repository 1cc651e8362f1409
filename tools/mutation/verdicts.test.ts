import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { answeringTests, readImports } from './answering-tests.ts';
import { mutantsOf } from './mutants.ts';
import { openTrials } from './trials.ts';
import { judgeOf, openVerdicts, type Verdict } from './verdicts.ts';

const head = "import assert from 'node:assert/strict';\nimport { test } from 'node:test';\n";
const source = 'export function larger(a: number, b: number): number {\n  return a > b ? a : b;\n}\n';
const weak = `${head}import { larger } from './larger.ts';\ntest('of two equal numbers either is the larger', () => assert.equal(larger(1, 1), 1));\n`;
const strong = `${head}import { larger } from './larger.ts';\ntest('the larger of two is neither less', () => assert.equal(larger(1, 2), larger(2, 1)));
test('the larger of two is the larger', () => assert.equal(larger(1, 2), 2));\n`;
const endless =
  'export function rest(n: number): number {\n  let left = n;\n  while (left > 0) left -= 1;\n  return left;\n}\n';
const endlessTest = `${head}import { rest } from './rest.ts';\ntest('nothing is left', () => assert.equal(rest(3), 0));\n`;

/** What becomes of every mutant of a file of a planted folder, by the changed text. */
async function fates(
  files: Readonly<Record<string, string>>,
  name: string,
): Promise<Readonly<Record<string, Verdict>>> {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-mutation-'));
  const trials = openTrials();
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const store = openVerdicts(join(folder, 'verdicts.jsonl'));
    const limit = { leastMs: 1000, times: 8 };
    const judge = judgeOf(join(folder, name), { folder, imports: readImports(folder), trials, store, limit });
    const judged: Record<string, Verdict> = {};
    for (const mutant of mutantsOf(files[name] ?? ''))
      judged[mutant.change.split(' ⇒ ')[1] ?? ''] = await judge(mutant);
    return judged;
  } finally {
    trials.close();
    rmSync(folder, { recursive: true });
  }
}

test('a weak test lets a mutant survive, a strong one kills it and is named; what no test can tell survives both', async () => {
  const [byWeak, byStrong] = [
    await fates({ 'larger.ts': source, 'larger.test.ts': weak }, 'larger.ts'),
    await fates({ 'larger.ts': source, 'larger.test.ts': strong }, 'larger.ts'),
  ];
  assert.equal(byWeak['return a <= b ? a : b;']?.fate, 'survived');
  assert.deepEqual(byStrong['return a <= b ? a : b;'], {
    fate: 'killed',
    by: 'larger.test.ts: the larger of two is the larger',
  });
  assert.equal(byStrong['return true ? a : b;']?.by, 'larger.test.ts: the larger of two is neither less');
  assert.equal(byStrong['return a >= b ? a : b;']?.fate, 'survived');
  const killed = Object.entries(byStrong).filter(([, { fate }]) => fate === 'killed');
  assert.equal(killed.length, Object.keys(byStrong).length - 1);
});

test('a mutant that its own test lets live meets the tests that load it through others', async () => {
  const through = `import { larger } from './larger.ts';\nexport const most = (a: number, b: number): number => larger(a, b);\n`;
  const outer = `${head}import { most } from './most.ts';\ntest('the most is the larger', () => assert.equal(most(1, 2), 2));\n`;
  const files = { 'larger.ts': source, 'larger.test.ts': weak, 'most.ts': through, 'most.test.ts': outer };
  const judged = await fates(files, 'larger.ts');
  assert.equal(judged['return a <= b ? a : b;']?.by, 'most.test.ts: the most is the larger');
});

test('an endless mutant is ended and counts as killed, and one that is no program is told apart', async () => {
  const judged = await fates({ 'rest.ts': endless, 'rest.test.ts': endlessTest }, 'rest.ts');
  assert.equal(judged['while (left > 0) left += 1;']?.fate, 'timeout');
  assert.equal(judged['while (left <= 0) left -= 1;']?.fate, 'killed');
});

test('the test of the same name answers first, then the nearest', () => {
  const imports = new Map([
    ['a.ts', []],
    ['b.ts', ['a.ts']],
    ['a.test.ts', ['a.ts']],
    ['b.test.ts', ['b.ts']],
    ['near.test.ts', ['a.ts', 'b.ts']],
    ['apart.test.ts', []],
  ]);
  assert.deepEqual(answeringTests('a.ts', imports), ['a.test.ts', 'near.test.ts', 'b.test.ts']);
});
