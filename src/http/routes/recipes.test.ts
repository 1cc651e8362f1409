import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openRecipes } from '../../app/recipes/open-recipes.ts';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import { recipeFolders } from '../../exchange/recipe-folders.ts';
import { openRecords } from '../../store-pg/open-records.ts';
import type { Recipe, RecipeMerge, RecipeState } from '../contract/recipe-contract.ts';
import type { ProblemDocument } from '../problem-document.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

const EXAMPLE = 'thai-nguyen-bac-giang';
const root = resolve(import.meta.dirname, '../../..');
const work = mkdtempSync(join(tmpdir(), 'lienket-recipes-'));
const own = join(work, 'recipes');
const shelf = recipeFolders({ examples: join(root, 'recipes'), own, parse: parseRecipe });
const records = openRecords({ folder: join(work, 'records') });
let server: WorkbenchServer;

before(async () => {
  const clock = { today: () => '2026-11-26', now: () => new Date().toISOString() };
  const recipes = openRecipes({ records: () => records.get(), shelf, parse: parseRecipe, clock });
  server = await createServer({ desks: smallDesks({ recipes }), web: smallWeb, version: '0', checksAnswers: true });
});
after(async () => {
  await server.close();
  await records.close();
  rmSync(work, { recursive: true, force: true });
});

interface Answer<T> {
  readonly status: number;
  readonly value: T;
  readonly etag: string | undefined;
}

