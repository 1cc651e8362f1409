import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openExplore } from '../../app/explore/open-explore.ts';
import { releaseMemory } from '../../app/knowledge/release-memory.ts';
import { packTopologies } from '../../exchange/pack-topologies.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { methodCards } from '../../main/method-cards.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type {
  GeometryView,
  IndicatorMapView,
  IndicatorView,
  PlaceProfileView,
  PlacesView,
} from '../contract/explore-contract.ts';
import type { FigureHome, Recomputed } from '../contract/figure-home-contract.ts';
import type { RowsPage } from '../contract/release-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const root = resolve(import.meta.dirname, '../../..');
const shelf = folderShelf({ packs: `${root}/packs`, added: `${root}/no-such-folder` });
const tables = duckTableSource(shelf);
let server: WorkbenchServer;

before(async () => {
  const explore = openExplore({
    shelf,
    tables,
    memory: releaseMemory(600),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    methods: methodCards(),
    topologies: packTopologies(shelf),
    dossiers: async () => [],
    milliseconds: () => performance.now(),
  });
  server = await createServer({ desks: smallDesks({ explore }), web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await tables.close();
});

async function ask<T>(address: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
  const url = address.startsWith('/api/') ? address : `/api/v1${address}`;
  const reply = await server.inject({ method, url, headers: { host: 'localhost' } });
  assert.equal(reply.statusCode, 200, `${url}: ${reply.payload.slice(0, 300)}`);
  return JSON.parse(reply.payload) as T;
}

const status = async (path: string): Promise<number> =>
  (await server.inject({ url: `/api/v1${path}`, headers: { host: 'localhost' } })).statusCode;

const workers = 'indicator=vn-statistics~workers&asOf=2026-01-01';

test('every answer of Explore is as the contract says, on every indicator at hand', async () => {
  const { indicators } = await ask<{ indicators: IndicatorView[] }>('/indicators');
  assert.ok(indicators.length >= 15);
  for (const { key, country } of indicators) {
    const map = await ask<IndicatorMapView>(`/indicators/map?indicator=${key}&asOf=2026-01-01`);
    assert.equal(map.shown, country === 'VN' ? 'VN34' : country);
    for (const { figure } of map.values) assert.ok(map.figures[figure], `${key} ${figure}`);
  }
  await ask(
    '/indicators/series?indicator=vn-statistics~workers&places=VN34-24,VN63-24,VN34-01,VN34-79&asOf=2026-01-01',
  );
});

test('places of any day and of any standing are answered', async () => {
  for (const day of ['2005-01-01', '2023-09-18', '2026-01-01']) await ask<PlacesView>(`/places?asOf=${day}`);
  for (const id of ['VN64-28', 'VN63-24', 'VN34-24', 'USC-06085'])
    assert.equal((await ask<PlaceProfileView>(`/places/${id}?asOf=2026-01-01`)).id, id);
});

test('a number leads from the map to its rows and is the same when computed again', async () => {
  const map = await ask<IndicatorMapView>(`/indicators/map?${workers}&place=VN63-24`);
  const figure = map.figures[map.chosen ?? ''];
  assert.ok(figure);
  const home = await ask<FigureHome>(figure.home);
  assert.deepEqual(home.figure, figure);
  assert.equal(home.card?.id, 'cited-value');
  const rows = await ask<RowsPage>(home.inputs[0]?.rows ?? '');
  assert.equal(rows.slice.matched, home.inputs[0]?.matched);
  const [path, query] = figure.home.split('?');
  assert.equal((await ask<Recomputed>(`${path}/recompute?${query}`, 'POST')).isSame, true);
});

test('boundaries named with their hash are kept for good, others are asked again', async () => {
  const { hash } = await ask<GeometryView>('/geometry/vn34');
  const cached = async (query: string) =>
    String(
      (await server.inject({ url: `/api/v1/geometry/vn34${query}`, headers: { host: 'localhost' } })).headers[
        'cache-control'
      ],
    );
  assert.match(await cached(`?hash=${encodeURIComponent(hash)}`), /immutable/);
  assert.doesNotMatch(await cached('?hash=other'), /immutable/);
  await ask('/geometry/communes/VN34-24');
});

test('what is not there is said so: layer, place, indicator, period, figure, and a fifth place', async () => {
  assert.equal(await status('/geometry/atlantis'), 404);
  assert.equal(await status('/places/VN34-99?asOf=2026-01-01'), 404);
  assert.equal(await status('/indicators/map?indicator=none&asOf=2026-01-01'), 404);
  assert.equal(await status(`/indicators/map?${workers}&period=1999`), 404);
  assert.equal(
    await status('/indicators/figures/f-0000000000000000?indicator=vn-statistics~workers&period=2010&place=VN34-24'),
    404,
  );
  assert.equal(await status('/indicators/series?indicator=a&places=a,b,c,d,e&asOf=2026-01-01'), 400);
  assert.equal(await status('/places?asOf=yesterday'), 400);
});
