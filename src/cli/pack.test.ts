import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
let work: string;
let data: string;
let copy: string;

before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-pack-'));
  data = join(work, 'data');
  copy = join(work, 'copy');
  cpSync(join(root, 'packs/vn-facts'), copy, { recursive: true });
  const path = join(copy, 'datapackage.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"name": "vn-facts"', '"name": "my-facts"'));
});
after(() => rmSync(work, { recursive: true }));

const environment = () => ({ PATH: process.env['PATH'] ?? '', LANG: 'C', LIENKET_DATA: data });
function lienket(...args: string[]) {
  const ran = spawnSync(process.execPath, ['src/main/lienket.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}

test('packs are listed for people, for machines and by name alone', () => {
  assert.match(lienket('pack', 'list').out, /^vn-facts +\d{4}\.\d+\.\d+ +shipped/m);
  const { releases } = JSON.parse(lienket('pack', 'list', '--json').out);
  assert.ok(
    releases.some(({ name, origin }: { name: string; origin: string }) => name === 'vn-facts' && origin === 'pack'),
  );
  assert.ok(lienket('pack', 'list', '--names').out.split('\n').includes('vn-facts'));
});

test('a pack is shown with sources, licences and tables', () => {
  const { code, out } = lienket('pack', 'show', 'vn-facts', '--columns');
  assert.equal(code, 0);
  for (const word of ['Licences', 'Sources', 'conflict_groups', 'statement_vi']) assert.match(out, new RegExp(word));
});

test('an unknown pack is refused with what may have been meant', () => {
  for (const verb of ['show', 'verify']) {
    const { code, error } = lienket('pack', verb, 'vn-fcts');
    assert.equal(code, 2);
    assert.match(error, /there is no pack “vn-fcts” \(did you mean “vn-facts”\?\)/);
  }
});

test('a folder is verified before it is added, and a broken one leaves with 1', () => {
  assert.equal(lienket('pack', 'verify', copy).code, 0);
  const broken = join(work, 'broken');
  cpSync(copy, broken, { recursive: true });
  truncateSync(join(broken, 'facts.csv'), 1000);
  const { code, out } = lienket('pack', 'verify', broken);
  assert.equal(code, 1);
  assert.match(out, /FAILED {2}my-facts@.*\n {8}facts\.csv, facts: the file is cut short: 1000 of \d+ bytes/);
  const { code: addCode, error } = lienket('pack', 'add', broken);
  assert.equal(addCode, 2);
  assert.match(error, /cut short/);
  assert.ok(!existsSync(join(data, 'releases')) || readdirSync(join(data, 'releases')).length === 0);
});

test('a pack is added once; the same content again is nothing to do, another content is refused', () => {
  const first = lienket('pack', 'add', copy, '--json');
  assert.equal(first.code, 0, first.error);
  assert.equal(JSON.parse(first.out).added, true);
  const again = lienket('pack', 'add', copy);
  assert.deepEqual([again.code, again.out.includes('at hand already')], [0, true]);
  const cut = join(work, 'cut-again');
  cpSync(copy, cut, { recursive: true });
  truncateSync(join(cut, 'facts.csv'), 1000);
  assert.match(lienket('pack', 'add', cut).error, /cut short/, 'a broken copy of what is at hand is no “same content”');
  const other = join(work, 'other');
  cpSync(copy, other, { recursive: true });
  const path = join(other, 'datapackage.json');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
  const refused = lienket('pack', 'add', other);
  assert.equal(refused.code, 2);
  assert.match(refused.error, /with another content; a release never changes/);
  const listed = JSON.parse(lienket('pack', 'list', '--json').out).releases;
  assert.equal(listed.filter(({ name }: { name: string }) => name === 'my-facts').length, 1);
  assert.deepEqual(
    readdirSync(join(data, 'releases')).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a broken added release is reported beside the good ones', () => {
  const broken = join(data, 'releases', 'broken@1');
  cpSync(copy, broken, { recursive: true });
  truncateSync(join(broken, 'datapackage.json'), 200);
  const { code, out, error } = lienket('pack', 'list');
  assert.equal(code, 1);
  assert.match(out, /vn-facts/);
  assert.match(error, /broken: .*broken@1: datapackage\.json: cannot be read as JSON/);
  assert.equal(lienket('pack', 'verify', 'broken@1').code, 1);
  rmSync(broken, { recursive: true });
});

test('building without a builder or without raw files says what is missing', () => {
  const { code, error } = lienket('pack', 'build', 'nothing-known');
  assert.equal(code, 2);
  assert.match(error, /there is no builder tools\/packs\/nothing-known\.ts/);
});

test('Ctrl-C while verifying leaves with 130', async () => {
  const child = spawn(process.execPath, ['src/main/lienket.ts', 'pack', 'verify'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let error = '';
  child.stderr.on('data', (chunk) => (error += chunk));
  child.stdout.once('data', () => child.kill('SIGINT'));
  const code = await new Promise((done) => child.on('close', done));
  assert.equal(code, 130);
  assert.match(error, /stopped; nothing was left half-written/);
});
