import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { suiteFiles } from './suites.ts';

type Ran = Readonly<{ status: number | null; lines: readonly string[]; text: string }>;

/** Runs the runner itself on a folder of planted test files. */
function ranOn(files: Readonly<Record<string, string>>, ...options: readonly string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-runner-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const args = [join(import.meta.dirname, 'run.ts'), ...options, folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n'), text: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const head = `import { describe, it, test } from 'node:test';\n`;
const good = `${head}test('a law holds here', () => {});\n`;

test('a run that passes ends with its counts alone on the last line, and exits with 0', () => {
  const { status, lines } = ranOn({ 'a.test.ts': good, 'b.test.ts': good });
  assert.equal(lines.at(-1), '2 passed, 0 failed');
  assert.equal(status, 0);
});

test('a failure is printed in full, counted once, and gives exit code 1', () => {
  const nested = `${head}describe('d', () => { it('x', () => {}); it('falls', () => { throw new Error('seen'); }); });\n`;
  const { status, lines, text } = ranOn({ 'a.test.ts': nested });
  assert.equal(lines.at(-1), '1 passed, 1 failed');
  assert.equal(status, 1);
  assert.match(text, /falls[\s\S]*Error: seen/);
});

test('skipped tests are told apart from passed ones', () => {
  const { lines } = ranOn({ 'a.test.ts': `${good}test('later', { skip: true }, () => {});\n` });
  assert.equal(lines.at(-1), '1 passed, 0 failed, 1 skipped');
});

test('a file that crashes while loading is a failure', () => {
  const { status, lines } = ranOn({ 'a.test.ts': good, 'b.test.ts': `throw new Error('no start');\n` });
  assert.equal(lines.at(-1), '1 passed, 1 failed');
  assert.equal(status, 1);
});

test('a file without a test is a failure', () => {
  const { status, text } = ranOn({ 'a.test.ts': good, 'b.test.ts': 'export {};\n' });
  assert.match(text, /holds no test/);
  assert.equal(status, 1);
});

test('a run without a test is a failure', () => {
  const { status, lines } = ranOn({});
  assert.equal(lines.at(-1), '0 passed, 1 failed');
  assert.equal(status, 1);
});

test('a run of nothing but skipped tests is a failure', () => {
  assert.equal(ranOn({ 'a.test.ts': `${head}test('later', { skip: true }, () => {});\n` }).status, 1);
});

test('slow and browser suites take part only when asked for or named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienket-files-'));
  mkdirSync(join(folder, 'node_modules'));
  const names = ['a.test.ts', 'b.slow.test.ts', 'c.browser.test.ts', 'd.ts', 'node_modules/e.test.ts'];
  for (const name of names) writeFileSync(join(folder, name), '');
  const namesOf = (paths: readonly string[], slow: boolean): readonly string[] =>
    suiteFiles(paths, { slow }).map((path) => path.slice(folder.length + 1));
  assert.deepEqual(namesOf([folder], false), ['a.test.ts']);
  assert.deepEqual(namesOf([folder], true), ['a.test.ts', 'b.slow.test.ts', 'c.browser.test.ts']);
  assert.deepEqual(namesOf([join(folder, 'b.slow.test.ts')], false), ['b.slow.test.ts']);
  rmSync(folder, { recursive: true });
});
