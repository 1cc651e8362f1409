import type { Bilingual } from '../model/bilingual.ts';
import { isMoved } from './merged-order.ts';
import type { Recipe } from './recipe.ts';
import { isFields, isSame, isWhole, listKeys, pathIn, patternOf, type Step } from './recipe-shape.ts';
import { orderWords, valueWords, wordsOf } from './recipe-words.ts';

/** One difference between two states of a recipe, in words. */
export interface RecipeChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Where it stands in the later state, or stood in the earlier one if it was removed. */
  readonly path: string;
  readonly what: Bilingual;
  readonly before: Bilingual | null;
  readonly now: Bilingual | null;
}

interface Two {
  readonly before: unknown;
  readonly now: unknown;
}

/** What differs between two states of a recipe, in the order of the file: an entry by its key, a text by its language. */
export function recipeChanges(before: Recipe, now: Recipe): readonly RecipeChange[] {
  const tell = (steps: readonly Step[], part: Two, kind: RecipeChange['kind']): RecipeChange => {
    const home = kind === 'removed' ? before : now;
    const words = { before: valueWords(steps, part.before), now: valueWords(steps, part.now) };
    return { kind, path: pathIn(home, steps), what: wordsOf(steps, home), ...words };
  };
  return changesOf({ before, now }, [], tell);
}

type Tell = (steps: readonly Step[], part: Two, kind: RecipeChange['kind']) => RecipeChange;

function changesOf(part: Two, steps: readonly Step[], tell: Tell): readonly RecipeChange[] {
  const { before, now } = part;
  if (isSame(before, now)) return [];
  if (!isWhole(steps) && isFields(before) && isFields(now)) {
    const names = new Set([...Object.keys(now), ...Object.keys(before)]);
    return [...names].flatMap((name) => changesOf({ before: before[name], now: now[name] }, [...steps, name], tell));
  }
  if (isList(before) && isList(now)) {
    const changes = listChanges({ before, now }, steps, tell);
    if (changes !== undefined) return changes;
  }
  if (isEmpty(before)) return [tell(steps, part, 'added')];
  return [tell(steps, part, isEmpty(now) ? 'removed' : 'changed')];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null;

type TwoLists = Readonly<Record<keyof Two, readonly unknown[]>>;

function listChanges(lists: TwoLists, steps: readonly Step[], tell: Tell): readonly RecipeChange[] | undefined {
  const before = listKeys(patternOf(steps), lists.before);
  const now = listKeys(patternOf(steps), lists.now);
  if (before === undefined || now === undefined) return undefined;
  const keys = new Set([...now, ...before]);
  const changes = [...keys].flatMap((key) => {
    const part = { before: lists.before[before.indexOf(key)], now: lists.now[now.indexOf(key)] };
    return changesOf(part, [...steps, { key }], tell);
  });
  if (!isMoved(before, now)) return changes;
  const moved = tell(steps, { before: lists.before, now: lists.now }, 'moved');
  const what = { vi: `${moved.what.vi}: thứ tự`, en: `${moved.what.en}: order` };
  return [...changes, { ...moved, what, before: orderWords(before), now: orderWords(now) }];
}
