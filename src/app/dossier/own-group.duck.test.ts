import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { OwnGroup, Recipe } from '../../evidence/recipe.ts';
import type { ReadingView } from '../../evidence/screens/view.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { releaseMemory } from '../knowledge/release-memory.ts';
import { methodHere } from '../methods/method-here.case.ts';
import type { BuildPorts } from './build-ports.ts';
import { makeReading } from './reading-view.ts';
import { RecipeError } from './recipe-error.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shelf = folderShelf({ packs: `${root}packs`, added: `${root}no-such-folder` });
const tables = duckTableSource(shelf);
const ports: BuildPorts = {
  shelf,
  tables,
  memory: releaseMemory(),
  program: 'lienket test',
  methodRoom: methodHere,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
after(() => tables.close());

const DAY = '2026-11-23';

function recipe(name: string): Recipe {
  const parsed = parseRecipe(readFileSync(`${root}recipes/${name}.json`, 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

function withOwn(base: Recipe, members: OwnGroup['members']): Recipe {
  const own = { name: { vi: 'Nhóm tự lập', en: 'Own set' }, members };
  return { ...base, next: true, cluster: { ...base.cluster, group: { id: 'ours', version: '1', own } } };
}

const codes = (classification: string, ...list: readonly string[]): OwnGroup['members'] =>
  list.map((code) => ({ classification, code }));

const read = async (given: Recipe): Promise<ReadingView> =>
  (await makeReading(ports, { recipe: given, day: DAY, homeOf: (id) => id })).view;

const seed = recipe('thai-nguyen-bac-giang');

test('an own set of the same codes gives the same figures as the group of a pack', async () => {
  const base = recipe('us-electronics-santa-clara');
  const own = await read(withOwn(base, codes('naics2012', '3341', '3342', '3343', '3344', '3345', '3346')));
  const packed = await read(base);
  assert.deepEqual(own.figures, packed.figures);
  assert.equal(own.definition.groupName.vi, 'Nhóm tự lập');
  assert.equal(own.definition.codes[0]?.howSure, 'own');
});

test('a set stated in one version is converted to the other by the official table', async () => {
  const stated = await read(withOwn(seed, codes('vsic2018', '2610', '27')));
  const [split, whole] = stated.definition.codes;
  assert.deepEqual(
    split?.becomes.map((target) => [target.code, target.isInGroup]),
    [
      ['2611', true],
      ['2619', true],
    ],
  );
  assert.ok(whole?.name.vi !== '27');
  const newer = await read(withOwn(seed, codes('vsic2025', '2611')));
  assert.deepEqual(
    newer.definition.codes[0]?.becomes.map((target) => [target.code, target.isInGroup]),
    [['2610', false]],
  );
});

test('a set stated in VSIC 2025 alone still reads the stand-in flows and the product space, which says how it was chosen', async () => {
  const view = await read(withOwn(seed, codes('vsic2025', '26', '27')));
  const linkage = view.ladder.rungs.find((rung) => rung.rung === 'linkage');
  for (const id of linkage?.figures ?? []) assert.equal(view.figures[id]?.missing, undefined, id);
  assert.equal(view.next.productsBy, 'isic4');
  assert.ok(view.next.products.some((product) => product.code.startsWith('85')));
  assert.match(view.next.productsNote?.en ?? '', /ISIC/);
});

test('goods named in the set are taken before those found by activity', async () => {
  const goods = [...codes('vsic2018', '26'), ...codes('hs2017', '8542', '854231')];
  const view = await read(withOwn(seed, goods));
  assert.deepEqual(
    view.next.products.map((product) => product.code),
    ['8542'],
  );
  assert.equal(view.next.productsBy, 'hs');
  assert.equal(view.next.productsNote, null);
});

test('a code that its classification does not have is refused by name, and a set without activities too', async () => {
  await assert.rejects(
    read(withOwn(seed, codes('vsic2018', '2610', '9999'))),
    (error) => error instanceof RecipeError && error.code === 'unknown-code' && /vsic2018 9999/.test(error.said.vi),
  );
  for (const wrong of [codes('hs2017', '8542'), codes('naics2012', '3344')])
    await assert.rejects(
      read(withOwn(seed, wrong)),
      (error) => error instanceof RecipeError && error.code === 'empty-group',
    );
});
