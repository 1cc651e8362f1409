export type RecipeFault =
  | 'unknown-group'
  | 'empty-group'
  | 'unknown-place'
  | 'unknown-act'
  | 'unknown-table'
  | 'unknown-measure'
  | 'no-reading';

const SENTENCES: Readonly<Record<RecipeFault, string>> = {
  'unknown-group': 'the recipe names a sector group that no pack has',
  'empty-group': 'the recipe keeps no code of its sector group; widen "sure" or "only"',
  'unknown-place': 'the recipe names places that are in no geography; write them as GEOGRAPHY-CODE, e.g. VN63-24',
  'unknown-act': 'the recipe cites acts that the law pack does not have',
  'unknown-table': 'the recipe follows a change in a table that no release has; write it as release/table',
  'unknown-measure': 'the recipe follows a measure that the table does not have',
  'no-reading': 'the recipe has no as-of date; give at least one as YYYY-MM-DD',
};

/** A recipe that cannot be computed as it stands: what is wrong, the value, and what would be right. */
export class RecipeError extends Error {
  readonly code: RecipeFault;
  constructor(code: RecipeFault, value: string, near: readonly string[]) {
    super(`${SENTENCES[code]}: ${value}${near.length > 0 ? ` (there are: ${near.join(', ')})` : ''}`);
    this.name = 'RecipeError';
    this.code = code;
  }
}
