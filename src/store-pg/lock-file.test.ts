import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { RecordsError } from './errors.ts';
import { takeLock } from './lock-file.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-lock-'));
const children = new Set<ChildProcess>();
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
});

const isInUse = (error: unknown) => error instanceof RecordsError && error.code === 'in-use';

/** Another process that tries to take the lock, says how it went and stays. */
async function other(path: string) {
  const here = new URL('lock-file.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(here)})
    .then(({ takeLock }) => takeLock(${JSON.stringify(path)}))
    .then((letGo) => { globalThis.held = letGo; console.log('taken'); }, (error) => console.log(error.code));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.add(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

test('a lock is held once in a process, and can be taken again after it is let go', () => {
  const path = join(work, 'once');
  const letGo = takeLock(path);
  assert.throws(() => takeLock(path), isInUse);
  assert.throws(() => takeLock(path), new RegExp(`pid ${process.pid}`));
  letGo();
  takeLock(path)();
});

test('of many processes exactly one holds the lock, and when it is killed the next may take it', async () => {
  const path = join(work, 'many');
  const others = await Promise.all(Array.from({ length: 5 }, () => other(path)));
  assert.deepEqual(others.map(({ said }) => said).sort(), ['in-use', 'in-use', 'in-use', 'in-use', 'taken']);
  const holder = others.find(({ said }) => said === 'taken')?.child;
  assert.ok(holder);
  assert.throws(() => takeLock(path), new RegExp(`pid ${holder.pid}`));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const letGo = takeLock(path);
  assert.equal((await other(path)).said, 'in-use');
  letGo();
});

test('a lock in a folder that is not there is a fault of its own, not a lock in use', () => {
  assert.throws(
    () => takeLock(join(work, 'none/lock')),
    (error) => !isInUse(error),
  );
});
