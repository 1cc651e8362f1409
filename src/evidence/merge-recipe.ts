import type { Bilingual } from '../model/bilingual.ts';
import { mergedOrder } from './merged-order.ts';
import type { Recipe } from './recipe.ts';
import {
  type Fields,
  isFields,
  isSame,
  isWhole,
  listKeys,
  partAt,
  pathIn,
  patternOf,
  type Step,
} from './recipe-shape.ts';
import { valueWords, wordsOf } from './recipe-words.ts';

/** A recipe as both began with it and as each left it. */
export interface ThreeRecipes {
  readonly base: Recipe;
  readonly mine: Recipe;
  readonly theirs: Recipe;
}

/** A place where both wrote, and differently; a side that took it away is undefined. */
export interface MergeConflict {
  /** Where it stands in the merged recipe; an entry that is not in it has `[-]` for its number. */
  readonly path: string;
  readonly what: Bilingual;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly mineWords: Bilingual | null;
  readonly theirsWords: Bilingual | null;
}

export interface MergedRecipe {
  readonly merged: Recipe;
  readonly conflicts: readonly MergeConflict[];
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface Found extends Sides {
  readonly steps: readonly Step[];
}

/** Two edits of one recipe put together; where both wrote differently mine stands and a conflict tells it. */
export function mergeRecipe(recipes: ThreeRecipes): MergedRecipe {
  const found: Found[] = [];
  const merged = mergedPart(recipes, [], found) as Recipe;
  const conflicts = found.map(({ steps, base, mine, theirs }) => ({
    path: pathIn(merged, steps),
    what: wordsOf(steps, partAt(merged, steps) === undefined && theirs !== undefined ? recipes.theirs : merged),
    base,
    mine,
    theirs,
    mineWords: valueWords(steps, mine),
    theirsWords: valueWords(steps, theirs),
  }));
  return { merged, conflicts };
}

/** A part that one side left as it was is the other side's; otherwise its entries and fields are merged one by one. */
function mergedPart(sides: Sides, steps: readonly Step[], found: Found[]): unknown {
  const { base, mine, theirs } = sides;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (!isWhole(steps) && isFields(mine) && isFields(theirs)) return mergedFields(sides, steps, found);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergedList({ base: Array.isArray(base) ? base : [], mine, theirs }, steps, found);
    if (merged !== undefined) return merged;
  }
  found.push({ ...sides, steps });
  return mine;
}

function mergedFields(sides: Sides, steps: readonly Step[], found: Found[]): Fields {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => (isFields(side) ? side : {}));
  const names = new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})]);
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    const field = { base: base?.[name], mine: mine?.[name], theirs: theirs?.[name] };
    const merged = mergedPart(field, [...steps, name], found);
    if (merged !== undefined) fields[name] = merged;
  }
  return fields;
}

type Lists = Readonly<Record<keyof Sides, readonly unknown[]>>;

/** Undefined where the list can only be taken as a whole. */
function mergedList(lists: Lists, steps: readonly Step[], found: Found[]): readonly unknown[] | undefined {
  const pattern = patternOf(steps);
  const base = listKeys(pattern, lists.base);
  const mine = listKeys(pattern, lists.mine);
  const theirs = listKeys(pattern, lists.theirs);
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const inside: Found[] = [];
  const entries = new Map<string, unknown>();
  for (const key of new Set([...mine, ...theirs])) {
    const [before, my, their] = [base, mine, theirs].map((keys) => keys.indexOf(key));
    const entry = { base: lists.base[before ?? -1], mine: lists.mine[my ?? -1], theirs: lists.theirs[their ?? -1] };
    const merged = mergedPart(entry, [...steps, { key }], inside);
    if (merged !== undefined) entries.set(key, merged);
  }
  const order = mergedOrder({ base, mine, theirs }, new Set(entries.keys()));
  const list = order.map((key) => entries.get(key));
  const merged = pattern === 'asOf' ? (list as string[]).sort() : list;
  if (isWrong(pattern, merged) && !isWrong(pattern, lists.mine) && !isWrong(pattern, lists.theirs)) return undefined;
  found.push(...inside);
  return merged;
}

/** What two edits that are each in order may break together: no place or date is left, or two geographies are mixed. */
function isWrong(pattern: string, list: readonly unknown[]): boolean {
  if (pattern === 'asOf') return list.length === 0;
  if (!/(^|\.)places$/.test(pattern)) return false;
  return new Set(list.map((place) => String(place).split('-')[0])).size !== 1;
}
