import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { runStaticChecks, staticChecks } from './static-checks.ts';

test('every check runs, and one that fails prints what its program said', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'lienket-checks-'));
  const said: string[] = [];
  const checks = [
    { title: 'falls', args: ['--eval', `console.log('the reason'); process.exit(3)`] },
    { title: 'holds', args: ['--eval', ''] },
    { title: 'is not there', args: ['no-such-program.js'] },
  ];
  const tally = await runStaticChecks({ checks, cwd, print: (text) => said.push(text) });
  rmSync(cwd, { recursive: true });
  assert.deepEqual(tally, { passed: 1, failed: 2, skipped: 0 });
  assert.match(said.join('\n'), /FAILED falls[\s\S]*the reason/);
});

test('types, pure types, dead code, rooms and format are all checked', () => {
  const titles = staticChecks(resolve(import.meta.dirname, '..')).map(({ title }) => title);
  assert.deepEqual(
    ['types', 'types of the pure rooms', 'no dead code', 'room rules', 'format and lint'].filter(
      (title) => !titles.includes(title),
    ),
    [],
  );
});
