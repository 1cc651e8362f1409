import type { Recipe } from '../../evidence/recipe.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { RevisionCause } from '../ports-records.ts';

/** A recipe in a list. */
export interface RecipeHead {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly origin: 'example' | 'own';
  /** Newest revision; 0 for an example that nobody has edited. */
  readonly revision: number;
  readonly changedAt: string | null;
}

/** One state of a recipe. */
export interface RecipeState extends RecipeHead {
  readonly recipe: Recipe;
  readonly parent: number | null;
  readonly cause: RevisionCause | null;
  readonly note: string;
  readonly author: string;
}

/** A line of a recipe's history. */
export interface RevisionHead {
  readonly revision: number;
  readonly parent: number | null;
  readonly cause: RevisionCause;
  readonly note: string;
  readonly author: string;
  readonly recordedAt: string;
}

/** One difference between two states, in words. */
export interface RecipeDifference {
  /** Where in the recipe, as the file names it. */
  readonly path: string;
  /** The same in words: “Luận điểm 4, lời tiếng Việt”. */
  readonly what: Bilingual;
  /** What stood there before and stands there now; null where nothing stood or stands. */
  readonly before: Bilingual | null;
  readonly now: Bilingual | null;
}

/** A place where two people wrote different things. */
export interface RecipeConflict extends Omit<RecipeDifference, 'before' | 'now'> {
  /** What each wrote, as JSON; absent where it was taken away. */
  readonly mine?: unknown;
  readonly theirs?: unknown;
  readonly mineWords: Bilingual | null;
  readonly theirsWords: Bilingual | null;
}

/** My edits and another person's, put together; where both wrote, theirs stands in `merged` until somebody chooses. */
export interface RecipeMerge {
  readonly merged: Recipe;
  readonly conflicts: readonly RecipeConflict[];
  /** What the other person changed, in words. */
  readonly theirs: readonly RecipeDifference[];
  readonly newest: RecipeState;
}

export type NewRecipe =
  | {
      readonly kind: 'new';
      readonly title: Bilingual;
      readonly group: Recipe['cluster']['group'];
      readonly places: readonly string[];
      readonly regions: readonly string[];
      readonly asOf: readonly string[];
      readonly factSets: readonly string[];
    }
  | {
      readonly kind: 'duplicate';
      readonly from: string;
      readonly revision?: number | undefined;
      readonly title?: Bilingual | undefined;
    }
  /** A recipe file as text; under a new id where its own is taken. */
  | { readonly kind: 'import'; readonly text: string; readonly fileName: string };

/** Kept, or why not: nothing of it is kept then. */
export type RecipeKept =
  | { readonly ok: true; readonly state: RecipeState }
  | { readonly ok: false; readonly why: 'overtaken'; readonly newest: number }
  | { readonly ok: false; readonly why: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly ok: false; readonly why: 'not-found' };

export interface RecipeSave {
  /** Text of the recipe as it was sent; read by the rules of the recipe. */
  readonly text: string;
  /** What the writer believes to be the newest revision; 0 for an example that nobody has edited. */
  readonly revision: number;
  readonly note: string;
  readonly cause: RevisionCause;
}

/** Which state of which recipe. */
export interface RecipeAddress {
  readonly id: string;
  readonly revision?: number | undefined;
}

/** What screens ask about recipes. */
export interface RecipeDesk {
  /** Newest state of each recipe, and those that were put aside. */
  list(): Promise<{ readonly recipes: readonly RecipeHead[]; readonly aside: readonly RecipeHead[] }>;
  find(address: RecipeAddress): Promise<RecipeState | undefined>;
  create(asked: NewRecipe): Promise<RecipeKept>;
  save(id: string, save: RecipeSave): Promise<RecipeKept>;
  /** Puts `mine`, made from revision `base`, and the newest state together. */
  merge(
    id: string,
    asked: { readonly base: number; readonly text: string },
  ): Promise<RecipeMerge | { readonly refusals: readonly Refusal[] } | undefined>;
  history(id: string): Promise<readonly RevisionHead[]>;
  compare(a: RecipeAddress, b: RecipeAddress): Promise<readonly RecipeDifference[] | undefined>;
  putAside(id: string, revision: number): Promise<'done' | 'overtaken' | 'not-found' | 'example'>;
  bringBack(id: string): Promise<RecipeState | undefined>;
  /** The file of the command line, byte for byte. */
  exportText(address: RecipeAddress): Promise<{ readonly fileName: string; readonly text: string } | undefined>;
}
