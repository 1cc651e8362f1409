import entries from './catalogue.json' with { type: 'json' };

/** A text in both languages. */
export interface BothLanguages {
  readonly vi: string;
  readonly en: string;
}

/** What a screen shows on the card of a method; version, formula, cost and sources come from the docstring. */
export interface CatalogueEntry {
  readonly id: string;
  readonly version: number;
  /** concentration, relatedness, space, linkage, change, disclosure, or foundation for the parts others are built from. */
  readonly family: string;
  readonly title: BothLanguages;
  readonly purpose: BothLanguages;
  readonly formula: string;
  readonly reads: BothLanguages;
  readonly warns: BothLanguages;
  readonly cost: string;
  /** Keys in references.json. */
  readonly sources: readonly string[];
}

/** All methods of the room, sorted by id; written by doc/methods/make.ts. */
export const catalogue: readonly CatalogueEntry[] = entries;
