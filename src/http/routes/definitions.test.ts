import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openDefinitions } from '../../app/definitions/open-definitions.ts';
import { releaseMemory } from '../../app/knowledge/release-memory.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type {
  ClassificationView,
  ConversionRow,
  DefinitionSurvey,
  GroupView,
  RegionLine,
} from '../contract/definition-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const root = resolve(import.meta.dirname, '../../..');
const shelf = folderShelf({ packs: `${root}/packs`, added: `${root}/no-such-folder` });
const tables = duckTableSource(shelf);
let server: WorkbenchServer;

before(async () => {
  const definitions = openDefinitions({ shelf, tables, memory: releaseMemory() });
  server = await createServer({ desks: smallDesks({ definitions }), web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await tables.close();
});

async function read<T>(path: string): Promise<T> {
  const reply = await server.inject({ url: `/api/v1${path}`, headers: { host: 'localhost' } });
  assert.equal(reply.statusCode, 200, reply.payload.slice(0, 300));
  return JSON.parse(reply.payload) as T;
}

const survey = (body: unknown) =>
  server.inject({
    method: 'POST',
    url: '/api/v1/definitions/survey',
    headers: { host: 'localhost' },
    payload: body as object,
  });

const SEED = {
  cluster: {
    group: { id: 'electrical-electronics-mechanical', version: '1', only: ['26', '27', '28'] },
    places: ['VN63-19', 'VN63-24'],
  },
  asOf: ['2023-09-18', '2026-11-23'],
};

test('a classification comes whole, every code under a code that is there', async () => {
  for (const classification of ['vsic2018', 'vsic2025']) {
    const { codes } = await read<ClassificationView>(`/industries?classification=${classification}`);
    const known = new Set(codes.map(({ code }) => code));
    assert.ok(codes.length > 1500);
    assert.ok(codes.every(({ parent }) => parent === null || known.has(parent)));
    assert.ok(codes.every(({ name }) => name.vi !== '' && name.en !== ''));
  }
});

test('the conversion leads from codes of one classification to codes of the other, each at its own level', async () => {
  const { rows } = await read<{ rows: ConversionRow[] }>('/industries/conversions?from=vsic2018&to=vsic2025');
  const known = async (of: string): Promise<ReadonlySet<string>> =>
    new Set((await read<ClassificationView>(`/industries?classification=${of}`)).codes.map(({ code }) => code));
  const [old, fresh] = [await known('vsic2018'), await known('vsic2025')];
  assert.ok(rows.length > 1500);
  assert.ok(rows.every(({ from, to }) => old.has(from) && fresh.has(to)));
  assert.ok(rows.some(({ isPartial }) => isPartial));
});

test('each code of a named group comes with the argument for it', async () => {
  const { groups } = await read<{ groups: GroupView[] }>('/groups');
  assert.ok(groups.length >= 10);
  for (const { members } of groups) assert.ok(members.every(({ reason }) => reason.vi !== '' && reason.en !== ''));
});

test('regions follow the day', async () => {
  const ids = async (query: string): Promise<readonly string[]> =>
    (await read<{ regions: RegionLine[] }>(`/regions${query}`)).regions.map(({ id }) => id);
  assert.ok((await ids('?asOf=2023-09-18')).includes('R63-NMM'));
  assert.ok(!(await ids('?asOf=2026-11-23')).includes('R63-NMM'));
  assert.ok((await ids('')).includes('R34P-NMM'));
});

test('the seed cluster is counted on both its days, with the tables that bear on it and the rungs that have ground', async () => {
  const reply = await survey(SEED);
  const found = JSON.parse(reply.payload) as DefinitionSurvey;
  assert.equal(reply.statusCode, 200, reply.payload.slice(0, 300));
  assert.deepEqual(
    found.days.map(({ geography, units }) => [geography, units.map(({ id }) => id)]),
    [
      ['VN63', ['VN63-19', 'VN63-24']],
      ['VN34', ['VN34-19', 'VN34-24']],
    ],
  );
  assert.equal(found.codes.find(({ classification }) => classification === 'vsic2018')?.stated, 3);
  const byProvince = found.tables.find(({ table }) => table === 'enterprises_by_province_2008_2010');
  assert.deepEqual(byProvince?.units, { held: 2, of: 2, geography: 'VN63' });
  assert.ok(found.tables.every(({ release }) => !release.startsWith('us-')));
  const grounds = Object.fromEntries(found.rungs.map(({ rung, hasGround }) => [rung, hasGround]));
  assert.equal(grounds['linkage'], true);
  assert.equal(
    grounds['presence'],
    found.tables.some(({ kind }) => kind === 'place-industry'),
  );
});

test('an American cluster finds its table of places and industries, and its rungs have ground', async () => {
  const cluster = { group: SEED.cluster.group, places: ['USC-06085'] };
  const american = { ...cluster, group: { id: SEED.cluster.group.id, version: '1' } };
  const found = JSON.parse((await survey({ cluster: american, asOf: ['2026-11-23'] })).payload) as DefinitionSurvey;
  const table = found.tables.find(({ release }) => release === 'us-counties');
  assert.equal(table?.kind, 'place-industry');
  assert.deepEqual(table?.units, { held: 1, of: 1, geography: 'USC' });
  assert.ok((table?.codes?.inside ?? 0) > 0);
  assert.ok(found.rungs.find(({ rung }) => rung === 'presence')?.hasGround);
});

test('what no pack has is refused with what was named', async () => {
  const strangers = { ...SEED, cluster: { ...SEED.cluster, places: ['VN63-99'] } };
  const reply = await survey(strangers);
  assert.equal(reply.statusCode, 422);
  assert.match(reply.payload, /VN63-99/);
  const noGroup = { ...SEED, cluster: { ...SEED.cluster, group: { id: 'no-such-group', version: '1' } } };
  assert.equal((await survey(noGroup)).statusCode, 422);
});

test('a second survey of a definition is quick', async () => {
  await survey(SEED);
  const started = performance.now();
  await survey(SEED);
  assert.ok(performance.now() - started < 300, `${performance.now() - started} ms`);
});
