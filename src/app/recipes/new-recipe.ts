import type { Recipe } from '../../evidence/recipe.ts';

/** What must be known of a recipe that begins. */
export type RecipeStart = Pick<Recipe, 'id' | 'title' | 'dated' | 'asOf' | 'factSets' | 'cluster'>;

/** A recipe to start from: the cluster is said, nothing is claimed yet. */
export function newRecipe({ id, title, dated, asOf, factSets, cluster }: RecipeStart): Recipe {
  return {
    lienket: 'recipe@1',
    id,
    title,
    subtitle: { vi: 'Hồ sơ cụm liên kết ngành', en: 'Linkage-cluster dossier' },
    dated,
    head: {},
    legalBases: [],
    cluster,
    asOf: [...asOf].sort(),
    parameters: {},
    releases: [],
    added: 'all',
    changes: [],
    factSets,
    claims: [],
    experts: [],
    firms: [],
    lessons: [],
    next: false,
  };
}
