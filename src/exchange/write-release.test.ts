import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { folderShelf } from './release-shelf.ts';
import { ReleaseThereError, releaseWriter } from './write-release.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-write-'));
after(() => rmSync(work, { recursive: true }));
const folders = { added: join(work, 'releases'), removed: join(work, 'removed') };
const writer = releaseWriter(folders);
const title = { vi: 'Bảng', en: 'Table' };
const draft = (chunks: () => Iterable<string>) => ({
  descriptor: {
    name: 'bang',
    version: '1',
    created: '2026-01-01',
    title: 'Bảng',
    licenses: [{ name: 'x', title: 'x' }],
    sources: [{ title: 'x', 'lienket:retrieved': '2026-01-01' }],
    'lienket:title': title,
    'lienket:steps': ['read'],
    'lienket:checks': [],
  },
  resources: [
    {
      name: 't',
      path: 't.csv',
      format: 'csv' as const,
      schema: { fields: [{ name: 'a', type: 'string' as const }] },
      'lienket:status': 'sample' as const,
      'lienket:vintage': '2025',
      'lienket:title': title,
    },
  ],
  chunks: { t: chunks },
});

test('a write that is stopped or fails leaves nothing behind', async () => {
  const stop = new AbortController();
  function* slow(): Generator<string> {
    yield 'a\n';
    stop.abort();
    yield 'x\n';
  }
  await assert.rejects(writer.write(draft(slow), stop.signal), { name: 'AbortError' });
  function* broken(): Generator<string> {
    yield 'a\n';
    throw new Error('broken');
  }
  await assert.rejects(writer.write(draft(broken), new AbortController().signal), /broken/);
  assert.deepEqual(readdirSync(folders.added), []);
});

test('what was written is found on the shelf by its hash, and is never written over', async () => {
  const ref = await writer.write(
    draft(() => ['a\n', 'ố\n']),
    new AbortController().signal,
  );
  const found = await folderShelf({ packs: join(work, 'none'), added: folders.added }).find('bang');
  assert.deepEqual(found?.ref, ref);
  assert.equal(found?.descriptor.resources[0]?.bytes, 6);
  await assert.rejects(
    writer.write(
      draft(() => []),
      new AbortController().signal,
    ),
    ReleaseThereError,
  );
});

test('a release that is put aside keeps all its files', async () => {
  const found = await folderShelf({ packs: join(work, 'none'), added: folders.added }).find('bang');
  const folder = await writer.putAside(found!.ref);
  assert.equal(readFileSync(join(folder, 't.csv'), 'utf8'), 'a\nố\n');
  assert.deepEqual(readdirSync(folders.added), []);
});
