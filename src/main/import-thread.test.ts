import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { importThread } from './import-thread.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-thread-'));
const room = importThread({ root: resolve(import.meta.dirname, '../..'), dataFolder: join(work, 'data') });
after(async () => {
  await room.close();
  rmSync(work, { recursive: true });
});
const file = { path: join(work, 'x'), fileName: 'bang.csv' };
writeFileSync(file.path, 'Tỉnh,Năm,Số lao động\nBắc Giang,2022,5\nThái Nguyên,2022,6\n');

/** A file that takes long enough to read for somebody to go away meanwhile. */
const large = { path: join(work, 'large'), fileName: 'lon.csv' };
const lines = Array.from({ length: 150_000 }, (_, at) => `Bắc Giang,${1960 + (at % 60)},${at}`);
writeFileSync(large.path, ['Tỉnh,Năm,Số lao động', ...lines].join('\n'));

test('a file is read on the thread under the name that its owner gave', async () => {
  const opened = await room.open(file, new AbortController().signal);
  assert.ok(opened?.ok);
  assert.deepEqual([opened.value.fileName, opened.value.kind], ['bang.csv', 'place']);
  assert.equal(await room.open({ ...file, path: join(work, 'none') }, new AbortController().signal), undefined);
});

test('a reader who goes away is let go at once, and the next one is answered', async () => {
  const leaving = new AbortController();
  const reading = room.open(large, leaving.signal);
  setTimeout(() => leaving.abort(), 30);
  await assert.rejects(reading, { name: 'AbortError' });
  await assert.rejects(room.open(file, leaving.signal), { name: 'AbortError' });
  const next = await room.open(file, new AbortController().signal);
  assert.ok(next?.ok);
});

test('nobody who waits is left waiting when the thread ends', async () => {
  const waiting = room.open(large, new AbortController().signal);
  await new Promise((resolve) => setTimeout(resolve, 0));
  await room.close();
  await assert.rejects(waiting, { message: /has ended/ });
});
