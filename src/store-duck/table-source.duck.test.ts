import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ReleaseShelf, TableSource } from '../app/ports.ts';
import type { DataPackage, Field } from '../model/data-package.ts';
import type { Release } from '../model/release.ts';
import { duckEngine } from './duck-engine.ts';
import { StoreError } from './errors.ts';
import { duckTableSource } from './table-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienket-table-source-'));
const fields: readonly Field[] = [
  { name: 'code', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'value', type: 'number' },
  { name: 'day', type: 'date' },
];
const small =
  'code,name,value,day\n01,"Hà ""Nội"", thủ đô",1.5,2025-07-01\n27,Bắc Ninh,,\n01,Hà Nội,-0.1,2025-07-02\n004,,1e3,\n';
const bigRows = 400_000;
const big = `code,name,value,day\n${Array.from({ length: bigRows }, (_, row) => `${String(row % 3142).padStart(5, '0')},n${row % 7},${row},`).join('\n')}\n`;

const hashOf = (text: string | Uint8Array): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

let source: TableSource;
let release: Release;

before(async () => {
  const engine = duckEngine();
  writeFileSync(join(folder, 'small.csv'), small);
  writeFileSync(join(folder, 'big.csv'), big);
  writeFileSync(join(folder, 'moved.csv'), small.replace('code,name', 'name,code'));
  await engine.run(
    `COPY (SELECT range AS n, 'x' || (range % 5) AS text, DATE '2025-07-01' AS day FROM range(300000)) TO '${join(folder, 'p.parquet')}' (FORMAT parquet)`,
  );
  await engine.close();
  const { readFileSync } = await import('node:fs');
  const csv = (name: string, text: string): object => ({
    name,
    path: `${name}.csv`,
    format: 'csv',
    hash: hashOf(text),
    schema: { fields },
  });
  const parquetFields = [
    { name: 'n', type: 'integer' },
    { name: 'text', type: 'string' },
    { name: 'day', type: 'date' },
  ];
  const resources = [
    csv('small', small),
    csv('big', big),
    csv('moved', small.replace('code,name', 'name,code')),
    csv('changed', 'other'),
    csv('absent', 'other'),
    {
      name: 'p',
      path: 'p.parquet',
      format: 'parquet',
      hash: hashOf(readFileSync(join(folder, 'p.parquet'))),
      schema: { fields: parquetFields },
    },
  ];
  writeFileSync(join(folder, 'changed.csv'), small);
  release = {
    ref: { name: 'demo', version: '1', hash: 'sha256:0' },
    descriptor: { name: 'demo', version: '1', resources } as unknown as DataPackage,
    origin: 'pack',
  };
  const shelf: ReleaseShelf = {
    list: async () => ({ releases: [release], broken: [] }),
    find: async (name) => (name === 'demo' ? release : undefined),
    folder: async () => folder,
  };
  source = duckTableSource(shelf, { threads: 2 });
});

after(async () => {
  await source.close();
  rmSync(folder, { recursive: true });
});

const refusedWith = (code: string) => (error: unknown) => error instanceof StoreError && error.code === code;

test('a code keeps its zeros, an empty cell is null, a number is a number, the rest is text', async () => {
  assert.deepEqual(await source.read(release.ref, 'small'), {
    rowNumbers: [1, 2, 3, 4],
    columns: {
      code: ['01', '27', '01', '004'],
      name: ['Hà "Nội", thủ đô', 'Bắc Ninh', 'Hà Nội', null],
      value: [1.5, null, -0.1, 1000],
      day: ['2025-07-01', null, '2025-07-02', null],
    },
    matched: 4,
  });
});

test('row numbers are places in the file, also with where, offset and limit', async () => {
  const slice = await source.read(release.ref, 'small', {
    columns: ['value'],
    where: { code: ['01'] },
    offset: 1,
    limit: 5,
  });
  assert.deepEqual(slice, { rowNumbers: [3], columns: { value: [-0.1] }, matched: 2 });
});

test('an empty text in where asks for empty cells, and a number is compared as a number', async () => {
  const empty = await source.read(release.ref, 'small', { columns: ['code'], where: { name: ['', 'Bắc Ninh'] } });
  assert.deepEqual(empty.rowNumbers, [2, 4]);
  const number = await source.read(release.ref, 'small', { columns: ['code'], where: { value: ['1.50', '1000'] } });
  assert.deepEqual(number.rowNumbers, [1, 4]);
  assert.deepEqual((await source.read(release.ref, 'small', { where: { code: [] } })).rowNumbers, []);
});

test('rows are found by any text in them, whatever its case and marks, and counted whole', async () => {
  const found = await source.read(release.ref, 'small', { columns: ['code'], find: ['bac ninh'], limit: 1 });
  const marked = await source.read(release.ref, 'small', { columns: ['code'], find: ['BẮC NINH'] });
  assert.ok(marked.matched > 0);
  assert.equal(found.matched, marked.matched);
  assert.deepEqual((await source.read(release.ref, 'small', { find: ['không có ở đâu'] })).rowNumbers, []);
  assert.deepEqual((await source.read(release.ref, 'small', { find: ['%', "' OR 1=1 --"] })).rowNumbers, []);
});

test('a value that looks like SQL is only a value', async () => {
  const slice = await source.read(release.ref, 'small', { where: { code: ["01' OR '1'='1"] } });
  assert.equal(slice.matched, 0);
});

test('400,000 rows keep file order and are filtered in 150 ms once loaded', async () => {
  const all = await source.read(release.ref, 'big', { columns: ['value'] });
  assert.equal(all.matched, bigRows);
  assert.ok(all.rowNumbers.every((number, at) => number === at + 1 && all.columns['value']?.[at] === at));
  const started = performance.now();
  const slice = await source.read(release.ref, 'big', { where: { code: ['00007', '03141'] } });
  const milliseconds = performance.now() - started;
  assert.ok(
    slice.rowNumbers.every(
      (number, at) => slice.columns['value']?.[at] === number - 1 && number > (slice.rowNumbers[at - 1] ?? 0),
    ),
  );
  assert.ok(milliseconds < 150, `${milliseconds} ms`);
});

test('Parquet reads as CSV does', async () => {
  const slice = await source.read(release.ref, 'p', { where: { text: ['x3'] }, offset: 50_000, limit: 2 });
  assert.deepEqual(slice, {
    rowNumbers: [250_004, 250_009],
    columns: { n: [250_003, 250_008], text: ['x3', 'x3'], day: ['2025-07-01', '2025-07-01'] },
    matched: 60_000,
  });
});

test('a file that is missing, changed, or has other columns than its schema is refused', async () => {
  await assert.rejects(source.read(release.ref, 'absent'), refusedWith('file-missing'));
  await assert.rejects(source.read(release.ref, 'changed'), refusedWith('file-changed'));
  await assert.rejects(source.read(release.ref, 'moved'), refusedWith('unreadable-table'));
});

test('an unknown release, table or column is refused by name', async () => {
  await assert.rejects(source.read({ ...release.ref, hash: 'sha256:1' }, 'small'), refusedWith('unknown-release'));
  await assert.rejects(source.read({ ...release.ref, name: 'other' }, 'small'), refusedWith('unknown-release'));
  await assert.rejects(source.read(release.ref, 'none'), refusedWith('unknown-table'));
  await assert.rejects(source.read(release.ref, 'small', { columns: ['x'] }), refusedWith('unknown-column'));
  await assert.rejects(source.read(release.ref, 'small', { limit: -1 }), refusedWith('bad-query'));
});
