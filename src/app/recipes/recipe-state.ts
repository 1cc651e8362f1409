import type { Recipe } from '../../evidence/recipe.ts';
import type { RecipeHead, RecipeState } from '../desks/recipe-desk.ts';
import type { RecipeRevision } from '../ports-records.ts';

/** A kept revision as screens see it. */
export function ownState(kept: RecipeRevision): RecipeState {
  const { id, revision, parent, recipe, cause, note, author, recordedAt } = kept;
  const { title, subtitle } = recipe;
  const head = { id, title, subtitle, origin: 'own', revision, changedAt: recordedAt } as const;
  return { ...head, recipe, parent, cause, note, author };
}

/** An example that nobody has edited. */
export function exampleState(recipe: Recipe): RecipeState {
  const { id, title, subtitle } = recipe;
  const head = { id, title, subtitle, origin: 'example', revision: 0, changedAt: null } as const;
  return { ...head, recipe, parent: null, cause: null, note: '', author: '' };
}

/** A state without its content, for lists. */
export function headOf({ id, title, subtitle, origin, revision, changedAt }: RecipeState): RecipeHead {
  return { id, title, subtitle, origin, revision, changedAt };
}
