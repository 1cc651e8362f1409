import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./closed-while-asked.case.ts', import.meta.url));

test('a program that closes the store while it is asked ends once the store is closed, not before', async () => {
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', program]);
  assert.equal(stdout, 'closed\n');
});
