import type { Bilingual } from '../../model/bilingual.ts';
import type { SearchKind } from '../search/search-entry.ts';
import type { Mark } from '../search/title-marks.ts';

export type { SearchKind } from '../search/search-entry.ts';

/** One thing that was found. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly href: string;
  /** Where the words of the query stand in the title. */
  readonly marks: { readonly vi: readonly Mark[]; readonly en: readonly Mark[] };
}

export interface SearchAnswer {
  readonly query: string;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many there are of each kind, shown or not. */
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
  /** Nothing is called so; the hits are one slip of the hand away. */
  readonly isNear: boolean;
}

export interface SearchRequest {
  readonly query: string;
  readonly limit: number;
  readonly kinds?: readonly SearchKind[] | undefined;
}

/** Finds everything of the workbench by name. */
export interface SearchDesk {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Reads what may be found, so that the first query need not wait. */
  warm(): Promise<void>;
}
