import { ACCOUNT_MIGRATION } from './account-migration.ts';
import { AUDITED_ACTS_MIGRATION } from './audited-acts-migration.ts';
import { AUTHORITY_MIGRATION } from './authority-migration.ts';
import { BASELINE_MIGRATION } from './baseline-migration.ts';
import { DUTY_MIGRATION } from './duty-migration.ts';
import { IMPORT_JOB_MIGRATION } from './import-job-migration.ts';
import { LEAN_KEYS_MIGRATION } from './lean-keys-migration.ts';
import { MATCH_MIGRATION } from './match-migration.ts';
import { MERGED_INTO_MIGRATION } from './merged-into-migration.ts';
import type { Migration } from './migration.ts';
import { PROFILE_END_MIGRATION } from './profile-end-migration.ts';
import { PROFILE_MIGRATION } from './profile-migration.ts';
import { PROGRAMME_MIGRATION } from './programme-migration.ts';
import { PUBLICATION_MIGRATION } from './publication-migration.ts';
import { REGISTER_MIGRATION } from './register-migration.ts';
import { REGISTER_SEARCH_MIGRATION } from './register-search-migration.ts';
import { STEWARD_MIGRATION } from './steward-migration.ts';
import { WAITING_WORDS_MIGRATION } from './waiting-words-migration.ts';

/**
 * Every step from the empty store to the present one, in order. A step that was published is never changed: a new one
 * is added. Ids are compared byte by byte (`collate "C"`), so that their order is the same in every database.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-recipes',
    statements: [
      `create table recipe (
         id text collate "C" primary key,
         newest integer not null check (newest >= 1),
         is_aside boolean not null default false
       )`,
      `create table recipe_revision (
         id text collate "C" not null references recipe (id),
         revision integer not null check (revision >= 1),
         parent integer check (parent is not distinct from nullif(revision - 1, 0)),
         content text not null,
         cause text not null,
         note text not null,
         author text not null,
         recorded_at timestamptz not null,
         primary key (id, revision)
       )`,
    ],
  },
  {
    name: '0002-reader-links',
    statements: [
      `create table reader_link (
         secret_hash text collate "C" primary key,
         dossier text collate "C" not null,
         recipe text not null,
         sealed text not null,
         label text not null,
         made_at timestamptz not null,
         revoked_at timestamptz
       )`,
      'create index reader_link_of_dossier on reader_link (dossier, made_at)',
    ],
  },
  {
    name: '0003-visits',
    statements: [
      `create table visit (
         what text collate "C" primary key,
         at timestamptz not null
       )`,
    ],
  },
  REGISTER_MIGRATION,
  MATCH_MIGRATION,
  IMPORT_JOB_MIGRATION,
  STEWARD_MIGRATION,
  REGISTER_SEARCH_MIGRATION,
  ACCOUNT_MIGRATION,
  PUBLICATION_MIGRATION,
  PROGRAMME_MIGRATION,
  DUTY_MIGRATION,
  PROFILE_MIGRATION,
  BASELINE_MIGRATION,
  AUTHORITY_MIGRATION,
  LEAN_KEYS_MIGRATION,
  WAITING_WORDS_MIGRATION,
  AUDITED_ACTS_MIGRATION,
  PROFILE_END_MIGRATION,
  MERGED_INTO_MIGRATION,
];
