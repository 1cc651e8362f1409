import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import exceljs from 'exceljs';
import { listThread } from './list-thread.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-thread-'));
after(() => rmSync(work, { recursive: true, force: true }));
const never = new AbortController().signal;

test('a list is laid out on a thread, and a file that needs more memory than it may have is refused in words', async () => {
  const path = join(work, 'a.csv');
  writeFileSync(path, 'Tên,Mã\nA,\n');
  const laid = await listThread()({ path, fileName: 'a.csv' }, join(work, 'a'), never);
  assert.ok(laid.ok && laid.value.sheets[0]?.rows === 2);
  const heavy = join(work, 'heavy.xlsx');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('DN');
  for (let row = 0; row < 30_000; row += 1) sheet.addRow([`Công ty số ${row}`, row, row + 1, row + 2, row + 3]);
  writeFileSync(heavy, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const small = listThread({ mostMegabytes: 40 });
  const refused = await small({ path: heavy, fileName: 'heavy.xlsx' }, join(work, 'b'), never);
  assert.deepEqual(refused.ok ? [] : refused.refusals.map(({ code }) => code), ['too-heavy']);
});

test('work that takes too long is refused, and work that nobody waits for ends', async () => {
  const path = join(work, 'b.csv');
  writeFileSync(path, 'Tên,Mã\nA,\n');
  const file = { path, fileName: 'b.csv' };
  const late = await listThread({ longestMs: 1 })(file, join(work, 'c'), never);
  assert.ok(!late.ok && late.refusals[0]?.code === 'too-heavy');
  const gone = new AbortController();
  const left = listThread()(file, join(work, 'd'), gone.signal);
  gone.abort(new Error('gone'));
  await assert.rejects(left, /gone/);
});
