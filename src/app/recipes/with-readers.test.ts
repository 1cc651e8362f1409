import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recipe } from '../../evidence/recipe.ts';
import type { RecipeDesk } from '../desks/recipe-desk.ts';
import { withReaders } from './with-readers.ts';

const recipe = { id: 'dien-tu', title: { vi: 'Điện tử', en: 'Electronics' } } as unknown as Recipe;
const asked: string[] = [];
const desk = {
  async find({ id }: { readonly id: string }) {
    asked.push(id);
    return undefined;
  },
} as unknown as RecipeDesk;
const read = withReaders(desk, async ({ id }) =>
  id === 'r~secret'
    ? { recipe, origin: 'reader', revision: null, recordedAt: '2026-11-26T08:00:00.000Z', link: null }
    : undefined,
);

test('a reader’s link opens the recipe as it stood, under the id of the link and without a revision to write on', async () => {
  const state = await read.find({ id: 'r~secret' });
  assert.deepEqual([state?.id, state?.revision, state?.recipe], ['r~secret', 0, recipe]);
  const file = await read.exportText({ id: 'r~secret' });
  assert.deepEqual([file?.fileName, JSON.parse(file?.text ?? '')], ['dien-tu.json', recipe]);
});

test('a link that leads nowhere opens nothing, and other ids are asked of the desk', async () => {
  assert.equal(await read.find({ id: 'r~other' }), undefined);
  assert.equal(await read.find({ id: 'dien-tu' }), undefined);
  assert.deepEqual(asked, ['dien-tu']);
});
