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

/** A shelf on which people's recipes are edited: it also tells what they stand before, and takes them away. */
export interface EditableShelf extends RecipeShelf {
  /** The examples, those too that an own recipe of the same id stands before. */
  examples(): Promise<readonly ShelvedRecipe[]>;
  /** Moves a person's recipe off the shelf, into a folder beside it; nothing is deleted. */
  putAside(id: string): Promise<void>;
}

/** An added release inside a re-run file: each file of its folder in base64. */
export interface CarriedRelease {
  readonly ref: ReleaseRef;
  readonly files: Readonly<Record<string, string>>;
}
