import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { builtPack, builtRows, testBuiltPack } from './built-pack.ts';

for (const name of ['us-counties', 'us-states']) testBuiltPack(name);

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();

async function numbers(pack: string, select: string): Promise<readonly number[]> {
  const path = new URL(`../../packs/${pack}/employment.parquet`, import.meta.url).pathname;
  const rows = await connection.runAndReadAll(`SELECT ${select} FROM read_parquet('${path}')`);
  return (rows.getRows()[0] ?? []).map(Number);
}

for (const pack of ['us-counties', 'us-states']) {
  for (const check of builtPack(pack)['lienket:checks'].filter((each) => each.table === 'employment')) {
    test(`${pack}: ${check.id}`, async () => {
      const [found = Number.NaN] = await numbers(
        pack,
        check.sum === undefined ? 'count(*)' : `sum(${check.sum.column})`,
      );
      assert.ok(Math.abs(found - (check.rows ?? check.sum?.equals ?? Number.NaN)) <= (check.sum?.tolerance ?? 0));
    });
  }
}

test('keys of the employment tables are unique and estimates below zero are kept', async () => {
  assert.deepEqual(await numbers('us-counties', 'count(*) - count(DISTINCT (place_id, naics4))'), [0]);
  assert.deepEqual(await numbers('us-states', 'count(*) - count(DISTINCT (place_id, naics6))'), [0]);
  assert.deepEqual(
    await numbers('us-counties', 'count(*) FILTER (workers < 0), count(*) FILTER (workers_est3 < 0)'),
    [2336, 1163],
  );
});

test('Texas and the District of Columbia have no employment, all other counties have', () => {
  const without = builtRows('us-counties', 'counties').filter((row) => row['has_employment'] === 'false');
  assert.equal(without.filter((row) => row['state'] === 'Texas').length, 254);
  assert.deepEqual([...new Set(without.map((row) => row['state']))], ['District of Columbia', 'Texas']);
});

test('each pair of neighbours stands once, and known neighbours are there', () => {
  const pairs = builtRows('us-counties', 'adjacency').map((row) => `${row['a']} ${row['b']}`);
  for (const pair of pairs) assert.ok((pair.split(' ')[0] ?? '') < (pair.split(' ')[1] ?? ''));
  assert.ok(pairs.includes('USC-06037 USC-06111'));
  assert.ok(pairs.includes('USC-51019 USC-51515'));
});
