import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { mergeRecipe } from './merge-recipe.ts';
import { parseRecipe } from './parse-recipe.ts';
import type { Recipe } from './recipe.ts';
import { anyRecipe, TOY_RECIPE, toyClaim } from './toy-recipe.case.ts';

/** The same content with every list in one order, so that only content is compared. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unordered).sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unordered(part)]));
}

const claims = (...ids: readonly string[]): Recipe => ({ ...TOY_RECIPE, claims: ids.map((id) => toyClaim(id, id)) });
const ids = (recipe: Recipe): readonly string[] => recipe.claims.map(({ id }) => id);

test('what one side left alone is the other side’s, and equal edits are no conflict', () => {
  fc.assert(
    fc.property(anyRecipe, anyRecipe, (base, edited) => {
      assert.deepEqual(mergeRecipe({ base, mine: base, theirs: edited }), { merged: edited, conflicts: [] });
      assert.deepEqual(mergeRecipe({ base, mine: edited, theirs: base }), { merged: edited, conflicts: [] });
      assert.deepEqual(mergeRecipe({ base, mine: edited, theirs: edited }), { merged: edited, conflicts: [] });
    }),
  );
});

test('the sides may be exchanged: the same conflicts are found and all else is the same', () => {
  fc.assert(
    fc.property(anyRecipe, anyRecipe, anyRecipe, (base, mine, theirs) => {
      const one = mergeRecipe({ base, mine, theirs });
      const other = mergeRecipe({ base, mine: theirs, theirs: mine });
      const told = ({ conflicts }: typeof one) => conflicts.map((each) => canonicalJson(unordered([each.base ?? 0])));
      assert.deepEqual(told(one).sort(), told(other).sort());
      const sides = (merge: typeof one, flip: boolean) =>
        merge.conflicts
          .map(({ mine: a, theirs: b }) => canonicalJson(unordered(flip ? [b ?? 0, a ?? 0] : [a ?? 0, b ?? 0])))
          .sort();
      assert.deepEqual(sides(one, false), sides(other, true));
      if (one.conflicts.length === 0) assert.deepEqual(unordered(one.merged), unordered(other.merged));
    }),
  );
});

test('no claim that either side added is lost, and none that nobody touched', () => {
  fc.assert(
    fc.property(anyRecipe, anyRecipe, anyRecipe, (base, mine, theirs) => {
      const merged = new Set(ids(mergeRecipe({ base, mine, theirs }).merged));
      const before = new Set(ids(base));
      for (const id of [...ids(mine), ...ids(theirs)]) if (!before.has(id)) assert.ok(merged.has(id), id);
      for (const id of before) if (ids(mine).includes(id) && ids(theirs).includes(id)) assert.ok(merged.has(id), id);
    }),
  );
});

test('two recipes that are in order merge into one that is', () => {
  fc.assert(
    fc.property(anyRecipe, anyRecipe, anyRecipe, (base, mine, theirs) => {
      const { merged } = mergeRecipe({ base, mine, theirs });
      assert.deepEqual(parseRecipe(JSON.stringify(merged), 'merged'), { ok: true, value: merged });
    }),
  );
});

test('mine stands where both wrote differently, with both sides and the place told', () => {
  const base = { ...TOY_RECIPE, claims: [toyClaim('one', 'cũ', 'old'), toyClaim('two', 'cũ', 'old')] };
  const mine = { ...base, claims: [toyClaim('one', 'cũ', 'old'), toyClaim('two', 'của tôi', 'old')] };
  const theirs = {
    ...base,
    claims: [toyClaim('zero', '0'), toyClaim('one', 'cũ', 'new'), toyClaim('two', 'của họ', 'new')],
  };
  const { merged, conflicts } = mergeRecipe({ base, mine, theirs });
  assert.deepEqual(
    merged.claims.map(({ id, text }) => [id, text.vi, text.en]),
    [
      ['zero', '0', '0'],
      ['one', 'cũ', 'new'],
      ['two', 'của tôi', 'new'],
    ],
  );
  assert.deepEqual(conflicts, [
    {
      path: 'claims[2].text.vi',
      what: { vi: 'Luận điểm 3 (two), lời tiếng Việt', en: 'Claim 3 (two), text in Vietnamese' },
      base: 'cũ',
      mine: 'của tôi',
      theirs: 'của họ',
      mineWords: { vi: 'của tôi', en: 'của tôi' },
      theirsWords: { vi: 'của họ', en: 'của họ' },
    },
  ]);
});

test('an entry that one side took away while the other changed it is a conflict, whichever side it was', () => {
  const base = claims('one');
  const changed = { ...base, claims: [toyClaim('one', 'khác')] };
  const kept = mergeRecipe({ base, mine: changed, theirs: claims() });
  assert.deepEqual(kept.merged, changed);
  assert.deepEqual(
    kept.conflicts.map(({ path, theirsWords }) => [path, theirsWords]),
    [['claims[0]', null]],
  );
  const gone = mergeRecipe({ base, mine: claims(), theirs: changed });
  assert.deepEqual(gone.merged, claims());
  assert.deepEqual(
    gone.conflicts.map(({ path, what }) => [path, what.vi]),
    [['claims[-]', 'Luận điểm 1 (one)']],
  );
});

test('an order that one side changed is kept, and what the other added stands where it was put', () => {
  const base = claims('a', 'b', 'c');
  const merged = (mine: Recipe, theirs: Recipe) => ids(mergeRecipe({ base, mine, theirs }).merged);
  assert.deepEqual(merged(claims('c', 'a', 'b'), claims('a', 'b', 'c', 'd')), ['c', 'd', 'a', 'b']);
  assert.deepEqual(merged(claims('a', 'x', 'b', 'c'), claims('c', 'b', 'a')), ['c', 'b', 'a', 'x']);
  assert.deepEqual(merged(claims('a', 'b', 'c', 'm'), claims('a', 'b', 'c', 't')), ['a', 'b', 'c', 'm', 't']);
  assert.deepEqual(merged(claims('b', 'a', 'c'), claims('a', 'c', 'b')), ['b', 'a', 'c'], 'both moved: mine');
  assert.deepEqual(merged(claims('a', 'c'), claims('b', 'c', 'n')), ['c', 'n']);
});

test('edits that are each in order but break the recipe together are one conflict over the whole list', () => {
  const base = TOY_RECIPE;
  const withPlaces = (...places: readonly string[]): Recipe => ({ ...base, cluster: { ...base.cluster, places } });
  const moved = mergeRecipe({ base, mine: withPlaces('VN34-19'), theirs: withPlaces('VN63-19', 'VN63-24', 'VN63-01') });
  assert.deepEqual(moved.merged.cluster.places, ['VN34-19']);
  assert.deepEqual(
    moved.conflicts.map(({ path }) => path),
    ['cluster.places'],
  );
  const [first, last] = base.asOf as readonly [string, string];
  const emptied = mergeRecipe({ base, mine: { ...base, asOf: [first] }, theirs: { ...base, asOf: [last] } });
  assert.deepEqual(emptied.merged.asOf, [first]);
  assert.equal(emptied.conflicts[0]?.theirsWords?.vi, '23/11/2026');
});

test('tables and parameters of a run are merged as a whole: two that differ are a conflict, not a mixture', () => {
  const run = (parameters: Readonly<Record<string, number>>) => ({
    id: 'r',
    title: { vi: 'a', en: 'a' },
    method: 'hoover',
    tables: {},
    parameters,
    shown: { output: 'hoover', rows: 1 },
  });
  const withRun = (parameters: Readonly<Record<string, number>>) => ({ ...TOY_RECIPE, runs: [run(parameters)] });
  const sides = { base: withRun({ a: 1, b: 1 }), mine: withRun({ a: 2, b: 1 }), theirs: withRun({ a: 1, b: 2 }) };
  const { merged, conflicts } = mergeRecipe(sides);
  assert.deepEqual(merged.runs?.[0]?.parameters, { a: 2, b: 1 });
  assert.deepEqual(
    conflicts.map(({ path }) => path),
    ['runs[0].parameters'],
  );
});
