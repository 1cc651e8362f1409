import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./brought-until-killed.case.ts', import.meta.url));
const ROWS = 12;

/** Lets the program run until a moment after its first answer, kills it, and gives what it had said. */
async function saidUntilKilled(folder: string, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  child.stdout.on('data', (bytes) => {
    said += bytes;
  });
  await once(child, 'close');
  assert.equal(child.signalCode, 'SIGKILL', 'it ended by itself');
  return said.split('\n').slice(0, -1);
}

/** Kills a register at so many moments: what was confirmed is there, nothing is half there, and every derived table agrees. */
export async function killedRegister(folder: string, rounds: number): Promise<void> {
  let confirmed = 0;
  let kept = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [first = '', ...lines] = await saidUntilKilled(folder, 30 + ((round * 97) % 700));
    const [, lists, rows, isWhole] = first.split(' ');
    assert.equal(isWhole, 'true', first);
    assert.equal(Number(rows), Number(lists) * ROWS, first);
    assert.ok(Number(lists) === confirmed || Number(lists) === confirmed + 1, `${first} after ${confirmed}`);
    confirmed = Number(lines.at(-1)?.split(' ')[1] ?? lists);
    if (lines.length > 0) kept += 1;
  }
  assert.ok(kept >= rounds / 4, `only ${kept} of ${rounds} rounds kept anything`);
}
