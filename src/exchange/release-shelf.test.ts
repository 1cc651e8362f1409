import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { compareVersions, folderShelf, sha256 } from './release-shelf.ts';

const title = { vi: 'Thử', en: 'Trial' };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lienket-shelf-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const shelf = () => folderShelf({ packs: join(root, 'packs'), added: join(root, 'releases') });

function put(place: string, release: { name: string; version: string; table?: string }): string {
  const folder = join(root, place);
  mkdirSync(folder, { recursive: true });
  const table = release.table ?? 'code\n01\n';
  writeFileSync(join(folder, 't.csv'), table);
  const descriptor = {
    name: release.name,
    version: release.version,
    created: '2026-11-23',
    title: 'Trial',
    licenses: [{ name: 'CC0-1.0', title: 'CC0' }],
    sources: [{ title: 'made here' }],
    'lienket:title': title,
    'lienket:steps': [],
    'lienket:checks': [],
    resources: [
      {
        name: 't',
        path: 't.csv',
        format: 'csv',
        bytes: Buffer.byteLength(table),
        hash: sha256(Buffer.from(table)),
        schema: { fields: [{ name: 'code', type: 'string' }] },
        'lienket:status': 'official',
        'lienket:vintage': '2025',
        'lienket:title': title,
      },
    ],
  };
  const text = JSON.stringify(descriptor);
  writeFileSync(join(folder, 'datapackage.json'), text);
  return sha256(Buffer.from(text));
}

const namesOf = async () =>
  (await shelf().list()).releases.map(({ ref, origin }) => `${origin} ${ref.name}@${ref.version}`);

test('packs come first, then added releases, each by name and natural version', async () => {
  put('releases/a1', { name: 'a', version: '10' });
  put('releases/a2', { name: 'a', version: '9' });
  put('packs/z', { name: 'z', version: '1' });
  put('packs/b', { name: 'b', version: '1' });
  assert.deepEqual(await namesOf(), ['pack b@1', 'pack z@1', 'added a@9', 'added a@10']);
});

test('the newest version of a name is found, or the stated one, or none', async () => {
  put('packs/p', { name: 'p', version: '2026.9.0' });
  const newest = put('releases/p', { name: 'p', version: '2026.11.0' });
  assert.equal((await shelf().find('p'))?.ref.hash, newest);
  assert.equal((await shelf().find('p', '2026.9.0'))?.origin, 'pack');
  assert.equal(await shelf().find('p', '1'), undefined);
  assert.equal(await shelf().find('q'), undefined);
});

test('a broken release is reported with why and hides no other', async () => {
  put('packs/good', { name: 'good', version: '1' });
  put('packs/cut', { name: 'cut', version: '1' });
  writeFileSync(join(root, 'packs/cut/datapackage.json'), '{"name": "cu');
  put('packs/short', { name: 'short', version: '1' });
  writeFileSync(join(root, 'packs/short/t.csv'), 'code');
  put('packs/gone', { name: 'gone', version: '1' });
  rmSync(join(root, 'packs/gone/t.csv'));
  mkdirSync(join(root, 'packs/empty'));
  const { releases, broken } = await shelf().list();
  assert.deepEqual(
    releases.map(({ ref }) => ref.name),
    ['good'],
  );
  const whys = Object.fromEntries(broken.map(({ folder, why }) => [folder.split('/').at(-1), why]));
  assert.match(whys['cut'] ?? '', /cut short/);
  assert.equal(whys['short'], 't.csv has 4 bytes where 8 are expected');
  assert.equal(whys['gone'], 't.csv is missing');
  assert.match(whys['empty'] ?? '', /datapackage\.json is missing/);
});

test('one name and version stands for one content: the pack is kept, another content is reported, the same is taken once', async () => {
  put('packs/p', { name: 'p', version: '1' });
  put('releases/same', { name: 'p', version: '1' });
  put('releases/other', { name: 'p', version: '1', table: 'code\n02\n' });
  const { releases, broken } = await shelf().list();
  assert.equal(releases.length, 1);
  assert.equal(releases[0]?.origin, 'pack');
  assert.equal(broken.length, 1);
  assert.match(broken[0]?.why ?? '', /another content/);
});

test('what is added, mended or removed while the shelf is open is seen', async () => {
  const open = shelf();
  assert.deepEqual((await open.list()).releases, []);
  put('releases/a', { name: 'a', version: '1' });
  rmSync(join(root, 'releases/a/t.csv'));
  assert.equal((await open.list()).broken.length, 1);
  writeFileSync(join(root, 'releases/a/t.csv'), 'code\n01\n');
  assert.equal((await open.list()).broken.length, 0);
  rmSync(join(root, 'releases/a'), { recursive: true });
  assert.deepEqual((await open.list()).releases, []);
});

test('a folder is given for the exact content only', async () => {
  const hash = put('packs/p', { name: 'p', version: '1' });
  assert.equal(await shelf().folder({ name: 'p', version: '1', hash }), join(root, 'packs/p'));
  await assert.rejects(
    shelf().folder({ name: 'p', version: '1', hash: 'sha256:0' }),
    /no release of this name, version and hash/,
  );
});

test('versions are compared by their numbers, then by their words', () => {
  const sorted = ['2026.11.0', '2026.9.0', '1.0.0-beta', '1.0.0', '2026.11.0-2'].sort(compareVersions);
  assert.deepEqual(sorted, ['1.0.0', '1.0.0-beta', '2026.9.0', '2026.11.0', '2026.11.0-2']);
});
