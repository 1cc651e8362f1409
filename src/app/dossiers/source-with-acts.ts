import { withFrozenActs } from '../dossier/frozen-acts.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { KeptRecipe, RecipeSource } from './recipe-source.ts';

/** Recipes as they are computed: each with the acts of one's own on which it rests. What people edit stays without them. */
export function sourceWithActs(recipes: RecipeSource, source: KnowledgeSource): RecipeSource {
  const frozen = async (kept: KeptRecipe): Promise<KeptRecipe> => ({
    ...kept,
    recipe: await withFrozenActs(source, kept.recipe),
  });
  return {
    list: async () => Promise.all((await recipes.list()).map(frozen)),
    async find(id, revision) {
      const kept = await recipes.find(id, revision);
      return kept && frozen(kept);
    },
  };
}
