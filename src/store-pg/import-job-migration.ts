import type { Migration } from './migration.ts';

/** Jobs of bringing lists into the register: they outlive the program that does them. */
export const IMPORT_JOB_MIGRATION: Migration = {
  name: '0006-register-imports',
  statements: [
    `create table register_import (
       job text collate "C" primary key,
       request text not null,
       state text collate "C" not null default 'running' check (state in ('running', 'done', 'failed', 'stopped')),
       owner text collate "C",
       held_until timestamptz,
       said text not null,
       done integer not null default 0,
       total integer not null default 0,
       attempts integer not null default 0,
       refusals text not null default '[]',
       outcome text,
       actor text not null,
       begun_at timestamptz not null,
       ended_at timestamptz
     )`,
    'create index register_row_of_batch on register_row (batch)',
  ],
};
