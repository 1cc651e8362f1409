import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openMethods } from '../../app/methods/open-methods.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { releaseWriter } from '../../exchange/write-release.ts';
import { methodCards } from '../../main/method-cards.ts';
import { sharedRoom } from '../../main/method-room.ts';
import { methodThread } from '../../main/method-thread.ts';
import { hoover } from '../../methods/hoover.ts';
import { matrix } from '../../methods/matrix.ts';
import { plainColumns } from '../../methods/registry/long-table.ts';
import { methodCalls } from '../../methods/registry/method-calls.ts';
import { sampleInput } from '../../methods/registry/sample-input.case.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { MethodDetail, MethodLine, RunAnswer } from '../contract/method-contract.ts';
import { openApiDocument } from '../openapi-document.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const work = mkdtempSync(join(tmpdir(), 'lienket-runs-'));
const folders = { added: join(work, 'releases'), removed: join(work, 'removed') };
const shelf = folderShelf({ packs: resolve(import.meta.dirname, '../../../packs'), added: folders.added });
const tables = duckTableSource(shelf);
let server: WorkbenchServer;
before(async () => {
  const dossiers = { list: async () => [], reading: async () => undefined };
  const methods = openMethods({
    methods: methodCards(),
    dossiers,
    shelf,
    tables,
    room: sharedRoom(methodThread),
    writer: releaseWriter(folders),
    clock: { today: () => '2026-11-26' },
  });
  server = await createServer({ desks: smallDesks({ methods }), web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await tables.close();
  rmSync(work, { recursive: true });
});

const headers = { host: 'localhost' };
async function run(
  id: string,
  body: unknown,
  { query = '', ...more }: { query?: string; remoteAddress?: string } = {},
) {
  const url = `/api/v1/methods/${id}/runs${query}`;
  const reply = await server.inject({ method: 'POST', url, headers, payload: body as object, ...more });
  return { status: reply.statusCode, body: JSON.parse(reply.payload) };
}
const refused = async (id: string, body: unknown) => {
  const { status, body: problem } = await run(id, body);
  assert.equal(status, 422);
  return problem.faults.map(({ code, where: { table, row, column } }: never) => [code, table, row, column]);
};
const x = { columns: { place: ['a', 'a', 'b', 'b'], industry: ['i', 'j', 'i', 'j'], value: [3, 1, 1, 3] } };

test('every method is described with its tables, parameters and outputs', async () => {
  const reply = await server.inject({ method: 'GET', url: '/api/v1/methods', headers });
  const { methods } = JSON.parse(reply.payload) as { methods: readonly MethodLine[] };
  const described = new Map(methods.map(({ id, call }) => [id, call]));
  for (const { id, tables: shapes, parameters, outputs } of methodCalls) {
    const call = described.get(id);
    for (const [own, told] of [
      [shapes, call?.tables],
      [parameters, call?.parameters],
      [outputs, call?.outputs],
    ] as const)
      assert.deepEqual(
        told?.map(({ name }) => name),
        own.map(({ name }) => name),
        id,
      );
  }
  const one = await server.inject({ method: 'GET', url: '/api/v1/methods/key-sectors', headers });
  assert.equal((JSON.parse(one.payload) as MethodDetail).call?.outputs[0]?.name, 'key_sectors');
});

test('tables that are sent are answered, with the parameters that held', async () => {
  const { status, body } = await run('hoover', { tables: { x } });
  assert.equal(status, 200);
  const answer = body as RunAnswer;
  assert.equal(answer.method, 'hoover@1');
  assert.deepEqual(answer.inputs, [{ table: 'x', rows: 4, release: null }]);
  const [industry] = answer.outputs;
  assert.deepEqual(industry?.columns, { industry: ['i', 'j'], hoover: [...hoover(matrix(2, 2, [3, 1, 1, 3]))] });
  const interval = await run('location-quotient-interval', { tables: { x }, parameters: { level: 0.9 } });
  assert.deepEqual((interval.body as RunAnswer).parameters, { level: 0.9 });
});

test('every method answers on its sample', async () => {
  for (const { id, outputs } of methodCalls) {
    const { tables: given, parameters = {} } = sampleInput(id);
    const sent = Object.entries(given).map(([name, table]) => [name, { columns: plainColumns(table) }]);
    const { status, body } = await run(id, { tables: Object.fromEntries(sent), parameters });
    assert.equal(status, 200, `${id}: ${JSON.stringify(body).slice(0, 300)}`);
    assert.deepEqual(
      (body as RunAnswer).outputs.map(({ name }) => name),
      outputs.map(({ name }) => name),
    );
  }
});

test('a table of a release is read by name, its columns under the names of the method', async () => {
  const { status, body } = await run(
    'location-quotient',
    {
      tables: {
        x: {
          release: { name: 'us-states' },
          table: 'employment',
          as: { place: 'place_id', industry: 'naics6', value: 'establishments' },
        },
      },
    },
    { query: '?rows=7' },
  );
  assert.equal(status, 200, JSON.stringify(body).slice(0, 300));
  const { inputs, outputs } = body as RunAnswer;
  assert.ok(inputs[0]?.rows === 44_817 && inputs[0].release?.name === 'us-states');
  assert.equal(outputs[0]?.columns['lq']?.length, 7);
  assert.ok((outputs[0]?.rows ?? 0) > 44_000);
});

test('faults are told by table, row and column, all at once', async () => {
  const bad = { columns: { place: ['a', 'b'], industry: ['i', 'i'], value: [-1, null] } };
  assert.deepEqual(await refused('hoover', { tables: { x: bad } }), [
    ['negative-cell', 'x', 1, 'value'],
    ['missing-value', 'x', 2, 'value'],
  ]);
  assert.deepEqual(await refused('hoover', { tables: { x, y: x } }), [['unknown-table', 'y', undefined, undefined]]);
  assert.deepEqual(await refused('hoover', { tables: {} }), [['missing-table', 'x', undefined, undefined]]);
  const uneven = { columns: { place: ['a'], industry: ['i', 'j'], value: [1, 1] } };
  assert.deepEqual(await refused('hoover', { tables: { x: uneven } }), [['bad-column', 'x', undefined, 'place']]);
  const from = (table: string, as: object) => ({ tables: { x: { release: { name: 'us-states' }, table, as } } });
  assert.deepEqual(await refused('hoover', from('nothing', {})), [['no-such-table', 'x', undefined, undefined]]);
  assert.deepEqual(await refused('hoover', from('employment', {})), [['no-such-column', 'x', undefined, undefined]]);
  assert.deepEqual(await refused('hoover', { tables: { x }, parameters: { k: 1 } }), [
    ['unknown-parameter', undefined, undefined, undefined],
  ]);
  assert.equal((await run('nothing', { tables: {} })).status, 404);
  assert.equal((await run('hoover', { tables: { x: { rows: [] } } })).status, 422);
});

test('readers on other machines may run a method, since nothing is kept', async () => {
  const { status } = await run('hoover', { tables: { x } }, { remoteAddress: '192.0.2.7' });
  assert.equal(status, 200);
});

test('a run that takes too long, or too much memory, is refused and the next one answers', async () => {
  const room = sharedRoom(methodThread, 1);
  const following = { signal: new AbortController().signal };
  const slow = await room.run('hoover', sampleInput('hoover'), following);
  assert.ok(!slow.ok && slow.refusals[0]?.code === 'too-heavy');
  const names = Array.from({ length: 5000 }, (_, at) => `n${at}`);
  const wide = { columns: { place: names, industry: names, value: names.map(() => 1) } };
  assert.deepEqual(await refused('hoover', { tables: { x: wide } }), [['too-large', 'x', undefined, undefined]]);
  assert.equal((await run('hoover', { tables: { x } })).status, 200);
});

test('a reader who goes away stops the run', async () => {
  const stop = new AbortController();
  const ran = methodThread.run('hoover', sampleInput('hoover'), { signal: stop.signal });
  stop.abort();
  await assert.rejects(ran, { name: 'AbortError' });
});

test('the description of the interface names the run, its tables and its answer', () => {
  const text = JSON.stringify(openApiDocument({ version: '0', language: 'en' }));
  for (const part of ['/methods/{id}/runs', 'MethodRunAsked', 'MethodRun', 'MethodCall'])
    assert.ok(text.includes(part), part);
});

const STATES = {
  x: {
    release: { name: 'us-states' },
    table: 'employment',
    as: { place: 'place_id', industry: 'naics6', value: 'establishments' },
    where: { naics6: ['334111', '334112', '334413', '334418', '336111', '336112', '336310', '311111'] },
  },
};
const save = async (id: string, more: object, remoteAddress = '127.0.0.1') => {
  const payload = { tables: STATES, parameters: { groups: [2, 3] }, title: { vi: 'Cụm', en: 'Clusters' }, ...more };
  const url = `/api/v1/methods/${id}/definition-sets`;
  const reply = await server.inject({ method: 'POST', url, headers, payload, remoteAddress });
  return { status: reply.statusCode, headers: reply.headers, body: JSON.parse(reply.payload) };
};

test('clusters that a run finds are saved as a release that says which run made them', async () => {
  const saved = await save('cluster-search', { name: 'found', classification: 'naics2012' });
  assert.equal(saved.status, 201);
  assert.equal(saved.headers.location, '/api/v1/releases/found/1');
  const answer = await run('cluster-search', { tables: STATES, parameters: { groups: [2, 3] } });
  const { columns } = answer.body.outputs.find(({ name }: { name: string }) => name === 'definition');
  const sizes = columns.cluster.reduce((found: Record<string, number>, cluster: number) => {
    found[`found-${cluster}`] = (found[`found-${cluster}`] ?? 0) + 1;
    return found;
  }, {});
  assert.deepEqual(Object.fromEntries(saved.body.groups.map((group: never) => Object.values(group))), sizes);
  const release = await shelf.find('found', '1');
  const [step = ''] = release?.descriptor['lienket:steps'] ?? [];
  assert.match(step, /^Ran cluster-search@\d+ on x = us-states@[\d.]+\/employment \(sha256:/);
  assert.ok(step.includes('"groups":[2,3]') && step.includes('"value":"establishments"'));
});

test('what cannot be saved is refused with all that is wrong, by name where the name is taken', async () => {
  const faults = async (id: string, more: object) => {
    const { status, body } = await save(id, more);
    return [status, ...(body.faults ?? []).map(({ code }: { code: string }) => code)];
  };
  assert.deepEqual(await faults('cluster-search', { name: 'found', classification: 'naics2012' }), [409, 'name-taken']);
  assert.deepEqual(await faults('cluster-search', { name: 'law', classification: 'isic4' }), [
    422,
    'name-of-a-pack',
    'unknown-classification',
  ]);
  assert.deepEqual(await faults('cluster-search', { name: 'other', classification: 'vsic2018' }), [422, 'bad-form']);
  assert.deepEqual(await faults('location-quotient', { name: 'x', classification: 'naics2012', parameters: {} }), [
    422,
    'no-clusters',
  ]);
  assert.deepEqual(await faults('cluster-search', { name: 'x', classification: 'naics2012', parameters: {} }), [
    422,
    'missing-parameter',
  ]);
  assert.equal((await save('no-such-method', { name: 'x', classification: 'naics2012' })).status, 404);
});

test('only this machine may save: another one may run the method and keep the answer itself', async () => {
  const far = '192.0.2.7';
  assert.equal((await save('cluster-search', { name: 'far', classification: 'naics2012' }, far)).status, 401);
  const body = { tables: STATES, parameters: { groups: [2] } };
  assert.equal((await run('cluster-search', body, { remoteAddress: far })).status, 200);
});

test('keys of a release are named: codes by their classification, places by their register', async () => {
  const { body } = await run('location-quotient', { tables: STATES });
  assert.match(body.names['334413'].en, /^334413 Semiconductor/);
  const counties = {
    x: {
      release: { name: 'us-counties' },
      table: 'employment',
      as: { place: 'place_id', industry: 'naics4', value: 'establishments' },
      where: { place_id: ['USC-06085', 'USC-06001'] },
    },
  };
  const named = await run('location-quotient', { tables: counties });
  assert.equal(named.status, 200, JSON.stringify(named.body).slice(0, 400));
  assert.match(named.body.names['USC-06085'].en, /Santa Clara/);
  assert.deepEqual((await run('location-quotient', { tables: { x } })).body.names, {});
});
