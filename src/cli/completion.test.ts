import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
let work: string;
before(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-completion-'));
  writeFileSync(join(work, 'lienket'), `#!/bin/sh\nexec '${process.execPath}' '${root}/src/main/lienket.ts' "$@"\n`, {
    mode: 0o755,
  });
  symlinkSync(process.execPath, join(work, 'node'));
});
after(() => rmSync(work, { recursive: true }));

const environment = () => ({ PATH: `${work}:${process.env['PATH']}`, LANG: 'C' });
const scriptFor = (shell: string) =>
  spawnSync(join(work, 'lienket'), ['completion', shell], { encoding: 'utf8', env: environment() });

/** What bash offers for a line whose last word is in the making. */
function offered(...words: string[]): readonly string[] {
  const script = scriptFor('bash').stdout;
  const line = ['lienket', ...words].map((word) => `'${word}'`).join(' ');
  const ask = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _lienket; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = spawnSync('bash', ['--norc', '-c', ask], { encoding: 'utf8', env: environment(), cwd: root });
  assert.equal(ran.stderr, '');
  return ran.stdout.trim().split('\n');
}

test('bash completes commands, their second words, options, choices and pack names', () => {
  assert.deepEqual(offered('pa'), ['pack']);
  assert.deepEqual(offered('pack', 'ver'), ['verify']);
  assert.deepEqual(offered('--lang', 'vi', 'pack', 'sh'), ['show']);
  assert.deepEqual(offered('pack', 'list', '--na'), ['--names']);
  assert.deepEqual(offered('pack', 'list', '--j'), ['--json']);
  assert.deepEqual(offered('pack', 'list', '--lang', ''), ['vi', 'en']);
  assert.deepEqual(offered('convert', 'places', '--level', 'pro'), ['province']);
  assert.deepEqual(offered('completion', 'z'), ['zsh']);
  assert.deepEqual(offered('pack', 'show', 'vn-fac'), ['vn-facts']);
  assert.deepEqual(offered('pack', 'add', 'pac'), ['packs']);
  assert.deepEqual(offered('convert', 'places', '--table', 'package.j'), ['package.json']);
});

test('zsh and fish get every command and option, in a form that the shell can read where it is installed', () => {
  for (const shell of ['zsh', 'fish']) {
    const { stdout, status } = scriptFor(shell);
    assert.equal(status, 0);
    for (const word of ['pack', 'verify', 'convert', 'industries', 'names', 'level', 'province', 'pack list --names']) {
      assert.ok(stdout.includes(word), `${shell}: ${word}`);
    }
    const checked = spawnSync(shell, ['-n', '-c', stdout], { encoding: 'utf8' });
    if (checked.error === undefined) assert.equal(checked.status, 0, checked.stderr);
  }
});

test('an unknown shell is refused with the known ones', () => {
  const { status, stderr } = scriptFor('bsh');
  assert.equal(status, 2);
  assert.match(stderr, /“bsh” is not bash, zsh or fish \(did you mean bash\?\)/);
});
