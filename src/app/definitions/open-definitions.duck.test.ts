import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { RecipeError } from '../dossier/recipe-error.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { openDefinitions } from './open-definitions.ts';

const root = resolve(import.meta.dirname, '../../..');
const shelf = folderShelf({ packs: `${root}/packs`, added: `${root}/no-such-folder` });
const tables = duckTableSource(shelf);
const desk = openDefinitions({ shelf, tables, memory: releaseMemory() });
after(() => tables.close());

const GROUP = { id: 'electrical-electronics-mechanical', version: '1' };
const NAME = { vi: 'Tập', en: 'Set' };

test('a code more counts at least as many classes, and the fewer places the fewer units', async () => {
  const counted = async (codes: readonly string[], places: readonly string[]) => {
    const members = codes.map((code) => ({ classification: 'vsic2018', code }));
    const group = { id: 'own', version: '1', own: { name: NAME, members } };
    const found = await desk.survey({ cluster: { group, places }, asOf: ['2023-09-18'] });
    return { classes: found.codes[0]?.classes ?? 0, units: found.days[0]?.units.length ?? 0 };
  };
  const one = await counted(['26'], ['VN63-19']);
  const more = await counted(['26', '27'], ['VN63-19', 'VN63-24']);
  assert.ok(one.classes > 0 && more.classes > one.classes);
  assert.deepEqual([one.units, more.units], [1, 2]);
});

test('a survey speaks of the units that hold the land on each day', async () => {
  const cluster = { group: GROUP, places: ['VN63-24'] };
  const { days } = await desk.survey({ cluster, asOf: ['2023-09-18', '2026-11-23'] });
  assert.deepEqual(
    days.map(({ classification, units }) => [classification, units[0]?.id]),
    [
      ['vsic2018', 'VN63-24'],
      ['vsic2025', 'VN34-24'],
    ],
  );
});

test('the rungs that rest on tables have ground where a table splits by place and industry, and only there', async () => {
  const grounds = async (places: readonly string[]) => {
    const { rungs, tables: found } = await desk.survey({ cluster: { group: GROUP, places }, asOf: ['2026-11-23'] });
    const isCrossed = found.some(({ kind }) => kind === 'place-industry');
    for (const rung of rungs.slice(1, 4)) assert.equal(rung.hasGround, isCrossed);
    return isCrossed;
  };
  assert.equal(await grounds(['USC-06085']), true);
  await grounds(['VN63-19']);
});

test('a place that no geography has is refused by name', async () => {
  const cluster = { group: GROUP, places: ['VN63-99'] };
  await assert.rejects(desk.survey({ cluster, asOf: ['2023-09-18'] }), (error) => {
    assert.ok(error instanceof RecipeError);
    assert.match(error.said.vi, /VN63-99/);
    return true;
  });
});
