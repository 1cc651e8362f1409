import { mergeRecipe } from '../../evidence/merge-recipe.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { recipeChanges } from '../../evidence/recipe-changes.ts';
import type { RecipeConflict, RecipeDifference, RecipeMerge, RecipeState } from '../desks/recipe-desk.ts';

/** What differs between two recipes, as screens tell it. */
export function differences(before: Recipe, now: Recipe): readonly RecipeDifference[] {
  return recipeChanges(before, now).map(({ path, what, before: was, now: is }) => ({
    path,
    what,
    before: was,
    now: is,
  }));
}

/** A person's edit put together with the newest state, which stands wherever both wrote. */
export function mergedStates(base: Recipe, mine: Recipe, newest: RecipeState): RecipeMerge {
  // Whoever was first is "mine" of the pure merge: its side stands until somebody chooses.
  const { merged, conflicts } = mergeRecipe({ base, mine: newest.recipe, theirs: mine });
  const told = conflicts.map(
    (each): RecipeConflict => ({
      path: each.path,
      what: each.what,
      ...(each.theirs === undefined ? {} : { mine: each.theirs }),
      ...(each.mine === undefined ? {} : { theirs: each.mine }),
      mineWords: each.theirsWords,
      theirsWords: each.mineWords,
    }),
  );
  return { merged, conflicts: told, theirs: differences(base, newest.recipe), newest };
}
