import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FigureView } from '../../evidence/screens/view.ts';
import { packTopologies } from '../../exchange/pack-topologies.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { IndicatorFigureAddress } from '../desks/explore-desk.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { openExplore } from './open-explore.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
after(() => tables.close());
const desk = openExplore({
  shelf,
  tables,
  memory: releaseMemory(600),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  methods: [],
  topologies: packTopologies(shelf),
  dossiers: async () => [
    { id: 'seed', title: { vi: 'Hồ sơ', en: 'Dossier' }, places: ['VN63-19', 'VN63-24'] },
    { id: 'abroad', title: { vi: 'Hồ sơ', en: 'Dossier' }, places: ['USC-06085'] },
  ],
  milliseconds: () => performance.now(),
});

const WORKERS = 'vn-statistics~workers';

test('the units of a day are those in force on it, each with what it was made of', async () => {
  const [before, after2025] = await Promise.all([desk.places('2025-06-30'), desk.places('2025-07-01')]);
  assert.deepEqual([before.units.length, after2025.units.length], [63, 34]);
  const bacNinh = after2025.units.find(({ id }) => id === 'VN34-24');
  assert.deepEqual(
    bacNinh?.parts.map(({ id, extent }) => [id, extent]),
    [
      ['VN63-24', 'whole'],
      ['VN63-27', 'whole'],
    ],
  );
  assert.equal(after2025.events.filter(({ date }) => date === '2025-07-01').length, 23);
  assert.ok(after2025.acts['nq-202-2025-qh15']);
});

test('units of before August 2008 that have no boundary at hand are drawn nowhere, and the answer says so', async () => {
  const view = await desk.places('2008-07-31');
  assert.equal(view.units.length, 64);
  assert.ok(view.note);
  const bare = view.units.filter(({ shapes }) => shapes.length === 0).map(({ id }) => id);
  assert.deepEqual(bare, ['VN64-01', 'VN64-17', 'VN64-26', 'VN64-28']);
});

test('units and what is assigned to none of them add up to the published total of the country', async () => {
  for (const asOf of ['2010-12-31', '2026-01-01']) {
    const map = await desk.map({ indicator: WORKERS, period: '2010', asOf });
    assert.ok(map);
    const value = (id: string | null | undefined): number => map.figures[id ?? '']?.value ?? Number.NaN;
    const units = map.values.reduce((sum, each) => sum + value(each.figure), 0);
    assert.equal(units, value(map.together));
    assert.equal(units + value(map.beyond?.figure), value(map.country));
    assert.equal(map.values.length, asOf === '2010-12-31' ? 63 : 34);
  }
});

test('a merged unit is the exact sum of old ones, and one that took in a part has bounds', async () => {
  const exact = await desk.map({ indicator: WORKERS, period: '2010', asOf: '2026-01-01', place: 'VN34-24' });
  const old = await desk.map({ indicator: WORKERS, period: '2010', asOf: '2010-12-31' });
  const of = (view: typeof exact, id: string) =>
    view?.figures[view.values.find(({ place }) => place.id === id)?.figure ?? ''];
  assert.equal(of(exact, 'VN34-24')?.value, (of(old, 'VN63-24')?.value ?? 0) + (of(old, 'VN63-27')?.value ?? 0));
  const bounded = of(await desk.map({ indicator: WORKERS, period: '2007', asOf: '2026-01-01' }), 'VN34-01');
  assert.equal(bounded?.value, null);
  assert.ok((bounded?.low ?? 0) < (bounded?.high ?? 0));
});

test('a unit that a table of leading provinces leaves out is unknown and bounded, never zero', async () => {
  const map = await desk.map({ indicator: 'vn-statistics~fdi_new_capital', period: '2024', asOf: '2024-12-31' });
  const figure = map?.figures[map.values.find(({ place }) => place.id === 'VN63-11')?.figure ?? ''];
  assert.equal(figure?.value, null);
  assert.equal(figure?.missing, 'missing');
  assert.ok((figure?.high ?? 0) > 0);
});

test('an index of merged units is not added up', async () => {
  const key = 'vn-statistics~labour_index_same_month';
  const now = await desk.map({ indicator: key, period: '2025-02', asOf: '2026-01-01' });
  const figure = (id: string) => now?.figures[now.values.find(({ place }) => place.id === id)?.figure ?? ''];
  assert.equal(figure('VN34-24')?.value, null);
  assert.equal(figure('VN34-24')?.missing, 'missing');
  assert.notEqual(figure('VN34-01')?.value, null);
  assert.equal(now?.together, null);
});

