import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { sampleStates } from './sample-states.ts';

const root = resolve(import.meta.dirname, '../..');
const commandsOf = (file: string): readonly string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('./lienket method '));
const column = (path: string, name: string): readonly string[] => {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n');
  const at = head.split(',').indexOf(name);
  assert.ok(at >= 0, `${path} has no column ${name}`);
  return rows.map((row) => row.split(',')[at] ?? '');
};

test('three commands of the README give a location quotient, an ECI and a set of cluster definitions', () => {
  const commands = commandsOf('README.md');
  assert.equal(commands.length, 3);
  assert.deepEqual(commandsOf('README.vi.md'), commands);
  const work = mkdtempSync(join(tmpdir(), 'lienket-readme-'));
  try {
    for (const command of commands) {
      const args = command.split(' ').slice(1);
      args[args.length - 1] = join(work, args.at(-1) ?? '');
      const program = [join(root, 'src/main/lienket.ts'), ...args];
      const ran = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8', env: { LANG: 'C' } });
      assert.equal(ran.status, 0, `${command}\n${ran.stderr}`);
    }
    assert.equal(column(join(work, 'lq/lq.csv'), 'lq').length, 50 * 86);
    const eci = column(join(work, 'complexity/place.csv'), 'eci').map(Number);
    assert.ok(eci.length === 50 && Math.abs(eci.reduce((sum, v) => sum + v, 0)) < 1e-9);
    assert.ok(JSON.parse(readFileSync(join(work, 'complexity/meta.json'), 'utf8')).facts.gap > 0.01);
    const industries = column(join(work, 'clusters/definition.csv'), 'industry');
    assert.equal(new Set(industries).size, 86);
    assert.ok(new Set(column(join(work, 'clusters/definition.csv'), 'cluster')).size >= 2);
    assert.equal(column(join(work, 'clusters/candidates.csv'), 'score').length, 6);
  } finally {
    rmSync(work, { recursive: true });
  }
});

test('the table of the examples is the one that the pack gives', async () => {
  assert.equal(readFileSync(join(root, 'doc/methods/us-states.csv'), 'utf8'), await sampleStates(root));
});