async function ask<T>(
  call: string,
  given: { readonly body?: unknown; readonly ifMatch?: string } = {},
): Promise<Answer<T>> {
  const [method = 'GET', path = ''] = call.split(' ');
  const { body, ifMatch } = given;
  const reply = await server.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    headers: {
      host: 'localhost',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const isJson = String(reply.headers['content-type'] ?? '').includes('json');
  const value = (isJson ? JSON.parse(reply.payload) : reply.payload) as T;
  return { status: reply.statusCode, value, etag: reply.headers['etag'] };
}

const NEW = {
  kind: 'new',
  title: { vi: 'Dệt may ở Nam Định', en: 'Textiles in Nam Định' },
  group: { id: 'textile-garment', version: '1' },
  places: ['VN63-36'],
  asOf: ['2024-06-01'],
};

const made = async (): Promise<RecipeState> => {
  const { status, value } = await ask<RecipeState>('POST /recipes', { body: NEW });
  assert.equal(status, 201);
  return value;
};

const put = (state: RecipeState, edit: (recipe: Recipe) => unknown): ReturnType<typeof ask<RecipeState>> =>
  ask<RecipeState>(`PUT /recipes/${state.id}`, {
    body: { recipe: edit(state.recipe) },
    ifMatch: `"${state.revision}"`,
  });

const titled = (vi: string) => (recipe: Recipe) => ({ ...recipe, title: { ...recipe.title, vi } });

test('a recipe that is made is read back with its revision as ETag, and an edit of an example makes it one’s own', async () => {
  const state = await made();
  const read = await ask<RecipeState>(`GET /recipes/${state.id}`);
  assert.equal(read.etag, '"1"');
  assert.deepEqual(read.value.recipe, state.recipe);
  const example = await ask<RecipeState>(`GET /recipes/${EXAMPLE}`);
  assert.equal(example.etag, '"0"');
  assert.equal(example.value.origin, 'example');
  const edited = await put(example.value, titled('Của tôi'));
  assert.deepEqual([edited.value.origin, edited.value.revision], ['own', 1]);
  const original = await ask<RecipeState>(`GET /recipes/${EXAMPLE}?revision=0`);
  assert.deepEqual(original.value.recipe, example.value.recipe);
});

test('a save without a revision is refused, and one that was overtaken is told the newest and writes nothing', async () => {
  const state = await made();
  const body = { recipe: titled('Khác')(state.recipe) };
  assert.equal((await ask(`PUT /recipes/${state.id}`, { body })).status, 428);
  assert.equal((await put(state, titled('Một'))).status, 200);
  const late = await put(state, titled('Hai'));
  const problem = late.value as unknown as ProblemDocument;
  assert.deepEqual([late.status, problem.newest], [412, 2]);
  assert.equal((await ask<RecipeState>(`GET /recipes/${state.id}`)).value.recipe.title.vi, 'Một');
});

test('all faults of a recipe come at once, each with its path and in both languages', async () => {
  const state = await made();
  const spoilt = (recipe: Recipe) => ({
    ...recipe,
    asOf: ['2024-02-31'],
    cluster: { ...recipe.cluster, places: ['Nam Định'] },
    title: { vi: '', en: '' },
  });
  const { status, value } = await put(state, spoilt);
  const { faults = [] } = value as unknown as ProblemDocument;
  assert.equal(status, 422);
  assert.deepEqual(faults.map(({ where }) => where.column).sort(), [
    'asOf[0]',
    'cluster.places[0]',
    'title.en',
    'title.vi',
  ]);
  assert.ok(faults.every(({ said }) => said.vi !== '' && said.en !== ''));
});

test('two edits in different places are put together, and where both wrote both stand side by side', async () => {
  const state = await made();
  await put(state, titled('Của người kia'));
  const mine = { ...state.recipe, subtitle: { vi: 'Của tôi', en: 'Mine' } };
  const apart = await ask<RecipeMerge>(`POST /recipes/${state.id}/merge`, { body: { base: state.revision, mine } });
  assert.deepEqual(apart.value.conflicts, []);
  assert.deepEqual(
    [apart.value.merged.title.vi, apart.value.merged.subtitle.vi, apart.value.newest.revision],
    ['Của người kia', 'Của tôi', 2],
  );
  const both = { base: state.revision, mine: titled('Của tôi')(state.recipe) };
  const clash = await ask<RecipeMerge>(`POST /recipes/${state.id}/merge`, { body: both });
  assert.deepEqual(
    clash.value.conflicts.map(({ path, mine: own, theirs }) => [path, own, theirs]),
    [['title.vi', 'Của tôi', 'Của người kia']],
  );
  assert.equal(clash.value.merged.title.vi, 'Của người kia');
});

test('every state stays, and two of them are compared in words', async () => {
  const state = await made();
  await put(state, titled('Mới'));
  const { value } = await ask<{ revisions: { revision: number }[] }>(`GET /recipes/${state.id}/revisions`);
  assert.deepEqual(
    value.revisions.map(({ revision }) => revision),
    [2, 1],
  );
  const compared = await ask<{ differences: { path: string; before: { vi: string }; now: { vi: string } }[] }>(
    `GET /recipes/compare?a=${state.id}@1&b=${state.id}@2`,
  );
  assert.deepEqual(
    compared.value.differences.map(({ path, before: was, now }) => [path, was.vi, now.vi]),
    [['title.vi', 'Dệt may ở Nam Định', 'Mới']],
  );
});

test('a recipe that is put aside leaves the list and comes back with its states; an example cannot be put aside', async () => {
  const state = await made();
  const ids = async (): Promise<readonly string[]> => {
    const { value } = await ask<{ recipes: { id: string }[] }>('GET /recipes');
    return value.recipes.map(({ id }) => id);
  };
  const gone = await ask(`DELETE /recipes/${state.id}`, { ifMatch: '"1"' });
  assert.equal(gone.status, 204);
  assert.ok(!(await ids()).includes(state.id));
  const back = await ask<RecipeState>(`POST /recipes/${state.id}/bring-back`);
  assert.deepEqual(back.value.recipe, state.recipe);
  assert.ok((await ids()).includes(state.id));
  const example = await ask(`DELETE /recipes/us-electronics-santa-clara`, { ifMatch: '"0"' });
  assert.equal(example.status, 409);
});

test('the browser downloads byte for byte the file that the command line reads, and it imports to the same recipe', async () => {
  const state = await made();
  await put(state, titled('Bản trên màn hình'));
  const reply = await server.inject({ url: `/api/v1/recipes/${state.id}/file`, headers: { host: 'localhost' } });
  assert.deepEqual(reply.rawPayload, readFileSync(join(own, `${state.id}.json`)));
  const found = (await shelf.list()).recipes.find(({ recipe }) => recipe.id === state.id);
  assert.equal(found?.recipe.title.vi, 'Bản trên màn hình');
  const body = { kind: 'import', text: reply.payload, fileName: 'x.json' };
  const imported = await ask<RecipeState>('POST /recipes', { body });
  assert.deepEqual({ ...imported.value.recipe, id: '' }, { ...found?.recipe, id: '' });
});

test('a duplicate starts a recipe of its own from any state', async () => {
  const state = await made();
  await put(state, titled('Sau'));
  const body = { kind: 'duplicate', from: state.id, revision: 1 };
  const copy = await ask<RecipeState>('POST /recipes', { body });
  assert.notEqual(copy.value.id, state.id);
  assert.deepEqual(copy.value.recipe.cluster, state.recipe.cluster);
  const nothing = await ask('POST /recipes', { body: { kind: 'duplicate', from: 'no-such-recipe' } });
  assert.equal(nothing.status, 404);
});
