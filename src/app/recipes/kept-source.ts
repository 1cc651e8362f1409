import type { KeptRecipe, RecipeSource } from '../dossiers/recipe-source.ts';
import type { OpenedRecipes } from './open-recipes.ts';

/** Recipes as dossiers are computed from: what people keep, and the examples that nobody edited. */
export function keptSource(recipes: Pick<OpenedRecipes, 'states' | 'find'>): RecipeSource {
  return {
    list: async () => (await recipes.states()).map(keptRecipe),
    async find(id, revision) {
      const state = await recipes.find({ id, revision });
      return state === undefined ? undefined : keptRecipe(state);
    },
  };
}

type State = Awaited<ReturnType<OpenedRecipes['states']>>[number];

function keptRecipe({ recipe, origin, revision, changedAt }: State): KeptRecipe {
  return { recipe, origin, revision: origin === 'example' ? null : revision, recordedAt: changedAt };
}
