import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { uploadFolder } from './upload-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-uploads-'));
after(() => rmSync(work, { recursive: true }));
const HOUR = 3_600_000;

async function* chunksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('what was brought is found under its id with the name that its owner gave, and is gone when the program stops', async () => {
  const folder = join(work, 'one');
  const uploads = uploadFolder(folder, { now: () => 0 });
  const received = await uploads.receive('../../Biểu 12.csv', chunksOf('a', 'b'));
  const found = await uploads.find(received?.id ?? '');
  assert.equal(found?.fileName, 'Biểu 12.csv');
  assert.equal(readFileSync(found?.path ?? '', 'utf8'), 'ab');
  assert.equal(await uploads.find('other'), undefined);
  await uploads.close();
  assert.deepEqual(filesIn(folder), []);
});

test('a file that grows past the limit is not kept', async () => {
  const folder = join(work, 'two');
  const uploads = uploadFolder(folder, { now: () => 0, largestBytes: 3 });
  assert.equal(await uploads.receive('a.csv', chunksOf('ab', 'cd')), undefined);
  assert.deepEqual(filesIn(folder), []);
  assert.notEqual(await uploads.receive('a.csv', chunksOf('abc')), undefined);
});

test('a sender who goes away half way leaves nothing behind', async () => {
  const folder = join(work, 'three');
  const uploads = uploadFolder(folder, { now: () => 0 });
  async function* half(): AsyncGenerator<Uint8Array> {
    yield* chunksOf('ab');
    throw new Error('gone');
  }
  await assert.rejects(uploads.receive('a.csv', half()), { message: 'gone' });
  assert.deepEqual(filesIn(folder), []);
});

test('uploads are forgotten after a day, also those of a run that was cut', async () => {
  const folder = join(work, 'four');
  mkdirSync(join(folder, 'cut'), { recursive: true });
  writeFileSync(join(folder, 'cut', 'x'), 'x');
  utimesSync(join(folder, 'cut'), 1, 1);
  let now = 25 * HOUR + 1000;
  const uploads = uploadFolder(folder, { now: () => now });
  const received = await uploads.receive('a.csv', chunksOf('a'));
  assert.equal(filesIn(folder).length, 1);
  now += 23 * HOUR;
  assert.notEqual(await uploads.find(received?.id ?? ''), undefined);
  now += 2 * HOUR;
  assert.equal(await uploads.find(received?.id ?? ''), undefined);
  assert.deepEqual(filesIn(folder), []);
});
