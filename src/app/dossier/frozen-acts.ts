import { actsCitedIn, isChanging } from '../../evidence/policy-changes.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import { knownActs } from '../knowledge/known-acts.ts';
import { type ActRelation, loadLaw } from '../knowledge/load-law.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { citedByRecipe } from './cited-by-recipe.ts';

/**
 * The recipe with what the acts of one's own say on which it rests: those it cites, and those that changed a cited act. So it is computed
 * alike where nobody added them. A recipe that holds such acts already, or rests on none, is as it was.
 */
export async function withFrozenActs(source: KnowledgeSource, recipe: Recipe): Promise<Recipe> {
  if (recipe.ownActs !== undefined) return recipe;
  const own = (await source.ownActs?.()) ?? [];
  if (own.length === 0) return recipe;
  const law = await loadLaw({ ...source, ownActs: async () => own });
  const { acts, texts } = citedByRecipe(recipe, law);
  const bearing = withChangesOf([...acts, ...actsCitedIn(texts, knownActs(law))], law.lineage);
  const ownActs = own
    .filter(({ act_id: id }) => bearing.has(id))
    .toSorted((one, other) => (one.act_id < other.act_id ? -1 : 1));
  return ownActs.length === 0 ? recipe : { ...recipe, ownActs };
}

/** Acts, those that changed them, those that changed these, and so on. */
function withChangesOf(acts: readonly string[], lineage: readonly ActRelation[]): ReadonlySet<string> {
  const found = new Set(acts);
  for (const act of found)
    for (const { from, to, relation } of lineage) if (to === act && isChanging(relation)) found.add(from);
  return found;
}
