import type { Recipe } from '../../evidence/recipe.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { EditableShelf } from '../ports-dossier.ts';
import type { Records } from '../ports-records.ts';

/** What recipes are kept with. */
export interface RecipePorts {
  /** Opened when first asked for. */
  readonly records: () => Promise<Pick<Records, 'recipes'>>;
  readonly shelf: EditableShelf;
  readonly parse: (text: string, file: string) => Parsed<Recipe>;
  /** Under this name states are written; nobody's if absent. */
  readonly author?: string;
  readonly clock: { today(): string; now(): string };
}
