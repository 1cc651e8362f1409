import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { openCountries } from './open-countries.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
after(() => tables.close());

const desk = openCountries({
  shelf,
  tables,
  memory: releaseMemory(),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  methods: [],
  milliseconds: () => performance.now(),
});

const nameAt = (home: string): string => decodeURIComponent(home.replace(/^.*\/figures\//, ''));
const CHOSEN = ['NV.AGR.TOTL.ZS', 'NV.IND.TOTL.ZS', 'NE.EXP.GNFS.ZS', 'NY.GDP.PCAP.PP.CD'];

test('each indicator is read from one table only, and each of its values leads to one row', async () => {
  const { series, indicators, valueHome } = await desk.countries({ indicators: ['NY.GDP.MKTP.CD', 'FP.CPI.TOTL.ZG'] });
  assert.deepEqual([...new Set(series.map(({ indicator }) => indicator))].sort(), ['FP.CPI.TOTL.ZG', 'NY.GDP.MKTP.CD']);
  assert.equal(indicators.find(({ id }) => id === 'NY.GDP.MKTP.CD')?.table, 'wdi');
  assert.equal(indicators.find(({ id }) => id === 'FP.CPI.TOTL.ZG')?.table, 'wdi_general');
  for (const { indicator, iso3, points } of series) {
    const last = points.at(-1);
    if (last === undefined) continue;
    const at = valueHome.replace('{indicator}', indicator).replace('{iso3}', iso3).replace('{year}', String(last.year));
    const home = await desk.figure(nameAt(at));
    assert.equal(home?.figure.value, last.value);
    const rows = await desk.inputRows(nameAt(at), { input: 1, page: 1, find: '' });
    assert.deepEqual(rows?.slice.columns['value'], [last.value]);
  }
});

test('years outside the span that is asked for are left out', async () => {
  const { series } = await desk.countries({ indicators: ['NV.IND.TOTL.ZS'], from: 2000, to: 2005 });
  const years = series.flatMap(({ points }) => points.map(({ year }) => year));
  assert.deepEqual([Math.min(...years), Math.max(...years)], [2000, 2005]);
});

test('the like of a country is another country, nearest first, and its distance rests on the values of both', async () => {
  const view = await desk.analogues({ country: 'VNM', indicators: CHOSEN });
  assert.ok(view?.year);
  const distances = view.nearest.map(({ distance }) => view.figures[distance]?.value ?? Number.NaN);
  assert.deepEqual(
    distances,
    [...distances].sort((a, b) => a - b),
  );
  assert.ok(view.nearest.every(({ iso3 }) => iso3 !== 'VNM'));
  const [first] = view.nearest;
  const name = nameAt(view.figures[first?.distance ?? '']?.home ?? '');
  const home = await desk.figure(name);
  assert.equal(home?.from.length, CHOSEN.length * 2);
  for (const value of home.from) assert.ok(await desk.figure(nameAt(value.home)), value.home);
  assert.equal((await desk.recompute(name))?.isSame, true);
});

test('a country or an indicator that is not there gives nothing', async () => {
  assert.equal(await desk.analogues({ country: 'XXX', indicators: CHOSEN }), undefined);
  assert.equal(await desk.analogues({ country: 'VNM', indicators: ['NO.SUCH'] }), undefined);
  assert.equal(await desk.figure('value~NV.IND.TOTL.ZS~VNM~1900'), undefined);
  assert.equal(await desk.figure('nonsense'), undefined);
});

test('with weights and values of a region the distance is led home and computed again alike', async () => {
  const values = [12, 45, 90, 9000];
  const view = await desk.analogues({ country: 'VNM', indicators: CHOSEN, weights: [2, 1, 1, 0], values });
  assert.deepEqual([view?.isOwn, view?.indicators.map(({ weight }) => weight)], [true, [2, 1, 1, 0]]);
  const [first] = view?.nearest ?? [];
  const name = nameAt(view?.figures[first?.distance ?? '']?.home ?? '');
  const home = await desk.figure(name);
  assert.equal(home?.from.length, CHOSEN.length);
  assert.equal((await desk.recompute(name))?.isSame, true);
  assert.equal(await desk.analogues({ country: 'VNM', indicators: CHOSEN, values: [1] }), undefined);
});
