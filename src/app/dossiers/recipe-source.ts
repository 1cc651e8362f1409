import type { Recipe } from '../../evidence/recipe.ts';

/** A recipe with where it comes from. */
export interface KeptRecipe {
  readonly recipe: Recipe;
  readonly origin: 'example' | 'own';
  /** Newest revision, or the one that was asked for; null for an example that nobody has edited. */
  readonly revision: number | null;
  readonly recordedAt: string | null;
}

/** Where recipes are found: examples, files and records together. */
export interface RecipeSource {
  list(): Promise<readonly KeptRecipe[]>;
  find(id: string, revision?: number): Promise<KeptRecipe | undefined>;
}
