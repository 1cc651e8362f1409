import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecipeState } from '../desks/recipe-desk.ts';
import type { OpenedRecipes } from './open-recipes.ts';
import { openedToPublic } from './opened-to-public.ts';

const state = (id: string, origin: 'example' | 'own', revision: number): RecipeState => ({
  id,
  title: { vi: id, en: `${id} ${revision}` },
  subtitle: { vi: '', en: '' },
  origin,
  revision,
  changedAt: null,
  recipe: { id } as never,
  parent: null,
  cause: null,
  note: '',
  author: '',
});
const examples = ['mau', 'mau-da-sua'];
const kept: Partial<OpenedRecipes> = {
  states: async () => [state('mau', 'example', 0), state('mau-da-sua', 'own', 4), state('rieng', 'own', 2)],
  find: async ({ id, revision }) =>
    revision === 0 ? (examples.includes(id) ? state(id, 'example', 0) : undefined) : state(id, 'own', revision ?? 4),
  exportText: async ({ id, revision }) => ({ fileName: `${id}.json`, text: String(revision) }),
};
const opened = openedToPublic(kept as OpenedRecipes);

test('the public finds the examples as they came, also where somebody edited them, and nothing that people made', async () => {
  const { recipes, aside } = await opened.list();
  assert.deepEqual(
    recipes.map(({ id, revision }) => [id, revision]),
    [
      ['mau', 0],
      ['mau-da-sua', 0],
    ],
  );
  assert.deepEqual(aside, []);
  assert.deepEqual(
    (await opened.states()).map(({ id }) => id),
    examples,
  );
  assert.equal((await opened.find({ id: 'mau-da-sua' }))?.revision, 0);
  assert.equal((await opened.exportText({ id: 'mau' }))?.text, '0');
  for (const address of [{ id: 'rieng' }, { id: 'rieng', revision: 2 }, { id: 'mau-da-sua', revision: 4 }]) {
    assert.equal(await opened.find(address), undefined);
    assert.equal(await opened.exportText(address), undefined);
  }
  assert.deepEqual(await opened.history('mau-da-sua'), []);
  assert.equal(await opened.compare({ id: 'mau' }, { id: 'rieng' }), undefined);
});

test('the public writes nothing', async () => {
  const save = { text: '{}', revision: 0, note: '', cause: 'edited' } as const;
  assert.equal((await opened.save('mau', save)).ok, false);
  assert.equal((await opened.create({ kind: 'duplicate', from: 'mau' })).ok, false);
  assert.equal(await opened.putAside('mau', 0), 'not-found');
  assert.equal(await opened.bringBack('mau'), undefined);
  assert.equal(await opened.merge('mau', { base: 0, text: '{}' }), undefined);
});
