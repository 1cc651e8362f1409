import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'src/main/lienket.ts');
let work: string;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-convert-cli-'));
  writeFileSync(join(work, 'labour.csv'), 'place,year,workers\n24,2010,100\n27,2010,50.5\n');
});
after(() => rmSync(work, { recursive: true }));

const environment = { PATH: process.env['PATH'] ?? '', LANG: 'C' };
function convert(...args: string[]) {
  const ran = spawnSync(process.execPath, [program, 'convert', ...args], {
    cwd: work,
    encoding: 'utf8',
    env: environment,
  });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}
const places = ['places', '--table', 'labour.csv', '--from', 'VN63', '--to', 'VN34'];

test('a table is converted, and its record proves the totals', () => {
  const { code, out, error } = convert(...places, '--out', 'out', '--json');
  assert.equal(code, 0, error);
  assert.deepEqual(readdirSync(join(work, 'out')).sort(), ['labour.csv', 'meta.json', 'unallocated.csv']);
  assert.equal(
    readFileSync(join(work, 'out/labour.csv'), 'utf8').split('\n')[1],
    'VN34-24,2010,150.5,150.5,150.5,true',
  );
  const answer = JSON.parse(out);
  assert.deepEqual(answer.conservation[0], {
    column: 'workers',
    totalIn: '150.5',
    placed: '150.5',
    split: '0',
    unallocated: '0',
    residual: '0',
    missing: 0,
  });
  const meta = JSON.parse(readFileSync(join(work, 'out/meta.json'), 'utf8'));
  assert.equal(meta.method, 'harmonise@1');
  assert.match(meta.input.hash, /^sha256:[0-9a-f]{64}$/);
  assert.ok(meta.seconds > 0 && meta.peakBytes > 1e7);
});

test('run again, the result is the same bytes', () => {
  const before = readFileSync(join(work, 'out/labour.csv'));
  assert.equal(convert(...places, '--out', 'out').code, 0);
  assert.deepEqual(readFileSync(join(work, 'out/labour.csv')), before);
});

test('refused input leaves with 2, tells every fault and writes nothing', () => {
  writeFileSync(join(work, 'bad.csv'), 'place,workers\n1,5\n99,x\n');
  const { code, error } = convert(
    'places',
    '--table',
    'bad.csv',
    '--from',
    'VN63',
    '--to',
    'VN34',
    '--place',
    'place',
    '--value',
    'workers',
    '--out',
    'none',
  );
  assert.equal(code, 2);
  assert.match(error, /bad\.csv, row 3, workers: “x” is not a number/);
  assert.match(error, /bad\.csv, row 2, place: “1” is not a place code of VN63 .*it may be 01/);
  assert.match(error, /bad\.csv, row 3, place: “99”/);
  assert.ok(!existsSync(join(work, 'none')));
});

test('weights without a source, the input folder as result, a missing file and a full folder are refused', () => {
  assert.match(convert(...places, '--out', 'o', '--weights', 'w.csv').error, /--weights needs --weights-source/);
  assert.match(convert(...places, '--out', '.').error, /folder of the input/);
  const absent = convert('industries', '--table', 'absent.csv', '--from', 'vsic2018', '--to', 'vsic2025', '--out', 'o');
  assert.deepEqual(
    [absent.code, absent.error],
    [2, 'lienket: absent.csv: there is no such file, or it cannot be read\n'],
  );
  writeFileSync(join(work, 'out', 'mine.txt'), 'x');
  const full = convert(...places, '--out', 'out');
  assert.equal(full.code, 2);
  assert.match(full.error, /holds other files/);
});

test('Ctrl-C in the middle leaves with 130 and nothing behind', async () => {
  const rows = Array.from({ length: 1_500_000 }, (_, at) => `24,${at},1.5`);
  writeFileSync(join(work, 'many.csv'), `place,key,v\n${rows.join('\n')}\n`);
  const before = readdirSync(work);
  const args = [
    program,
    'convert',
    'places',
    '--table',
    'many.csv',
    '--from',
    'VN63',
    '--to',
    'VN34',
    '--out',
    'stopped',
  ];
  const child = spawn(process.execPath, args, { cwd: work, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.on('close', done));
  while (!readdirSync(work).some((name) => name.endsWith('.part')) && child.exitCode === null) {
    await new Promise((wait) => setTimeout(wait, 2));
  }
  child.kill('SIGINT');
  assert.equal(await ended, 130);
  assert.deepEqual(readdirSync(work), before);
});
