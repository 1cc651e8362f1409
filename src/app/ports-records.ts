import type { Recipe } from '../evidence/recipe.ts';
import type { AccountRecords } from './ports-accounts.ts';
import type { AuthorityRecords } from './ports-authority.ts';
import type { CarriedRecords } from './ports-backup.ts';
import type { BaselineRecords } from './ports-baselines.ts';
import type { ImportJobs } from './ports-import-jobs.ts';
import type { ProgrammeRecords } from './ports-programme.ts';
import type { PublicationRecords } from './ports-publish.ts';
import type { RegisterRecords } from './ports-register.ts';

/** How a revision of a recipe came to be. */
export const REVISION_CAUSES = [
  'created',
  'edited',
  'named',
  'imported',
  'file',
  'merged',
  'duplicated',
  'restored',
] as const;

export type RevisionCause = (typeof REVISION_CAUSES)[number];

/** One state of a recipe; never changed once it is kept. */
export interface RecipeRevision {
  readonly id: string;
  /** 1, 2, 3 … without gaps within one recipe. */
  readonly revision: number;
  /** The revision that it was made from; null for the first. */
  readonly parent: number | null;
  readonly recipe: Recipe;
  readonly cause: RevisionCause;
  /** The name that a person gave this state; empty text if none. */
  readonly note: string;
  readonly author: string;
  /** When it was kept: an instant, `2026-11-26T19:40:02.123Z`. */
  readonly recordedAt: string;
}

/** A revision without its content, for lists. */
export type RevisionLine = Omit<RecipeRevision, 'recipe'>;

/** A revision about to be kept. */
export interface NewRevision {
  readonly recipe: Recipe;
  /** What the writer believes to be the newest revision; null for a recipe that should not be there yet. */
  readonly parent: number | null;
  readonly cause: RevisionCause;
  readonly note: string;
  readonly author: string;
  readonly recordedAt: string;
}

/** Kept, or overtaken: somebody kept another revision first, which is given back. */
export type KeptRevision =
  | { readonly ok: true; readonly revision: RecipeRevision }
  | { readonly ok: false; readonly newest: RecipeRevision | undefined };

/** Recipes of people with all their revisions. */
export interface RecipeRecords {
  /** The newest revision of every recipe that is not put aside, by id. */
  list(): Promise<readonly RecipeRevision[]>;
  /** The newest revision, or the one of that number; undefined if there is none. A recipe put aside has no newest one. */
  find(id: string, revision?: number): Promise<RecipeRevision | undefined>;
  /** All revisions, newest first. */
  history(id: string): Promise<readonly RevisionLine[]>;
  /** Keeps a revision if `parent` is still the newest: two writers at once never both succeed. */
  keep(entry: NewRevision): Promise<KeptRevision>;
  /** Puts a recipe aside if `newest` is still its newest revision; its revisions stay and come back with `bringBack`. */
  putAside(id: string, newest: number): Promise<boolean>;
  /** The newest revision of every recipe that is put aside, by id. */
  aside(): Promise<readonly RevisionLine[]>;
  bringBack(id: string): Promise<RecipeRevision | undefined>;
}

/** A link by which somebody may read one state of a dossier and nothing else. */
export interface ReaderLink {
  /** SHA-256 of the secret part of the address; the secret itself is not kept. */
  readonly secretHash: string;
  readonly dossier: string;
  /** What the reader sees: the recipe as it stood, with the releases it was computed from pinned by content. */
  readonly recipe: Recipe;
  /** Every figure as it stood when the link was made: the text of a re-run file without carried releases. */
  readonly sealed: string;
  readonly label: string;
  readonly madeAt: string;
  readonly revokedAt: string | null;
}

/** Links for close readers. */
export interface ReaderLinks {
  make(link: ReaderLink): Promise<void>;
  /** The link of a secret, revoked ones too: the reader is told that it was revoked. */
  find(secretHash: string): Promise<ReaderLink | undefined>;
  /** Links of a dossier, newest first. */
  list(dossier: string): Promise<readonly Omit<ReaderLink, 'recipe' | 'sealed'>[]>;
  revoke(secretHash: string, at: string): Promise<boolean>;
}

/** Small facts about the one local user: when a screen was last looked at, what was opened. */
export interface Visits {
  /** Enters a visit to `what` (`home`, `dossier/ID`) and gives the instant of the one before; undefined for the first. */
  enter(what: string, at: string): Promise<string | undefined>;
  /** What was visited, the latest first. */
  recent(prefix: string, limit: number): Promise<readonly { readonly what: string; readonly at: string }[]>;
}

/** The store of records: embedded, or a PostgreSQL server. */
export interface Records {
  readonly recipes: RecipeRecords;
  readonly links: ReaderLinks;
  readonly visits: Visits;
  readonly register: RegisterRecords;
  readonly accounts: AccountRecords;
  readonly imports: ImportJobs;
  readonly publications: PublicationRecords;
  readonly programme: ProgrammeRecords;
  readonly authority: AuthorityRecords;
  readonly baselines: BaselineRecords;
  /** The whole store, for backup, restore and looking after it. */
  readonly carried: CarriedRecords;
  /** Finishes what is being written, then lets go of the store. */
  close(): Promise<void>;
}
