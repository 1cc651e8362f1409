import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import type { TableWork } from '../app/ports-publish.ts';
import type { DataPackage } from '../model/data-package.ts';
import { openFiles } from './open-files.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-open-'));
after(() => rmSync(work, { recursive: true, force: true }));
const source = join(work, 'source');
const out = join(work, 'published');
const ref = { name: 'bang', version: '1', hash: 'sha256:0' };
const descriptor = {
  resources: [{ name: 'rows', path: 'rows.csv', format: 'csv', schema: { fields: [] } }],
} as unknown as DataPackage;
const writing = { writeParquet: async (_: unknown, to: string) => writeFileSync(to, 'PAR1') } as unknown as TableWork;
const signal = new AbortController().signal;

test('files are written whole with their checksums, and read in parts', async () => {
  rmSync(source, { recursive: true, force: true });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(source);
  writeFileSync(join(source, 'datapackage.json'), '{}');
  writeFileSync(join(source, 'rows.csv'), 'a\n1\n');
  const files = openFiles(out);
  const texts = [{ name: 'LICENCE.txt', mediaType: 'text/plain', chunks: () => ['CC', '-BY'] }];
  const found = await files.write({ ref, folder: source, descriptor }, { texts, work: writing, signal });
  assert.deepEqual(found.map(({ name, bytes }) => [name, bytes]).slice(0, 4), [
    ['datapackage.json', 2],
    ['rows.csv', 4],
    ['rows.parquet', 4],
    ['LICENCE.txt', 5],
  ]);
  const sums = readFileSync(join(out, 'bang@1/SHA256SUMS'), 'utf8');
  for (const { name, sha256 } of found.slice(0, -1)) assert.ok(sums.includes(`${sha256}  ${name}\n`), name);
  const file = found[3];
  assert.ok(file);
  const part = await files.read({ ...ref, file }, { first: 1, last: 3 });
  assert.ok(part);
  assert.equal(await text(Readable.from(part)), 'C-B');
  writeFileSync(join(out, 'bang@1/LICENCE.txt'), 'cut');
  assert.equal(await files.read({ ...ref, file }), undefined, 'a damaged file is not sent');
});

test('writing that fails leaves nothing behind', async () => {
  const files = openFiles(out);
  const texts = [
    {
      name: 'bad.txt',
      mediaType: 'text/plain',
      chunks: () => {
        throw new Error('full');
      },
    },
  ];
  await assert.rejects(
    files.write({ ref: { ...ref, version: '2' }, folder: source, descriptor }, { texts, work: writing, signal }),
    /full/u,
  );
  assert.deepEqual(readdirSync(out), ['bang@1']);
});
