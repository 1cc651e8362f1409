import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { MicroOutput, MicroSet } from '../../app/ports-microdata.ts';
import { duckMicroReader } from './micro-reader.ts';
import { microZone } from './micro-zone.ts';
import { aloneIn, freeLock } from './zone-lock.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-zone-'));
after(() => rmSync(work, { recursive: true, force: true }));

const SET: Omit<MicroSet, 'enterprises' | 'content'> = {
  name: 'a',
  addedAt: '2026-11-27T00:00:00.000Z',
  rows: 3,
  status: 'synthetic',
  geography: 'VN63',
  classification: undefined,
  codes: { place: ['VN63-01', 'VN63-36'], industry: ['TOTAL'], ownership: ['all'], period: ['2023'] },
  measures: [{ name: 'workers', unit: 'persons' }],
  isWeighted: false,
  hash: 'sha256:0',
};

test('records of one enterprise lie together, keys are positions in lists, and names are not written', async () => {
  const path = join(work, 'x.csv');
  writeFileSync(path, 'id,tinh,lao dong\nZ-secret,B,7\nY-secret,A,…\nZ-secret,A,5\n');
  const reader = duckMicroReader({ temporaryFolder: join(work, 'spill') });
  const looked = await reader.look({ path, fileName: 'x.csv' });
  assert.deepEqual(looked.ok && looked.value.columns, ['id', 'tinh', 'lao dong']);
  assert.deepEqual(await reader.load([0, 1, 2]), { ok: true, value: 3 });
  assert.deepEqual(await reader.texts(1, { most: 5 }), [
    { text: 'B', name: undefined, rows: [2], count: 1 },
    { text: 'A', name: undefined, rows: [3, 4], count: 2 },
  ]);
  assert.equal(await reader.texts(1, { most: 1 }), undefined);
  assert.deepEqual(
    (await reader.amounts(2, 9))?.map(({ text }) => text),
    ['…'],
  );
  const zone = microZone(join(work, 'zone'));
  const place = { column: 1, texts: ['A', 'B'], codes: [0, 1] };
  const amount = { column: 2, tens: 3, texts: ['…'], values: [0], gaps: [1] };
  const keys = { place, industry: undefined, ownership: undefined, period: undefined };
  const kept = await zone.keep(SET, (file) =>
    reader.write({ enterprise: 0, keys, measures: [amount], weight: undefined }, file),
  );
  await reader.close();
  assert.equal(kept.enterprises, 2);
  const columns = await zone.columns(kept);
  assert.deepEqual(Array.from(columns.enterprise), [2, 2, 3]);
  assert.deepEqual(Array.from(columns.place.at), [1, 0, 0]);
  assert.deepEqual(
    [Array.from(columns.values[0] ?? []), Array.from(columns.gaps[0] ?? [])],
    [
      [7000, 5000, 0],
      [0, 0, 1],
    ],
  );
});

test('a folder that stood open is shut, and names that lead out of the zone find nothing', async () => {
  const folder = join(work, 'open');
  mkdirSync(folder, { mode: 0o755 });
  const zone = microZone(folder);
  await zone.alone(async () => assert.equal(statSync(folder).mode & 0o777, 0o700));
  await zone.record({ id: 'abc', scope: {} } as unknown as MicroOutput, { 'table.csv': 'x\n' });
  assert.equal(await zone.outputFile('abc', 'table.csv'), 'x\n');
  for (const [id, file] of [
    ['abc', '../../ledger.jsonl'],
    ['..', 'ledger.jsonl'],
    ['abc', 'none'],
  ] as const)
    assert.equal(await zone.outputFile(id, file), undefined);
  assert.equal(await zone.find('../open'), undefined);
  assert.equal(await zone.remove('../open'), false);
  assert.deepEqual(
    (await zone.outputs()).map(({ id }) => id),
    ['abc'],
  );
});

test('a set that could not be written leaves nothing behind', async () => {
  const zone = microZone(join(work, 'zone'));
  await assert.rejects(
    zone.keep({ ...SET, name: 'b' }, () => Promise.reject(new Error('full'))),
    /full/u,
  );
  assert.deepEqual(
    (await zone.list()).map(({ name }) => name),
    ['a'],
  );
});

test('two pieces of work never run side by side, and a lock of a process that is gone is taken over', async () => {
  const path = join(work, 'lock');
  const order: string[] = [];
  const piece = (name: string) => () =>
    aloneIn(path, async () => {
      order.push(`${name} in`);
      await new Promise((settle) => setTimeout(settle, 5));
      order.push(`${name} out`);
    });
  writeFileSync(path, '999999999-0');
  await Promise.all([piece('a')(), piece('b')()]);
  assert.deepEqual(order, ['a in', 'a out', 'b in', 'b out']);
  writeFileSync(path, `${process.pid}-7`);
  await freeLock(path, 8);
  assert.equal(existsSync(path), true);
  await freeLock(path, 7);
  assert.equal(existsSync(path), false);
});
