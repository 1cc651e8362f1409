import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyColumn } from '../../methods/registry/long-table.ts';
import { methodRun } from '../../methods/registry/method-run.ts';
import type { LongTable, LongTableFiles } from '../ports-methods.ts';
import { describedMethods, parameterDomain } from './described-methods.ts';
import { type RunOnFilesNeeds, type RunOnFilesRequest, runOnFiles } from './run-on-files.ts';

const X: LongTable = {
  rows: 4,
  columns: {
    place: keyColumn(['a', 'a', 'b', 'b']),
    industry: keyColumn(['i', 'j', 'i', 'j']),
    value: Float64Array.of(3, 1, 1, 3),
  },
};

/** Files in memory; what was written, what was asked, and whether the folder was shown. */
function desk(table: LongTable = X) {
  const written = new Map<string, unknown>();
  const asked: string[] = [];
  let isShown = false;
  const tables: LongTableFiles = {
    async read(path, { names, numbers }) {
      asked.push(`${path}: ${[...names, ...numbers].join(' ')}`);
      return { ok: true, value: { table, hash: 'sha256:1', unused: ['note'] } };
    },
    async write(path, made) {
      written.set(path, made);
    },
  };
  const needs: RunOnFilesNeeds = {
    tables,
    files: {
      hash: async () => '',
      stage: async () => ({
        path: (name) => name,
        write: async (name, text) => void written.set(name, text),
        commit: async () => {
          isShown = true;
        },
        discard: async () => undefined,
      }),
    },
    room: { run: async (id, input) => methodRun(id, input) },
    progress: { step: () => undefined },
    signal: new AbortController().signal,
    spent: () => ({ seconds: 1.5, peakBytes: 7 }),
  };
  const run = (request: Partial<RunOnFilesRequest>) =>
    runOnFiles(needs, { id: 'hoover', tables: { x: 'in/x.csv' }, parameters: {}, out: 'out', ...request });
  return { run, written, asked, shown: () => isShown };
}

test('every result is written in the columns of the description, and the record tells what it rests on', async () => {
  const { run, written, asked, shown } = desk();
  const ran = await run({});
  assert.ok(ran.ok && shown());
  assert.deepEqual(asked, ['in/x.csv: place industry value']);
  assert.deepEqual([...written.keys()], ['industry.csv', 'place.csv', 'meta.json']);
  assert.deepEqual(Object.keys((written.get('place.csv') as LongTable).columns), ['place', 'hoover']);
  const meta = JSON.parse(String(written.get('meta.json')));
  assert.deepEqual(meta, JSON.parse(JSON.stringify(ran.value)));
  assert.equal(meta.method, 'hoover@1');
  assert.deepEqual(meta.inputs, [{ table: 'x', file: 'x.csv', hash: 'sha256:1', rows: 4 }]);
  assert.deepEqual(
    meta.warnings.map(({ code, names }: never) => [code, names]),
    [['unused-columns', ['note']]],
  );
  assert.deepEqual([meta.seconds, meta.peakBytes, 'seed' in meta], [1.5, 7, false]);
});

test('a seed is told beside the parameters that held', async () => {
  const edges: LongTable = { rows: 1, columns: { a: keyColumn(['u']), b: keyColumn(['v']) } };
  const { run } = desk(edges);
  const ran = await run({ id: 'leiden', tables: { edges: 'e.csv' }, parameters: { seed: '9' } });
  assert.ok(ran.ok);
  assert.deepEqual([ran.value.seed, ran.value.parameters['resolution']], [9, 1]);
});

test('what is wrong with names and parameters is told before a file is opened', async () => {
  const { run, asked, shown } = desk();
  const ran = await run({ tables: { y: 'y.csv' }, parameters: { k: '1' } });
  assert.ok(!ran.ok && !shown());
  assert.deepEqual(
    ran.refusals.map(({ code }) => code),
    ['unknown-table', 'missing-table', 'unknown-parameter'],
  );
  assert.deepEqual(asked, []);
  const unknown = await run({ id: 'nothing' });
  assert.ok(!unknown.ok && unknown.refusals[0]?.code === 'unknown-method');
});

test('a refused run shows no folder, and its row is that of the file', async () => {
  const { run, shown } = desk({ ...X, columns: { ...X.columns, value: Float64Array.of(3, 1, -1, 3) } });
  const ran = await run({});
  assert.ok(!ran.ok && !shown());
  assert.deepEqual(
    ran.refusals.map(({ code, where }) => [code, where]),
    [['negative-cell', { file: 'in/x.csv', row: 4, column: 'value' }]],
  );
});

test('what a parameter may be is told in short words, with its initial value', () => {
  const domain = (id: string, name: string) => {
    const method = describedMethods().find((each) => each.id === id);
    const parameter = method?.parameters.find((each) => each.name === name);
    return parameter === undefined ? '' : parameterDomain(parameter);
  };
  assert.equal(domain('location-quotient-interval', 'level'), 'number > 0 < 1 [0.95]');
  assert.equal(domain('cluster-search', 'starts'), 'ward | ward-means | any-means | distant-means [ward,ward-means]');
  assert.equal(domain('relatedness-density', 'diagonal'), 'in | out');
});
