import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { FolderPackage } from '../app/ports-verify.ts';
import { copyRelease } from './copy-release.ts';
import { packFolders } from './pack-folders.ts';

let work: string;
let folder: string;
let found: FolderPackage;
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'lienket-folders-'));
  folder = join(work, 'pack');
  cpSync(resolve(import.meta.dirname, '../../packs/vn-facts'), folder, { recursive: true });
  const read = await packFolders.read(folder);
  assert.ok(read.ok);
  found = read.value;
});
afterEach(() => rmSync(work, { recursive: true }));

test('an untouched package has nothing to report and can be read in full', async () => {
  const seen = await packFolders.compare(found);
  assert.deepEqual(seen.refusals, []);
  assert.equal(seen.readable.size, found.descriptor.resources.length);
});

test('missing, cut, changed and unlisted files are told at once; only the first two are not read on', async () => {
  rmSync(join(folder, 'gaps.csv'));
  truncateSync(join(folder, 'sources.csv'), 10);
  writeFileSync(join(folder, 'remarks.csv'), 'x'.repeat(100_000));
  writeFileSync(join(folder, 'extra.csv'), '');
  const { refusals, readable } = await packFolders.compare(found);
  assert.deepEqual(
    new Set(refusals.map(({ code, where }) => `${code} ${where.file}`)),
    new Set([
      'file-missing gaps.csv',
      'file-truncated sources.csv',
      'file-changed remarks.csv',
      'file-unlisted extra.csv',
    ]),
  );
  assert.deepEqual([readable.has('gaps'), readable.has('sources'), readable.has('remarks')], [false, false, true]);
});

test('a copy has every named file and nothing else', async () => {
  writeFileSync(join(folder, 'extra.csv'), '');
  const target = await copyRelease(found, { releases: join(work, 'releases'), signal: new AbortController().signal });
  assert.deepEqual(
    readdirSync(target).sort(),
    readdirSync(folder)
      .filter((name) => name !== 'extra.csv')
      .sort(),
  );
  assert.deepEqual(readdirSync(join(work, 'releases')), [`${found.ref.name}@${found.ref.version}`]);
});

test('a copy that is stopped or fails leaves nothing', async () => {
  const releases = join(work, 'releases');
  await assert.rejects(copyRelease(found, { releases, signal: AbortSignal.abort() }));
  rmSync(join(folder, 'gaps.csv'));
  await assert.rejects(copyRelease(found, { releases, signal: new AbortController().signal }), /ENOENT/);
  assert.ok(!existsSync(releases) || readdirSync(releases).length === 0);
});
