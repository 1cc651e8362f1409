import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recipe, RecipeConflict } from '../../http/contract/recipe-contract.ts';
import { resolvedRecipe } from './resolved-recipe.ts';

const words = (vi: string) => ({ vi, en: vi });
const claim = (id: string, vi: string) => ({ id, section: 's', text: words(vi), figures: [], facts: [] });
const MERGED = {
  title: words('mine'),
  claims: [claim('a', 'mine a'), claim('b', 'mine b'), claim('c', 'mine c')],
} as unknown as Recipe;
const conflict = (path: string, mine: unknown, theirs: unknown): RecipeConflict => ({
  path,
  what: words(path),
  mine,
  theirs,
  mineWords: null,
  theirsWords: null,
});

test('mine stands where nothing else was chosen', () => {
  assert.deepEqual(resolvedRecipe(MERGED, [conflict('title.vi', 'mine', 'theirs')], []), MERGED);
});

test('theirs, or words of one’s own, take the place and nothing else moves', () => {
  const conflicts = [conflict('title.vi', 'mine', 'theirs'), conflict('claims[1].text.vi', 'mine b', 'theirs b')];
  const now = resolvedRecipe(MERGED, conflicts, [{ kind: 'theirs' }, { kind: 'own', value: 'both' }]);
  assert.equal(now.title.vi, 'theirs');
  assert.deepEqual(
    now.claims.map(({ text }) => text.vi),
    ['mine a', 'both', 'mine c'],
  );
});

test('entries that the other person took away go, whatever their order, and one that I took away comes back', () => {
  const conflicts = [
    conflict('claims[0]', MERGED.claims[0], undefined),
    conflict('claims[2]', MERGED.claims[2], undefined),
    conflict('claims[-]', undefined, claim('d', 'theirs d')),
  ];
  const now = resolvedRecipe(MERGED, conflicts, [{ kind: 'theirs' }, { kind: 'theirs' }, { kind: 'theirs' }]);
  assert.deepEqual(
    now.claims.map(({ id }) => id),
    ['b', 'd'],
  );
});
