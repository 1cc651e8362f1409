import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Command } from './command.ts';
import type { CommandList } from './command-list.ts';
import { RefusedError } from './refused-error.ts';
import { runCommandLine } from './run-command-line.ts';

const root = resolve(import.meta.dirname, '../..');
const about = { vi: 'thử một việc', en: 'try a thing' };

function commandThat(run: Command['run']): CommandList {
  const command: Command = { name: 'try it', about, usage: '', operands: [], options: [], examples: [], run };
  return { groups: [{ name: 'try', about }], entries: [{ name: 'try it', about, load: async () => command }] };
}

async function ran(argv: readonly string[], run: Command['run'] = async () => 0, stop = new AbortController()) {
  let [out, error] = ['', ''];
  const code = await runCommandLine({
    argv,
    environment: { LANG: 'C' },
    out: { write: (text: string) => (out += text) },
    error: { write: (text: string) => (error += text) },
    signal: stop.signal,
    version: () => '0',
    now: () => 0,
    commands: () => commandThat(run),
  });
  return { code, out, error };
}

test('the exit code of a command is the exit code of the line', async () => {
  for (const code of [0, 1, 2, 3] as const) assert.equal((await ran(['try', 'it'], async () => code)).code, code);
});

test('refused input tells every fault and leaves with 2', async () => {
  const refusal = (row: number) => ({ code: 'x', where: { file: 'a.csv', row }, said: { vi: 'sai', en: 'is wrong' } });
  const run = async (): Promise<0> => {
    throw new RefusedError([refusal(2), refusal(5)]);
  };
  assert.deepEqual(await ran(['try', 'it'], run), {
    code: 2,
    out: '',
    error: 'lienket: a.csv, row 2: is wrong\nlienket: a.csv, row 5: is wrong\n',
  });
  assert.equal(JSON.parse((await ran(['try', 'it', '--json'], run)).out).refusals.length, 2);
});

test('a failure outside is one sentence and 3, with its cause on --debug', async () => {
  const run = async (): Promise<0> => {
    throw new Error('the disk is full\nsecond line', { cause: new Error('ENOSPC') });
  };
  const plain = await ran(['try', 'it'], run);
  assert.deepEqual([plain.code, plain.error], [3, 'lienket: the disk is full\nAdd --debug to see the details.\n']);
  assert.match((await ran(['try', 'it', '--debug'], run)).error, /ENOSPC/);
});

test('a stopped command leaves with 130', async () => {
  const stop = new AbortController();
  const run: Command['run'] = async (_, terminal) => {
    stop.abort();
    terminal.signal.throwIfAborted();
    return 0;
  };
  assert.equal((await ran(['try', 'it'], run, stop)).code, 130);
});

test('help is asked for in any of its forms, and a group alone explains itself', async () => {
  for (const argv of [
    ['try', 'it', '--help'],
    ['help', 'try', 'it'],
    ['-h', 'try', 'it'],
  ]) {
    const { code, out } = await ran(argv);
    assert.equal(code, 0);
    assert.match(out, /^Try a thing\.\n\nUsage\n {2}lienket try it\n/);
  }
  assert.equal((await ran(['try', '--help'])).code, 0);
  const alone = await ran(['try']);
  assert.deepEqual([alone.code, alone.out], [2, '']);
  assert.match(alone.error, /try it/);
});

test('an unknown command or option leaves with 2 and says what may have been meant', async () => {
  const command = await ran(['try', 'ti']);
  assert.equal(command.code, 2);
  assert.match(command.error, /no command “try ti”; did you mean “try it”\?/);
  assert.match((await ran(['--versoin'])).error, /no option “--versoin”; did you mean “--version”\?/);
  assert.match((await ran(['try', 'it', '--jsn'])).error, /did you mean “--json”\?/);
});

test('the language is Vietnamese where the machine speaks it, and as asked otherwise', async () => {
  const run = (args: readonly string[], environment: Record<string, string>) =>
    spawnSync(process.execPath, ['src/main/lienket.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    }).stdout;
  assert.match(run(['--help'], { LANG: 'vi_VN.UTF-8' }), /Cách dùng/);
  assert.match(run(['--help'], { LANG: 'en_US.UTF-8' }), /Usage/);
  assert.match(run(['--help'], { LANG: 'en_US.UTF-8', LIENKET_LANG: 'vi' }), /Cách dùng/);
  assert.match(run(['--help', '--lang', 'en'], { LANG: 'vi_VN.UTF-8' }), /Usage/);
});

test('the program tells its version and closes quietly when its reader goes', async () => {
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const asked = spawnSync(process.execPath, ['src/main/lienket.ts', '--version'], { cwd: root, encoding: 'utf8' });
  assert.equal(asked.stdout, `lienket ${version}\n`);
  const child = spawn(process.execPath, ['src/main/lienket.ts', '--help'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let error = '';
  child.stderr.on('data', (chunk) => (error += chunk));
  const code = await new Promise((done) => child.on('close', done));
  assert.deepEqual([code, error], [0, '']);
});
