import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ImportJob } from '../ports-import-jobs.ts';
import type { Batch, RegisterCounts } from '../ports-register.ts';

const program = fileURLToPath(new URL('./imports-until-killed.case.ts', import.meta.url));

interface Ended {
  readonly job: ImportJob;
  readonly counts: RegisterCounts;
  readonly batches: readonly Batch[];
  readonly faults: Readonly<Record<string, number>>;
}

/** Runs the program; kills it a moment after its first answer if told so. Gives what it said. */
async function said(folder: string, killedAfter: number | undefined): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  if (killedAfter !== undefined) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), killedAfter));
  child.stdout.on('data', (bytes) => {
    text += bytes;
  });
  await once(child, 'close');
  return text.split('\n').filter(Boolean);
}

const rowsOf = (line: string | undefined): number => Number(line?.split(' ')[1] ?? 0);

/** Kills an import at so many moments; each start goes on by itself from what was written, and at last all is there once. */
export async function killedImports(folder: string, rounds: number): Promise<void> {
  let written = 0;
  let kills = 0;
  for (let round = 0; round < rounds; round += 1) {
    const lines = await said(folder, 40 + ((round * 331) % 900));
    assert.ok(rowsOf(lines[0]) >= written, `${lines[0]} after ${written} rows were seen`);
    assert.ok(!lines.some((line) => line.startsWith('fault')), lines.join('\n'));
    if (lines.at(-1)?.startsWith('ended') !== true) kills += 1;
    written = rowsOf(lines.findLast((line) => line.startsWith('at ')) ?? lines[0]);
    assert.equal(written % 1000, 0, 'a chunk is whole or not there');
  }
  assert.ok(kills > 0, 'it was never killed at work');
  const last = (await said(folder, undefined)).at(-1) ?? '';
  const { job, counts, batches, faults } = JSON.parse(last.replace(/^ended /u, '')) as Ended;
  assert.deepEqual([job.state, job.done, job.total, job.refusals], ['done', 4000, 4000, []]);
  assert.deepEqual([counts.rows, counts.records.unit], [4000, 4000]);
  assert.deepEqual(
    batches.map(({ rows, done, endedAt }) => [rows, done, endedAt !== null]),
    [[4000, 4000, true]],
  );
  assert.deepEqual(
    Object.values(faults).filter((count) => count !== 0),
    [],
  );
}
