import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Run } from '../../evidence/report.ts';
import type { ReadingView, ViewFrame } from '../../evidence/screens/view.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { methodHere } from '../methods/method-here.case.ts';
import { buildDossier } from './build-dossier.ts';
import type { BuildPorts } from './build-ports.ts';
import { madeBook } from './made-book.ts';
import { makeReading } from './reading-view.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
const plain: BuildPorts = {
  shelf,
  tables,
  program: 'lienket test',
  methodRoom: methodHere,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
const ports: BuildPorts = { ...plain, memory: releaseMemory() };
after(() => tables.close());

const EXAMPLES = ['thai-nguyen-bac-giang', 'new-industries-red-river-delta', 'us-electronics-santa-clara'];

function recipe(name: string): Recipe {
  const parsed = parseRecipe(readFileSync(`${root}recipes/${name}.json`, 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

const homeOf = (id: string): string => `/figures/${id}`;
const seed = recipe('thai-nguyen-bac-giang');
const read = async (day: string, given: Recipe = seed, by: BuildPorts = ports): Promise<ReadingView> =>
  (await makeReading(by, { recipe: given, day, homeOf })).view;

/** Every run anywhere in a view, and every place where a figure is named by id alone. */
function marks(view: unknown): { readonly runs: readonly Run[]; readonly ids: readonly string[] } {
  const runs: Run[] = [];
  const ids: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^f-[0-9a-f]{16}$/.test(value)) ids.push(value);
    if (typeof value !== 'object' || value === null) return;
    const { kind } = value as { readonly kind?: string };
    if ((kind === 'figure' || kind === 'fact' || kind === 'act') && kind in value) runs.push(value as Run);
    for (const part of Object.values(value)) walk(part);
  };
  walk(view);
  return { runs, ids };
}

function assertResolved(view: ViewFrame, where: string): void {
  const { runs, ids } = marks(view);
  assert.ok(runs.length > 0, where);
  for (const id of ids) assert.ok(view.figures[id], `${where} ${id}`);
  for (const run of runs) {
    if (run.kind === 'fact') assert.ok(view.facts[run.fact], `${where} ${run.fact}`);
    if (run.kind === 'act') assert.ok(view.acts[run.act], `${where} ${run.act}`);
  }
}

for (const name of EXAMPLES)
  test(`every mark in every view of ${name} leads somewhere`, async () => {
    const given = recipe(name);
    for (const day of ['2019-06-01', ...given.asOf, '2025-07-01']) {
      const view = await read(day, given);
      assert.equal(view.asOf, day);
      assertResolved(view, `${name} ${day}`);
      for (const rung of view.ladder.rungs)
        for (const fact of rung.facts) assert.ok(view.facts[fact], `${day} ${fact}`);
      for (const event of view.changes.events) assert.ok(event.act === null || view.acts[event.act], event.act ?? '');
    }
    assertResolved(madeBook(await buildDossier(ports, given), homeOf), name);
  });

test('moving the day and going back gives the same figures, bit for bit', async () => {
  const before = await read('2023-09-18');
  const later = await read('2026-11-23');
  assert.notDeepEqual(later.units, before.units);
  assert.deepEqual(await read('2023-09-18'), before);
});

test('what was asked before changes no figure', async () => {
  for (const name of EXAMPLES) {
    const given = recipe(name);
    const day = given.asOf[given.asOf.length - 1] ?? '';
    assert.deepEqual(await read(day, given), await read(day, given, plain), name);
  }
});

test('a figure of an own day is the figure of the report', async () => {
  for (const name of EXAMPLES) {
    const given = recipe(name);
    const { report } = await buildDossier(plain, given);
    for (const day of given.asOf) {
      const { book } = await makeReading(ports, { recipe: given, day, homeOf });
      assert.ok(book.figures.size > 0);
      for (const [id, figure] of book.figures) assert.deepEqual(figure, report.figures[id], `${name} ${day} ${id}`);
    }
  }
});

test('units, regions, codes, legal test and change follow the day', async () => {
  const before = await read('2023-09-18');
  const now = await read('2026-11-23');
  assert.deepEqual(
    before.units.map((unit) => unit.id),
    ['VN63-19', 'VN63-24'],
  );
  assert.deepEqual(
    now.units.map((unit) => unit.id),
    ['VN34-19', 'VN34-24'],
  );
  assert.deepEqual([before.classification, now.classification], ['vsic2018', 'vsic2025']);
  assert.deepEqual(
    now.legal.boundaries.map((boundary) => boundary.placeId),
    ['VN34-19', 'VN34-24'],
  );
  const merger = now.changes.events.find((event) => event.what.vi.includes('Bắc Giang'));
  assert.deepEqual(merger, {
    date: '2025-07-01',
    factor: 'boundary',
    what: {
      vi: 'Bắc Giang + Bắc Ninh hợp thành Bắc Ninh (mới)',
      en: 'Bac Giang + Bac Ninh became Bac Ninh (new)',
    },
    act: 'nq-202-2025-qh15',
  });
  assert.ok(now.changes.events.some((event) => event.factor === 'classification' && event.date === '2025-11-15'));
});

test('a series whose period or units lie ahead of the day is left out and counted', async () => {
  const early = await read('2024-05-31');
  assert.deepEqual([early.changes.changes.length, early.changes.leftOut], [0, 5]);
  assert.ok(early.changes.leftOutSentence);
  const merged = await read('2025-07-01');
  assert.deepEqual([merged.changes.changes.length, merged.changes.leftOut], [5, 0]);
  assert.equal(merged.changes.leftOutSentence, null);
});

test('a day before the first own day is read by itself', async () => {
  const view = await read('2019-06-01');
  assert.deepEqual(view.changes.events, []);
  assert.ok(Object.keys(view.figures).length > 0);
});
