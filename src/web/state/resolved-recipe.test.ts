import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recipe, RecipeConflict } from '../../http/contract/recipe-contract.ts';
import { resolvedRecipe } from './resolved-recipe.ts';

const words = (vi: string) => ({ vi, en: vi });
const claim = (id: string, vi: string) => ({ id, section: 's', text: words(vi), figures: [], facts: [] });
const MERGED = {
  title: words('theirs'),
  claims: [claim('a', 'theirs a'), claim('b', 'theirs b'), claim('c', 'theirs c')],
} as unknown as Recipe;
const conflict = (path: string, mine: unknown, theirs: unknown): RecipeConflict => ({
  path,
  what: words(path),
  mine,
  theirs,
  mineWords: null,
  theirsWords: null,
});

test('theirs stands where nothing else was chosen', () => {
  assert.deepEqual(resolvedRecipe(MERGED, [conflict('title.vi', 'mine', 'theirs')], []), MERGED);
});

test('mine, or words of one’s own, take the place and nothing else moves', () => {
  const conflicts = [conflict('title.vi', 'mine', 'theirs'), conflict('claims[1].text.vi', 'mine b', 'theirs b')];
  const now = resolvedRecipe(MERGED, conflicts, [{ kind: 'mine' }, { kind: 'own', value: 'both' }]);
  assert.equal(now.title.vi, 'mine');
  assert.deepEqual(
    now.claims.map(({ text }) => text.vi),
    ['theirs a', 'both', 'theirs c'],
  );
});

test('entries that I took away go, whatever their order, and one that only I have comes back', () => {
  const conflicts = [
    conflict('claims[0]', undefined, MERGED.claims[0]),
    conflict('claims[2]', undefined, MERGED.claims[2]),
    conflict('claims[-]', claim('d', 'mine d'), undefined),
  ];
  const now = resolvedRecipe(MERGED, conflicts, [{ kind: 'mine' }, { kind: 'mine' }, { kind: 'mine' }]);
  assert.deepEqual(
    now.claims.map(({ id }) => id),
    ['b', 'd'],
  );
});
