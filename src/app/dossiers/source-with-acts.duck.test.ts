import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { parseRecipe } from '../../evidence/parse-recipe.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import type { OwnAct } from '../../model/own-act.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import type { KeptRecipe, RecipeSource } from './recipe-source.ts';
import { sourceWithActs } from './source-with-acts.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());

const ACT: OwnAct = {
  ...{ act_id: 'x-2024', type: 'decree', type_vi: 'Nghị định', number: 'x/2024/NĐ-CP', issuer_vi: 'Chính phủ' },
  ...{ issuer_en: 'Government', issued: '2024-07-01', in_force_from: '2024-08-01', in_force_to: '', relations: [] },
  ...{ title_vi: 'Nghị định thử', title_en: '', status: 'in-force', how_sure: 'A', source: 'công báo', source_url: '' },
};
const parsed = parseRecipe(readFileSync('recipes/thai-nguyen-bac-giang.json', 'utf8'), 'recipe');
assert.ok(parsed.ok);
const kept = (id: string, legalBases: readonly string[]): KeptRecipe => ({
  recipe: { ...parsed.value, id, legalBases },
  ...({ origin: 'own', revision: 1, recordedAt: null } as const),
});
const recipes = [kept('resting', ['x-2024']), kept('shipped', ['nd-80-2021'])];
const plain: RecipeSource = {
  list: async () => recipes,
  find: async (id) => recipes.find(({ recipe }) => recipe.id === id),
};

test('recipes are computed with the acts they rest on, while those that people edit stay as they are', async () => {
  const source = sourceWithActs(plain, { shelf, tables, ownActs: async () => [ACT] });
  assert.deepEqual((await source.find('resting'))?.recipe.ownActs, [ACT]);
  assert.deepEqual(await source.find('shipped'), recipes[1]);
  assert.equal(await source.find('none'), undefined);
  assert.deepEqual(
    (await source.list()).map(({ recipe }) => recipe.ownActs?.length ?? 0),
    [1, 0],
  );
  assert.ok(recipes.every(({ recipe }) => recipe.ownActs === undefined));
});
