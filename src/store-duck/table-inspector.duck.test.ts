import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, test } from 'node:test';
import type { DataPackage, PackCheck, TableSchema } from '../model/data-package.ts';
import { duckTableInspector } from './table-inspector.ts';

const inspector = duckTableInspector();
let folder: string;
let descriptor: DataPackage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienket-inspector-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
after(() => inspector.close());

const schema: TableSchema = {
  fields: [
    { name: 'code', type: 'string', constraints: { required: true, pattern: '^[0-9]{2}$', unique: true } },
    { name: 'kind', type: 'string', constraints: { enum: ['total', 'part'] } },
    { name: 'value', type: 'number', constraints: { minimum: 0, maximum: 100 } },
    { name: 'day', type: 'date' },
    { name: 'count', type: 'integer' },
    { name: 'held', type: 'boolean' },
  ],
};
const header = 'code,kind,value,day,count,held';

/** Writes one table and its descriptor. */
function table(rows: readonly string[], checks: readonly Partial<PackCheck>[] = []): void {
  writeFileSync(join(folder, 'gaps.csv'), `${[header, ...rows].join('\n')}\n`);
  descriptor = {
    resources: [{ name: 'gaps', path: 'gaps.csv', format: 'csv', schema, 'lienket:rows': rows.length }],
    'lienket:checks': checks.map((check, at) => ({
      id: `check-${at}`,
      title: { vi: 'phép kiểm', en: 'check' },
      table: 'gaps',
      maker: 'the yearbook',
      ...check,
    })),
  } as unknown as DataPackage;
}

const inspected = () =>
  inspector.inspect({ folder, ref: { name: 'p', version: '1', hash: '' }, descriptor }, new Set(['gaps']));
const told = async () =>
  (await inspected()).refusals.map(({ code, where, said }) => [code, where.table, where.row, where.column, said.en]);

test('types, required cells, patterns, lists, limits, unique values and Unicode form are all told with row and column', async () => {
  table([
    '01,part,1.5,2024-02-29,3,true',
    '1,other,"1.234,5",2023-02-29,1.5,yes',
    ',part,-1,,,',
    '01,part,101,,,',
    `02,${'pa\u0302'},1,,,`,
  ]);
  assert.deepEqual(
    (await told()).map(([code, , row, column]) => [code, row, column]),
    [
      ['required', 4, 'code'],
      ['pattern', 3, 'code'],
      ['repeated-key', 5, 'code'],
      ['not-nfc', 6, 'kind'],
      ['enum', 3, 'kind'],
      ['enum', 6, 'kind'],
      ['type', 3, 'value'],
      ['minimum', 4, 'value'],
      ['maximum', 5, 'value'],
      ['type', 3, 'day'],
      ['type', 3, 'count'],
      ['type', 3, 'held'],
    ],
  );
});

test('a fault in very many rows shows the first five and counts the rest', async () => {
  table(Array.from({ length: 30 }, (_, at) => `${at + 10},part,-1,,,`));
  const faults = await told();
  assert.equal(faults.length, 5);
  assert.match(String(faults[4]?.[4]), /\(and 25 more rows like this\)$/);
});

test('a wrong total is told with what was seen, what was expected and who expects it', async () => {
  table(
    ['01,part,0.1,,,', '02,part,0.2,,,', '03,total,0.3,,,', '04,part,50,2024-01-01,,'],
    [
      { where: { day: '' }, sumsTo: { column: 'kind', total: 'total', by: [], value: 'value', tolerance: 0 } },
      { sum: { column: 'value', equals: 50.6, tolerance: 0 } },
      { sum: { column: 'value', equals: 50.7, tolerance: 0.05 } },
      { sumsTo: { column: 'kind', total: 'total', by: ['count'], value: 'value', tolerance: 1 } },
      { rows: 3, where: { kind: 'part' } },
    ],
  );
  assert.deepEqual(
    (await told()).map(([code, , , column, said]) => [code, column, said]),
    [
      ['check', 'check-2', 'check: column value adds up to 50.6, 50.7 ± 0.05 is expected (by the yearbook)'],
      ['check', 'check-3', 'check [∅]: the parts add up to 50.3, row total says 0.3 (by the yearbook)'],
    ],
  );
});

test('a pattern that cannot be applied is told, and the other rules go on', async () => {
  table(['01,other,1,,,']);
  const [first, ...rest] = schema.fields;
  const fields = [{ ...first, constraints: { pattern: '^(?=0)' } }, ...rest];
  Object.assign(descriptor.resources[0] ?? {}, { schema: { fields } });
  assert.deepEqual(
    (await told()).map(([code]) => code),
    ['unchecked', 'enum'],
  );
});
