import type { NewRevision } from '../app/ports-records.ts';
import { TOY_RECIPE } from '../evidence/toy-recipe.case.ts';

type Recipe = NewRevision['recipe'];

/** A small recipe; `title` shows which state of it one holds. */
export function sampleRecipe(id: string, title: string): Recipe {
  return { ...TOY_RECIPE, id, title: { vi: title, en: title } };
}

/** A revision about to be kept, made from `parent`. */
export function sampleEntry(recipe: Recipe, parent: number | null): NewRevision {
  return {
    recipe,
    parent,
    cause: parent === null ? 'created' : 'edited',
    note: '',
    author: 'me',
    recordedAt: new Date(Date.UTC(2026, 10, 26, 19, 40, parent ?? 0, 123)).toISOString(),
  };
}
