import type { RecipeSource } from '../app/dossiers/recipe-source.ts';
import type { RecipeShelf } from '../app/ports-dossier.ts';

/** Recipes as files only: the newest state of each. */
export function shelvedRecipes(shelf: RecipeShelf): RecipeSource {
  const list: RecipeSource['list'] = async () =>
    (await shelf.list()).recipes.map(({ recipe, origin }) => ({ recipe, origin, revision: null, recordedAt: null }));
  return {
    list,
    find: async (id) => (await list()).find(({ recipe }) => recipe.id === id),
  };
}
