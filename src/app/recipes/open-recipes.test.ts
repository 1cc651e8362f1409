import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { TOY_RECIPE, toyClaim } from '../../evidence/toy-recipe.case.ts';
import { recipeFolders } from '../../exchange/recipe-folders.ts';
import { embeddedRecords } from '../../store-pg/embedded-records.ts';
import type { RecipeKept } from '../desks/recipe-desk.ts';
import type { Records } from '../ports-records.ts';
import { keptSource } from './kept-source.ts';
import { type OpenedRecipes, openRecipes } from './open-recipes.ts';

const EXAMPLE = 'thai-nguyen-bac-giang';
let records: Records;
let work = '';
let desk: OpenedRecipes;
let count = 0;

before(async () => {
  records = await embeddedRecords(undefined);
});
after(() => records.close());
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'lienket-desk-'));
  mkdirSync(join(work, 'examples'));
  mkdirSync(join(work, 'own'));
  const shipped = join(import.meta.dirname, '../../../recipes', `${EXAMPLE}.json`);
  copyFileSync(shipped, join(work, 'examples', `${EXAMPLE}.json`));
  desk = openRecipes({
    records: async () => records,
    shelf: recipeFolders({ examples: join(work, 'examples'), own: join(work, 'own'), parse: parseRecipe }),
    parse: parseRecipe,
    clock: { today: () => '2026-11-26', now: () => '2026-11-26T08:00:00.000Z' },
  });
});
// The records are one store for all tests: what a test made it puts aside, and the next uses other ids.
afterEach(async () => {
  count += 1;
  for (const { id, origin, revision } of await desk.states()) if (origin === 'own') await desk.putAside(id, revision);
  rmSync(work, { recursive: true, force: true });
});

const file = (id: string): string => join(work, 'own', `${id}.json`);
const toy = (title: string, ...claims: readonly string[]): Recipe => ({
  ...TOY_RECIPE,
  id: `toy-${count}`,
  title: { vi: title, en: title },
  claims: claims.map((id) => toyClaim(id, id)),
});
const writeToy = (recipe: Recipe): void => writeFileSync(file(recipe.id), JSON.stringify(recipe));
const shelvedToy = (id: string): Recipe => JSON.parse(readFileSync(file(id), 'utf8'));

function stateOf(kept: RecipeKept) {
  assert.ok(kept.ok, JSON.stringify(kept));
  return kept.state;
}

const save = (recipe: Recipe, revision: number, note = '') =>
  desk.save(recipe.id, { text: JSON.stringify(recipe), revision, note, cause: note === '' ? 'edited' : 'named' });

async function createdToy(...claims: readonly string[]): Promise<Recipe> {
  const recipe = toy('một', ...claims);
  return stateOf(await desk.create({ kind: 'import', text: JSON.stringify(recipe), fileName: 'toy.json' })).recipe;
}

test('an example is revision 0 until it is edited, and stays to be seen after it', async () => {
  const example = await desk.find({ id: EXAMPLE });
  assert.deepEqual([example?.origin, example?.revision, example?.cause], ['example', 0, null]);
  assert.ok(example);
  const edited = { ...example.recipe, title: { vi: 'Của tôi', en: 'Mine' } };
  const state = stateOf(await save(edited, 0));
  assert.deepEqual([state.origin, state.revision, state.parent], ['own', 1, null]);
  assert.deepEqual((await desk.find({ id: EXAMPLE, revision: 0 }))?.recipe, example.recipe);
  assert.deepEqual(
    (await desk.compare({ id: EXAMPLE, revision: 0 }, { id: EXAMPLE }))?.map(({ path }) => path),
    ['title.vi', 'title.en'],
  );
  assert.equal(await desk.putAside(EXAMPLE, 1), 'done');
  assert.equal((await desk.find({ id: EXAMPLE }))?.revision, 0, 'the example shows again');
  assert.equal(await desk.putAside(EXAMPLE, 0), 'example');
});

test('dossiers are computed from what people keep and from the examples that nobody edited', async () => {
  const source = keptSource(desk);
  const recipe = await createdToy('a');
  assert.deepEqual(
    (await source.list()).map(({ recipe: { id }, origin, revision }) => [id, origin, revision]),
    [
      [EXAMPLE, 'example', null],
      [recipe.id, 'own', 1],
    ],
  );
  await save({ ...recipe, claims: [] }, 1);
  assert.equal((await source.find(recipe.id))?.revision, 2);
  assert.deepEqual((await source.find(recipe.id, 1))?.recipe, recipe);
  assert.equal(await source.find('nobody'), undefined);
});

