/** How a key is made from a normalised value; a value may give several keys (one a token) or none. */
export type KeyKind =
  | { readonly is: 'whole' }
  | { readonly is: 'first-letters'; readonly count: number }
  | { readonly is: 'last-letters'; readonly count: number }
  | { readonly is: 'before'; readonly mark: string }
  | { readonly is: 'sound' }
  /** Every token, those that too many records have apart. */
  | { readonly is: 'tokens' }
  /** The rarest tokens of a value, each a key. */
  | { readonly is: 'rarest'; readonly count: number }
  /** This value and that of its partner column, in one order: names that were swapped meet. */
  | { readonly is: 'with-partner' };

/** A kind of key of one column of the compared values. */
export interface BlockingKey {
  /** Position of the facet it is made from. */
  readonly facet: number;
  readonly kind: KeyKind;
}

/** Records meet where all keys of a rule agree. */
export interface BlockingRule {
  /** Positions in the list of keys; one or two. */
  readonly keys: readonly number[];
}

/** A key in words for the record of a run: `family:first-letters-3`. */
export function keyName(facet: string, kind: KeyKind): string {
  if ('count' in kind) return `${facet}:${kind.is}-${kind.count}`;
  return kind.is === 'whole' ? facet : `${facet}:${kind.is}`;
}
