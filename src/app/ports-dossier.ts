import type { Recipe } from '../evidence/recipe.ts';
import type { Refusal } from '../model/refusal.ts';
import type { ReleaseRef } from '../model/release.ts';

/** A recipe as it lies on the shelf. */
export interface ShelvedRecipe {
  readonly recipe: Recipe;
  /** `example`: shipped with the program; `own`: a person's. */
  readonly origin: 'example' | 'own';
  readonly file: string;
}

/** Recipes at hand: examples and those that people made; an own recipe of the same id stands before the example. */
export interface RecipeShelf {
  list(): Promise<{
    readonly recipes: readonly ShelvedRecipe[];
    readonly broken: readonly { readonly file: string; readonly refusals: readonly Refusal[] }[];
  }>;
  /** Keeps a person's recipe; written whole or not at all. */
  keep(recipe: Recipe): Promise<string>;
}

/** An added release inside a re-run file: each file of its folder in base64. */
export interface CarriedRelease {
  readonly ref: ReleaseRef;
  readonly files: Readonly<Record<string, string>>;
}
