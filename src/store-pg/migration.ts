/** A step of the store's history. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
