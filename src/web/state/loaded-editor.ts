import type { Recipe } from '../../http/contract/recipe-contract.ts';
import type { RecipeEditor } from './use-recipe.tsx';

/** The editor of a recipe that has been read. */
export interface LoadedEditor extends RecipeEditor {
  readonly recipe: Recipe;
}
