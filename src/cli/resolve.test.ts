import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'src/main/lienket.ts');
const environment = { PATH: process.env['PATH'] ?? '', LANG: 'C' };
let work: string;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-resolve-cli-'));
  writeFileSync(
    join(work, 'firms.csv'),
    'ten,dt\nCông ty TNHH An Khang,0901111111\nAn Khang Co. Ltd,+84901111111\nDNTN Lan,\n',
  );
  writeFileSync(join(work, 'labels.csv'), 'row_a,row_b\n1,2\n');
});
after(() => rmSync(work, { recursive: true }));

function run(...args: readonly string[]) {
  const ran = spawnSync(process.execPath, [program, 'resolve', ...args], {
    cwd: work,
    encoding: 'utf8',
    env: environment,
  });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}

test('a table is resolved, with its three files and its answer for machines', () => {
  const { code, out, error } = run(
    'firms.csv',
    '--map',
    'name=ten,phone=dt',
    '--out',
    'out',
    '--labels',
    'labels.csv',
    '--json',
  );
  assert.equal(code, 0, error);
  assert.deepEqual(readdirSync(join(work, 'out')).sort(), ['entities.csv', 'meta.json', 'pairs.csv']);
  const answer = JSON.parse(out);
  assert.deepEqual([answer.result.entities, answer.quality.recall], [2, 1]);
});

test('refused input leaves with 2, tells every fault and writes nothing', () => {
  const { code, error } = run('firms.csv', '--map', 'nam=ten,phone=tel', '--out', 'none');
  assert.equal(code, 2);
  assert.match(error, /“nam” is not a role; the roles are name, given/);
  assert.match(error, /firms\.csv, row 1, tel: the table has no column “tel”/);
  assert.ok(!existsSync(join(work, 'none')));
  const options = run('firms.csv', '--map', 'name=ten', '--out', '.', '--join', '2', '--show', 'x');
  assert.equal(options.code, 2);
  assert.match(options.error, /--join: “2”/);
  assert.match(options.error, /--show: “x”/);
  assert.match(options.error, /folder of the input/);
});

test('a level that is neither enterprise nor site is refused; one that is guessed is said', () => {
  const wrong = run('firms.csv', '--map', 'name=ten', '--out', 'none', '--level', 'plant');
  assert.equal(wrong.code, 2);
  assert.match(wrong.error, /--level: “plant” is neither enterprise nor site/);
  const guessed = run('firms.csv', '--map', 'name=ten,phone=dt', '--out', 'guessed');
  assert.match(guessed.out + guessed.error, /an entity is an enterprise \(guessed/);
  const asked = run('firms.csv', '--map', 'name=ten,phone=dt', '--out', 'asked', '--level', 'site', '--json');
  assert.deepEqual([JSON.parse(asked.out).parameters.level, asked.code], ['site', 0]);
});

test('help tells every role and its other names', () => {
  const { code, out } = run('--help');
  assert.equal(code, 0);
  assert.match(out, /date +date: of birth, of founding \(= dob, /);
  assert.match(out, /source +the source of a row/);
});

test('Ctrl-C in the middle leaves with 130 and nothing behind', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, at) =>
      `Công ty ${at % 977} Phát ${at % 53},09${String(at * 7919)
        .padStart(8, '0')
        .slice(0, 8)}`,
  );
  writeFileSync(join(work, 'many.csv'), `ten,dt\n${rows.join('\n')}\n`);
  const before = readdirSync(work);
  const args = [program, 'resolve', 'many.csv', '--map', 'name=ten,phone=dt', '--out', 'stopped'];
  const child = spawn(process.execPath, args, { cwd: work, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.on('close', done));
  while (!readdirSync(work).some((name) => name.endsWith('.part')) && child.exitCode === null)
    await new Promise((wait) => setTimeout(wait, 2));
  child.kill('SIGINT');
  assert.equal(await ended, 130);
  assert.deepEqual(readdirSync(work), before);
});
