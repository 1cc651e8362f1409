import type { Bilingual } from '../../model/bilingual.ts';

/** What may be found, in the order in which screens group it. */
export const SEARCH_KINDS = [
  'place',
  'industry',
  'dossier',
  'pack',
  'method',
  'act',
  'fact',
  'enterprise',
  'organisation',
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that may be found. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: Bilingual;
  /** What it is, dated where it has dates. */
  readonly note: Bilingual;
  /** Where it stands in the workbench. */
  readonly href: string;
  /** What it is called; the words of a query are looked for in one of them first. */
  readonly names: readonly string[];
  /** What else leads to it. */
  readonly words: readonly string[];
  /** Among equal matches the greater stands first. */
  readonly weight: number;
}