test('the exported text is the file on the shelf byte for byte, and reading it again gives the recipe', async () => {
  const recipe = await createdToy('a');
  const exported = await desk.exportText({ id: recipe.id });
  assert.equal(exported?.fileName, `${recipe.id}.json`);
  assert.equal(exported?.text, readFileSync(file(recipe.id), 'utf8'));
  assert.match(exported?.text ?? '', /^\{\n {2}".*\}\n$/s);
  assert.deepEqual(parseRecipe(exported?.text ?? '', 'x'), { ok: true, value: recipe });
  assert.equal(await desk.exportText({ id: 'nobody' }), undefined);
});

test('of two who save from the same revision one is overtaken, and merging loses nothing of either', async () => {
  const recipe = await createdToy('a');
  const both = await Promise.all([
    save({ ...recipe, claims: [toyClaim('a', 'của họ')] }, 1),
    save({ ...recipe, claims: [toyClaim('a', 'của tôi'), toyClaim('b', 'b')] }, 1),
  ]);
  assert.equal(both[0].ok, true);
  assert.deepEqual(both[1], { ok: false, why: 'overtaken', newest: 2 });
  const mine = JSON.stringify({ ...recipe, claims: [toyClaim('a', 'của tôi'), toyClaim('b', 'b')] });
  const merge = await desk.merge(recipe.id, { base: 1, text: mine });
  assert.ok(merge !== undefined && 'merged' in merge);
  assert.deepEqual(
    merge.merged.claims.map(({ id, text }) => [id, text.vi]),
    [
      ['a', 'của họ'],
      ['b', 'b'],
    ],
  );
  assert.deepEqual(
    merge.conflicts.map(({ path, mine: my, theirs }) => [path, my, theirs]),
    [
      ['claims[0].text.vi', 'của tôi', 'của họ'],
      ['claims[0].text.en', 'của tôi', 'của họ'],
    ],
  );
  assert.deepEqual(
    merge.theirs.map(({ now }) => now?.vi),
    ['của họ', 'của họ'],
  );
  assert.equal(merge.newest.revision, 2);
  assert.equal(stateOf(await save(merge.merged, 2)).revision, 3);
  assert.equal(await desk.merge(recipe.id, { base: 9, text: mine }), undefined);
});

test('faults are told all at once and nothing is kept', async () => {
  const recipe = await createdToy();
  const broken = { ...recipe, asOf: [], cluster: { ...recipe.cluster, places: [] } };
  const kept = await save(broken, 1);
  assert.ok(!kept.ok && kept.why === 'refused');
  assert.deepEqual(kept.refusals.map(({ where }) => where.column).sort(), ['asOf', 'cluster.places']);
  const imported = await desk.create({ kind: 'import', text: JSON.stringify(broken), fileName: 'x.json' });
  assert.ok(!imported.ok && imported.why === 'refused' && imported.refusals.length === 2);
  const other = await desk.save(recipe.id, { text: JSON.stringify(toy('x')), revision: 1, note: '', cause: 'edited' });
  assert.equal(other.ok, true, 'the same id');
  const moved = await save({ ...recipe, id: 'elsewhere' }, 1);
  assert.deepEqual(moved, { ok: false, why: 'not-found' });
  const renamed = await desk.save(recipe.id, {
    text: JSON.stringify({ ...recipe, id: 'elsewhere' }),
    revision: 2,
    note: '',
    cause: 'edited',
  });
  assert.ok(!renamed.ok && renamed.why === 'refused' && renamed.refusals[0]?.code === 'other-id');
  assert.equal((await desk.history(recipe.id)).length, 2);
});

test('saving again what is there makes no revision, unless it is given a name', async () => {
  const recipe = await createdToy('a');
  assert.equal(stateOf(await save(recipe, 1)).revision, 1);
  const named = stateOf(await save(recipe, 1, 'gửi lãnh đạo'));
  assert.deepEqual([named.revision, named.note, named.cause], [2, 'gửi lãnh đạo', 'named']);
  assert.deepEqual(
    (await desk.history(recipe.id)).map(({ revision, cause }) => [revision, cause]),
    [
      [2, 'named'],
      [1, 'imported'],
    ],
  );
});

test('what begins gets an id that nobody has: from its title, as a copy, or as it was imported', async () => {
  const start = { places: ['VN63-19'], regions: [], factSets: [], asOf: ['2026-11-23', '2023-09-18'] };
  const title = { vi: `Điện tử Thái Nguyên ${count}`, en: 'Electronics' };
  const group = { id: 'electronics', version: '1' };
  const first = stateOf(await desk.create({ kind: 'new', title, group, ...start }));
  assert.equal(first.id, `dien-tu-thai-nguyen-${count}`);
  assert.deepEqual([first.recipe.dated, first.recipe.asOf[0]], ['2026-11-26', '2023-09-18']);
  assert.equal(stateOf(await desk.create({ kind: 'new', title, group, ...start })).id, `${first.id}-2`);
  const copy = stateOf(await desk.create({ kind: 'duplicate', from: first.id }));
  assert.deepEqual([copy.id, copy.title.en, copy.cause], [`${first.id}-3`, 'Electronics (copy)', 'duplicated']);
  const text = JSON.stringify(first.recipe);
  assert.equal(stateOf(await desk.create({ kind: 'import', text, fileName: 'x' })).id, `${first.id}-4`);
  const example = stateOf(
    await desk.create({ kind: 'duplicate', from: EXAMPLE, title: { vi: 'Bản khác', en: 'Other' } }),
  );
  assert.match(example.id, /^ban-khac/);
  assert.deepEqual(await desk.create({ kind: 'duplicate', from: 'nobody' }), { ok: false, why: 'not-found' });
  const empty = await desk.create({ kind: 'new', title, group, ...start, places: [] });
  assert.ok(!empty.ok && empty.why === 'refused');
});

test('a file made or edited by hand becomes the newest revision, and the browser is overtaken by it', async () => {
  const recipe = toy('bằng tay', 'a');
  writeToy(recipe);
  const found = await desk.find({ id: recipe.id });
  assert.deepEqual([found?.revision, found?.cause, found?.recipe.title.vi], [1, 'file', 'bằng tay']);
  writeToy({ ...recipe, claims: [] });
  assert.deepEqual(await save({ ...recipe, next: true }, 1), { ok: false, why: 'overtaken', newest: 2 });
  assert.deepEqual(shelvedToy(recipe.id).claims, [], 'the edit by hand still stands');
});

test('a file left behind by a cut between store and file is written anew, and one that is gone comes back', async () => {
  const recipe = await createdToy('a');
  const before = readFileSync(file(recipe.id));
  await save({ ...recipe, claims: [] }, 1);
  const newest = readFileSync(file(recipe.id));
  writeFileSync(file(recipe.id), before);
  await desk.list();
  assert.deepEqual(readFileSync(file(recipe.id)), newest);
  rmSync(file(recipe.id));
  await desk.list();
  assert.deepEqual(readFileSync(file(recipe.id)), newest);
  assert.equal((await desk.history(recipe.id)).length, 2);
});

test('a file that can not be read is never written over, and its mended content is taken in', async () => {
  const recipe = await createdToy('a');
  writeFileSync(file(recipe.id), '{ cut');
  assert.equal(stateOf(await save({ ...recipe, next: true }, 1)).revision, 2);
  assert.equal(readFileSync(file(recipe.id), 'utf8'), '{ cut');
  writeToy({ ...recipe, claims: [] });
  assert.equal((await desk.find({ id: recipe.id }))?.revision, 3);
  assert.equal((await desk.find({ id: recipe.id, revision: 2 }))?.recipe.next, true);
});

test('a recipe put aside leaves list and shelf, can not be saved, and comes back with its history', async () => {
  const recipe = await createdToy('a');
  await save({ ...recipe, claims: [] }, 1);
  assert.equal(await desk.putAside(recipe.id, 1), 'overtaken');
  assert.equal(await desk.putAside(recipe.id, 2), 'done');
  assert.equal(await desk.putAside(recipe.id, 2), 'not-found');
  assert.equal(existsSync(file(recipe.id)), false);
  assert.ok(readdirSync(join(work, 'removed')).includes(`${recipe.id}.json`));
  const { recipes, aside } = await desk.list();
  assert.ok(!recipes.some(({ id }) => id === recipe.id));
  assert.equal(aside.find(({ id }) => id === recipe.id)?.revision, 2);
  const kept = await save(recipe, 2);
  assert.ok(!kept.ok && kept.why === 'refused' && kept.refusals[0]?.code === 'put-aside');
  assert.equal((await desk.bringBack(recipe.id))?.revision, 2);
  assert.deepEqual(shelvedToy(recipe.id).claims, []);
  assert.equal((await desk.history(recipe.id)).length, 2);
  assert.equal(await desk.bringBack('nobody'), undefined);
});

test('a file of a recipe put aside goes too if it was only left behind, and brings it back if it is new', async () => {
  const recipe = await createdToy('a');
  const left = readFileSync(file(recipe.id));
  await desk.putAside(recipe.id, 1);
  writeFileSync(file(recipe.id), left);
  assert.equal(await desk.find({ id: recipe.id }), undefined);
  assert.equal(existsSync(file(recipe.id)), false);
  writeToy({ ...recipe, claims: [] });
  assert.equal((await desk.find({ id: recipe.id }))?.revision, 2);
});
