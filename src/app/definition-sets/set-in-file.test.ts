import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longTable } from '../../methods/registry/long-table.ts';
import { setInFile } from './set-in-file.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

const META = {
  method: 'cluster-search@2',
  parameters: { groups: [10, 15] },
  inputs: [{ table: 'x', file: 'states.csv', hash: 'sha256:in' }],
  outputs: [{ file: 'definition.csv' }],
};

async function read(columns: Columns, beside?: string, path = 'clusters/definition.csv') {
  const files = {
    tables: {
      read: async () => ({ ok: true as const, value: { table: longTable(columns), hash: 'sha256:own', unused: [] } }),
    },
    readBeside: async () => beside,
  };
  const asked = { title: { vi: 'Bộ', en: 'Set' }, classification: 'naics2012', licence: undefined };
  const read = await setInFile(files, { path, ...asked, signal: new AbortController().signal });
  if (!read.ok) return read.refusals.map(({ code }) => code);
  const { set, origin } = read.value;
  return { clusters: set.clusters.map(({ label, codes }) => `${label}: ${codes.join(' ')}`), ...origin };
}

const FOUND: Columns = { industry: ['3341', '3361', '3342', '3111'], cluster: ['10', '2', '10', '1'] };

test('clusters are listed by number, each with its industries in the order of the file', async () => {
  const made = await read(FOUND);
  assert.ok('clusters' in made);
  assert.deepEqual(made.clusters, ['1: 3111', '2: 3361', '10: 3341 3342']);
  assert.deepEqual(made.steps, ['Read definition.csv (sha256:own).']);
});

test('clusters that have names are listed by them', async () => {
  const made = await read({ node: ['a', 'b'], community: ['Textiles', 'Autos'] });
  assert.deepEqual('clusters' in made && made.clusters, ['Autos: b', 'Textiles: a']);
});

test('the record of the run that wrote the file is kept: method, parameters and hashes of what went in', async () => {
  const made = await read(FOUND, JSON.stringify(META));
  assert.ok('steps' in made);
  assert.equal(made.source, 'cluster-search@2, definition.csv (sha256:own)');
  assert.equal(made.steps[0], 'Ran cluster-search@2 on x = states.csv (sha256:in) with {"groups":[10,15]}.');
});

test('a record of another file, or one that cannot be read, is not taken for the run of this one', async () => {
  for (const beside of ['not json', '{}', JSON.stringify({ ...META, outputs: [{ file: 'other.csv' }] })]) {
    const made = await read(FOUND, beside);
    assert.ok('steps' in made);
    assert.equal(made.steps.length, 1, beside);
  }
});

test('a file without the two columns is refused by name', async () => {
  assert.deepEqual(await read({ industry: ['3341'] }), ['missing-column']);
});
