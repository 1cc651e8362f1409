import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { parseRecipe } from './parse-recipe.ts';
import type { Recipe } from './recipe.ts';
import { recipeChanges } from './recipe-changes.ts';
import { isFields, isWhole, listKeys, patternOf, type Step } from './recipe-shape.ts';
import { anyRecipe, TOY_RECIPE, toyClaim } from './toy-recipe.case.ts';
import { RECIPE_NOUNS } from './wording/recipe-nouns.ts';

const told = (before: Recipe, now: Recipe) => recipeChanges(before, now).map(({ kind, path }) => `${kind} ${path}`);

test('a recipe differs from itself in nothing and from any other in something', () => {
  fc.assert(
    fc.property(anyRecipe, anyRecipe, (before, now) => {
      assert.deepEqual(recipeChanges(before, before), []);
      const isEqual = canonicalJson(before) === canonicalJson(now);
      assert.equal(recipeChanges(before, now).length === 0, isEqual);
    }),
  );
});

test('what is added from one side is removed from the other', () => {
  const opposite = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
  fc.assert(
    fc.property(anyRecipe, anyRecipe, (before, now) => {
      const there = recipeChanges(before, now).map(({ kind }) => opposite[kind]);
      const back = recipeChanges(now, before).map(({ kind }) => kind);
      assert.deepEqual(there.sort(), back.sort());
    }),
  );
});

test('each difference says where it stands, what stood there and what stands there now', () => {
  const before = { ...TOY_RECIPE, claims: [toyClaim('one', 'cũ', 'old'), toyClaim('gone', 'đi', 'gone')] };
  const now: Recipe = {
    ...before,
    cluster: { ...before.cluster, places: ['VN63-19', 'VN63-24', 'VN63-01'] },
    asOf: ['2026-11-23'],
    parameters: { lqThreshold: 1.5 },
    next: true,
    claims: [toyClaim('new', 'mới', 'new'), toyClaim('one', 'sửa', 'old')],
  };
  const changes = recipeChanges(before, now).map(({ path, what, before: was, now: is }) => [
    path,
    what.vi,
    what.en,
    was?.vi ?? null,
    is?.vi ?? null,
  ]);
  assert.deepEqual(changes, [
    ['cluster.places[2]', 'Đơn vị hành chính được xét', 'Place', null, 'VN63-01'],
    ['asOf[0]', 'Ngày xét', 'As-of date', '18/09/2023', null],
    [
      'parameters.lqThreshold',
      'Tham số của thang bậc, ngưỡng thương số vị trí',
      'Parameters of the ladder, threshold of the location quotient',
      null,
      '1,5',
    ],
    ['claims[0]', 'Luận điểm 1 (new)', 'Claim 1 (new)', null, 'mới'],
    ['claims[1].text.vi', 'Luận điểm 2 (one), lời tiếng Việt', 'Claim 2 (one), text in Vietnamese', 'cũ', 'sửa'],
    ['claims[1]', 'Luận điểm 2 (gone)', 'Claim 2 (gone)', 'đi', null],
    ['next', 'Xét ngành có thể phát triển tiếp', 'Reading of what could come next', 'không', 'có'],
  ]);
});

test('a list in another order is one move, not a change of every entry', () => {
  const before = { ...TOY_RECIPE, claims: ['a', 'b', 'c'].map((id) => toyClaim(id, id)), factSets: ['DET', 'LAW'] };
  const now = { ...before, claims: ['c', 'a', 'b'].map((id) => toyClaim(id, id)), factSets: ['LAW', 'DET'] };
  assert.deepEqual(told(before, now), ['moved factSets', 'moved claims']);
  const [, claims] = recipeChanges(before, now);
  assert.deepEqual(
    [claims?.what.vi, claims?.before?.vi, claims?.now?.vi],
    ['Các luận điểm: thứ tự', 'a · b · c', 'c · a · b'],
  );
});

test('every part of a recipe has its noun, so that no difference is told by a bare path', () => {
  const folder = new URL('../../recipes/', import.meta.url);
  const recipes = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => parseRecipe(readFileSync(new URL(name, folder), 'utf8'), name))
    .flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
  assert.ok(recipes.length >= 3);
  const bare = new Set<string>();
  const walk = (part: unknown, steps: readonly Step[]): void => {
    const pattern = patternOf(steps);
    const isLanguage = /\.(vi|en)$/.test(pattern);
    if (steps.length > 0 && pattern !== 'cluster' && !isLanguage && RECIPE_NOUNS[pattern] === undefined)
      bare.add(pattern);
    if (isWhole(steps)) return;
    if (isFields(part)) for (const [name, value] of Object.entries(part)) walk(value, [...steps, name]);
    const keys = Array.isArray(part) ? listKeys(pattern, part) : undefined;
    keys?.forEach((key, i) => walk((part as readonly unknown[])[i], [...steps, { key }]));
  };
  for (const recipe of recipes) walk(recipe, []);
  fc.assert(fc.property(anyRecipe, (recipe) => walk(recipe, [])));
  assert.deepEqual([...bare], []);
});
