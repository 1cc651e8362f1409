import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { ReleaseRef } from '../model/release.ts';
import { folderShelf } from './release-shelf.ts';
import { removedReleases } from './removed-releases.ts';
import { releaseWriter } from './write-release.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-removed-'));
after(() => rmSync(work, { recursive: true }));
const folders = { added: join(work, 'releases'), removed: join(work, 'removed') };
const writer = releaseWriter(folders);
const removed = removedReleases(folders);
const shelf = folderShelf({ packs: join(work, 'none'), added: folders.added });

const WANTED = { name: 'bang-1', version: '1' };

const write = (text: string): Promise<ReleaseRef> =>
  writer.write(
    {
      descriptor: {
        name: 'bang-1',
        version: '1',
        created: '2026-01-01',
        title: 'Bảng',
        licenses: [{ name: 'x', title: 'x' }],
        sources: [{ title: 'x', 'lienket:retrieved': '2026-01-01' }],
        'lienket:title': { vi: 'Bảng', en: 'Table' },
        'lienket:steps': ['read'],
        'lienket:checks': [],
      },
      resources: [
        {
          name: 't',
          path: 't.csv',
          format: 'csv',
          schema: { fields: [{ name: 'a', type: 'string' }] },
          'lienket:status': 'sample',
          'lienket:vintage': '2025',
          'lienket:title': { vi: 'Bảng', en: 'Table' },
        },
      ],
      chunks: { t: () => ['a\n', `${text}\n`] },
    },
    new AbortController().signal,
  );

test('a release that was put aside comes back as it was', async () => {
  const ref = await write('x');
  assert.deepEqual(await removed.list(), []);
  await writer.putAside(ref);
  assert.equal((await shelf.list()).releases.length, 0);
  assert.deepEqual(
    (await removed.list()).map(({ name, version }) => [name, version]),
    [['bang-1', '1']],
  );
  assert.equal(await removed.bringBack(WANTED), 'back');
  assert.deepEqual(
    (await shelf.list()).releases.map((each) => each.ref),
    [ref],
  );
  assert.deepEqual(await removed.list(), []);
  assert.equal(await removed.bringBack(WANTED), 'none');
});

test('nothing comes back over a release that stands there, and the last put aside comes first', async () => {
  const [first] = (await shelf.list()).releases;
  assert.ok(first);
  await writer.putAside(first.ref);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const other = await write('y');
  assert.equal(await removed.bringBack(WANTED), 'there');
  await writer.putAside(other);
  assert.equal((await removed.list()).length, 2);
  assert.equal(await removed.bringBack(WANTED), 'back');
  assert.deepEqual(
    (await shelf.list()).releases.map((each) => each.ref.hash),
    [other.hash],
  );
});

test('of two with one name each comes back by its hash, and the same one put aside twice is told once', async () => {
  const [present] = (await shelf.list()).releases;
  assert.ok(present);
  await writer.putAside(present.ref);
  const hashes = (await removed.list()).map(({ hash }) => hash);
  assert.equal(new Set(hashes).size, 2);
  const other = hashes.find((hash) => hash !== present.ref.hash) ?? '';
  assert.equal(await removed.bringBack({ ...WANTED, hash: other }), 'back');
  assert.equal((await shelf.list()).releases[0]?.ref.hash, other);
  await writer.putAside({ ...WANTED, hash: other });
  await write('x');
  await writer.putAside({ ...WANTED, hash: other });
  assert.equal((await removed.list()).length, 2);
});