test('a series after a merger shows the old units beside the new one and says where it breaks', async () => {
  const series = await desk.series({ indicator: WORKERS, places: ['VN34-24'], asOf: '2026-01-01' });
  assert.deepEqual(
    series?.lines.map(({ place, role }) => [place.id, role]),
    [
      ['VN34-24', 'unit'],
      ['VN63-24', 'part'],
      ['VN63-27', 'part'],
    ],
  );
  assert.deepEqual(
    series?.lines[0]?.points.map(({ period }) => period),
    ['2005', '2007', '2008', '2009', '2010'],
  );
  assert.ok(series?.breaks.some(({ kind, date }) => kind === 'boundary' && date === '2025-07-01'));
  assert.ok(series?.breaks.some(({ kind, date }) => kind === 'table' && date === '2008-01-01'));
});

test('every figure is at home at its address, with its rows, and comes out the same when computed again', async () => {
  const map = await desk.map({ indicator: WORKERS, period: '2010', asOf: '2026-01-01', place: 'VN63-24' });
  assert.ok(map);
  for (const id of [map.values[10]?.figure, map.country, map.together, map.beyond?.figure, map.chosen]) {
    const figure: FigureView | undefined = map.figures[id ?? ''];
    assert.ok(figure);
    const query = new URLSearchParams(figure.home.split('?')[1]);
    const address: IndicatorFigureAddress = {
      figure: figure.id,
      indicator: query.get('indicator') ?? '',
      period: query.get('period') ?? '',
      place: query.get('place') ?? '',
    };
    const home = await desk.figure(address);
    assert.deepEqual(home?.figure, figure);
    const rows = await desk.inputRows(address, { input: 1, page: 1, find: '' });
    assert.equal(rows?.slice.matched, home?.inputs[0]?.matched);
    assert.equal((await desk.recompute(address))?.isSame, true);
    assert.equal(await desk.figure({ ...address, period: '2009' }), undefined);
  }
});

test('a place that is no longer in force says what it became, and its facts and dossiers are found', async () => {
  const old = await desk.place('VN63-24', '2026-01-01');
  assert.equal(old?.isInForce, false);
  assert.deepEqual(
    old?.nowIn.map(({ id }) => id),
    ['VN34-24'],
  );
  assert.deepEqual(
    old?.dossiers.map(({ id }) => id),
    ['seed'],
  );
  assert.ok((old?.facts.official.length ?? 0) + (old?.facts.press.length ?? 0) > 0);
  const now = await desk.place('VN34-24', '2026-01-01');
  assert.equal(now?.isInForce, true);
  assert.equal(now?.communes.list.length, 99);
  assert.ok((old?.communes.list.length ?? 0) < 99);
});

test('a series of a unit that has ended shows the unit that holds its land beside it', async () => {
  const series = await desk.series({ indicator: WORKERS, places: ['VN63-24'], asOf: '2026-01-01' });
  assert.deepEqual(
    series?.lines.map(({ place, role }) => [place.id, role]),
    [
      ['VN63-24', 'chosen'],
      ['VN34-24', 'holder'],
    ],
  );
});

test('communes of a province come with the arcs they use and no others', async () => {
  const part = await desk.communes('VN34-24');
  const topology = part?.topology as { arcs: unknown[]; objects: Record<string, { geometries: unknown[] }> };
  assert.equal(topology.objects['communes']?.geometries.length, 99);
  assert.ok(topology.arcs.length > 0 && topology.arcs.length < 1500);
  assert.equal(await desk.communes('VN34-99'), undefined);
});

test('a place × industry table is read for one industry or for all', async () => {
  const key = 'us-counties~workers';
  const [first] = (await desk.industries(key)) ?? [];
  assert.ok(first);
  const [one, all] = await Promise.all([
    desk.map({ indicator: key, industry: first.code, asOf: '2026-01-01' }),
    desk.map({ indicator: key, asOf: '2026-01-01' }),
  ]);
  assert.equal(one?.shown, 'USC');
  assert.ok((all?.values.length ?? 0) > 3000);
});

test('a fact opens by its id, with those that contradict it beside it', async () => {
  const home = await desk.fact('DET-002');
  assert.deepEqual(
    home?.against.map(({ id }) => id),
    ['DET-003'],
  );
  assert.notEqual(home?.resolution, null);
  assert.equal(await desk.fact('DET-99999'), undefined);
});
