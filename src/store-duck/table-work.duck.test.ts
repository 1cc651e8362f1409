import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { DataPackage } from '../model/data-package.ts';
import { duckEngine } from './duck-engine.ts';
import { resultColumns } from './result-columns.ts';
import { duckTableWork } from './table-work.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienket-work-'));
const work = duckTableWork();
after(async () => {
  await work.close();
  rmSync(folder, { recursive: true, force: true });
});

function table(name: string, text: string): { folder: string; resource: DataPackage['resources'][number] } {
  writeFileSync(join(folder, `${name}.csv`), text);
  return {
    folder,
    resource: {
      name,
      path: `${name}.csv`,
      format: 'csv',
      bytes: text.length,
      hash: '',
      schema: {
        fields: [
          { name: 'id', type: 'string' },
          { name: 'name', type: 'string' },
          { name: 'n', type: 'integer' },
        ],
      },
      'lienket:status': 'sample',
      'lienket:vintage': '2026',
      'lienket:title': { vi: name, en: name },
    },
  };
}

test('rows are added, gone or changed, fields are counted and sums are told on both sides', async () => {
  const older = table('older', 'id,name,n\na,Một,1\nb,Hai,2\nc,Ba,\nd,Bốn,4\n');
  const newer = table('newer', 'id,name,n\na,Một,1\nb,"Hai, mới",3\nc,Ba,5\ne,Năm,6\nf,Sáu,7\n');
  const found = await work.compare({ older, newer, key: ['id'], columns: ['name', 'n'], numeric: ['n'] });
  assert.deepEqual(found, {
    rowsBefore: 4,
    rowsAfter: 5,
    added: 2,
    gone: 1,
    changed: 2,
    fields: [
      { name: 'name', changed: 1 },
      { name: 'n', changed: 2 },
    ],
    sums: [{ name: 'n', before: 7, after: 22 }],
    addedKeys: ['e', 'f'],
    goneKeys: ['d'],
    changedKeys: ['b', 'c'],
  });
});

test('a table compared with itself differs in nothing, and swapping the two swaps added and gone', async () => {
  const one = table('one', 'id,name,n\nx,Một,1\nx,Một,1\ny,,2\n');
  const other = table('other', 'id,name,n\nx,Một,1\ny,,2\nz,Ba,3\nz,Ba,3\n');
  const whole = { key: ['id', 'name', 'n'], columns: [], numeric: [] };
  const same = await work.compare({ older: one, newer: one, ...whole });
  assert.deepEqual([same.added, same.gone, same.changed], [0, 0, 0]);
  const forth = await work.compare({ older: one, newer: other, ...whole });
  const back = await work.compare({ older: other, newer: one, ...whole });
  assert.deepEqual([forth.added, forth.gone], [2, 1]);
  assert.deepEqual([back.added, back.gone], [1, 2]);
});

test('repeated values are found, empty ones are none', async () => {
  const given = table('codes', 'id,name,n\na,k,1\nb,k,2\nc,,3\nd,,4\ne,m,5\n');
  assert.deepEqual(await work.repeated(given, 'name'), { rows: 2, values: ['k'] });
  assert.deepEqual(await work.repeated(given, 'id'), { rows: 0, values: [] });
});

test('Parquet holds the same rows in the types of the schema', async () => {
  const path = join(folder, 'it.parquet');
  await work.writeParquet(table('it', 'id,name,n\n001,Đông,3\n002,,\n'), path);
  const engine = duckEngine();
  const [ids, names, numbers, types] = await resultColumns(
    await engine.run(`SELECT id, name, CAST(n AS DOUBLE), typeof(n) FROM read_parquet('${path}') ORDER BY id`),
  );
  await engine.close();
  assert.deepEqual(
    [ids, names, numbers, types],
    [
      ['001', '002'],
      ['Đông', null],
      [3, null],
      ['BIGINT', 'BIGINT'],
    ],
  );
});
