import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

test('a program that closes the store while it is asked ends once the store is closed, not before', async () => {
  const program = join(import.meta.dirname, 'closed-while-asked.case.ts');
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', program]);
  assert.equal(stdout, 'closed\n');
});
