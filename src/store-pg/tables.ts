import type { ColumnType } from 'kysely';
import type { RevisionCause } from '../app/ports-records.ts';

/** Instants go in as text and come out as dates. */
type Instant = ColumnType<Date, string, string>;

interface RecipeTable {
  id: string;
  newest: number;
  is_aside: ColumnType<boolean, boolean | undefined, boolean>;
}

interface RevisionTable {
  id: string;
  revision: number;
  parent: number | null;
  /** The recipe as JSON text: a column of type `json` would change its bytes. */
  content: string;
  cause: RevisionCause;
  note: string;
  author: string;
  recorded_at: Instant;
}

interface ReaderLinkTable {
  secret_hash: string;
  dossier: string;
  recipe: string;
  sealed: string;
  label: string;
  made_at: Instant;
  revoked_at: ColumnType<Date | null, string | null, string>;
}

interface VisitTable {
  what: string;
  at: Instant;
}

/** The tables of the store as Kysely types them; `migrations.ts` makes them. */
export interface Tables {
  recipe: RecipeTable;
  recipe_revision: RevisionTable;
  reader_link: ReaderLinkTable;
  visit: VisitTable;
}
