import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { FolderInUseError, personFiles } from './person-files.ts';
import { sha256 } from './release-shelf.ts';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-files-'));
});
afterEach(() => rmSync(work, { recursive: true }));
const names = ['x.csv', 'meta.json'];

test('a folder appears whole or not at all', async () => {
  const out = join(work, 'deep', 'out');
  const staged = await personFiles.stage(out, names);
  await staged.write('x.csv', 'a');
  assert.ok(!existsSync(out));
  await staged.commit();
  await staged.discard();
  assert.deepEqual(readdirSync(out), ['x.csv']);
  assert.deepEqual(readdirSync(join(work, 'deep')), ['out']);
});

test('a discarded folder leaves nothing, and what was there stays', async () => {
  const out = join(work, 'out');
  mkdirSync(out);
  for (const name of names) writeFileSync(join(out, name), 'before');
  const staged = await personFiles.stage(out, names);
  await staged.write('x.csv', 'after');
  await staged.discard();
  assert.equal(readFileSync(join(out, 'x.csv'), 'utf8'), 'before');
  assert.deepEqual(readdirSync(work), ['out']);
});

test('the answer of an earlier run is replaced as a whole', async () => {
  const out = join(work, 'out');
  mkdirSync(out);
  for (const name of names) writeFileSync(join(out, name), 'before');
  const staged = await personFiles.stage(out, names);
  await staged.write('meta.json', 'after');
  await staged.commit();
  assert.deepEqual(readdirSync(out), ['meta.json']);
  assert.deepEqual(readdirSync(work), ['out']);
});

test('a folder with a file of the person is never replaced', async () => {
  for (const file of ['notes.txt', 'x.csv']) {
    const out = join(work, file);
    mkdirSync(out);
    writeFileSync(join(out, file), 'mine');
    await assert.rejects(personFiles.stage(out, names), FolderInUseError);
  }
});

test('the hash of a file is that of its bytes', async () => {
  writeFileSync(join(work, 'f'), 'Bắc Giang');
  assert.equal(await personFiles.hash(join(work, 'f')), sha256(Buffer.from('Bắc Giang')));
});
