import entries from './catalogue.checks.json' with { type: 'json' };

/** What holds a method to its word: what it returns and refuses, numbers from outside, laws that its tests keep. */
export interface MethodCheck {
  readonly returns: string;
  readonly refuses: string;
  /** Numbers that it must agree with, and who made them; null where only laws hold it. */
  readonly agreement: { readonly source: string; readonly madeBy: string; readonly tolerance: string } | null;
  /** Titles of the tests that run it: `law: …`, `reference: …`, `oracle: …`, `edge: …`. */
  readonly laws: readonly string[];
}

/** The checks of every method, by id; written by doc/methods/make.ts. */
export const catalogueChecks: Readonly<Record<string, MethodCheck>> = entries;
