import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const work = mkdtempSync(join(tmpdir(), 'lienket-killed-'));
after(() => rmSync(work, { recursive: true, force: true }));
const program = fileURLToPath(new URL('./kept-until-killed.case.ts', import.meta.url));

/** Lets the program run over a folder until a moment after its first answer, or after its start, then kills it. */
async function saidUntilKilled(folder: string, moment: { readonly from: 'start' | 'answer'; readonly ms: number }) {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const kill = () => setTimeout(() => child.kill('SIGKILL'), moment.ms);
  if (moment.from === 'start') kill();
  else child.stdout.once('data', kill);
  child.stdout.on('data', (bytes) => {
    said += bytes;
  });
  await once(child, 'close');
  assert.equal(child.signalCode, 'SIGKILL', 'it ended by itself');
  const lines = said.split('\n').slice(0, -1);
  return { found: lines.find((line) => line.startsWith('found')), kept: lines.filter((line) => /^kept/.test(line)) };
}

test('a process killed at any moment loses nothing that it confirmed and leaves no gap', async () => {
  const folder = join(work, 'written');
  let confirmed = 0;
  let rounds = 0;
  for (let round = 0; round < 15; round += 1) {
    const { found, kept } = await saidUntilKilled(folder, { from: 'answer', ms: 20 + ((round * 73) % 190) });
    const [, number, isWhole] = found?.split(' ') ?? [];
    assert.equal(isWhole, 'true', found);
    assert.ok(Number(number) === confirmed || Number(number) === confirmed + 1, `${found} after ${confirmed}`);
    assert.ok(kept.every((line) => /^kept \d+$/.test(line)));
    confirmed = Number(kept.at(-1)?.split(' ')[1] ?? number);
    if (kept.length > 0) rounds += 1;
  }
  assert.ok(rounds >= 10, `only ${rounds} rounds kept anything`);
});

test('a process killed while it makes the store leaves one that the next can open', async () => {
  const folder = join(work, 'made');
  for (const ms of [500, 1200, 1900]) await saidUntilKilled(folder, { from: 'start', ms });
  const { found } = await saidUntilKilled(folder, { from: 'answer', ms: 0 });
  assert.match(found ?? '', /^found \d+ true$/);
});
