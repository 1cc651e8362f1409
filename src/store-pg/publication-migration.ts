import type { Migration } from './migration.ts';

/** What was proposed, done and released is only ever added: the store itself refuses to change it. */
const onlyAdded = (table: string): readonly string[] => [
  `create trigger ${table}_only_added before update or delete on ${table}
     for each row execute function register_refuse_change()`,
  `create trigger ${table}_never_emptied before truncate on ${table}
     for each statement execute function register_refuse_change()`,
];

/** Releases on their way to the public, their steps, and the rows that everybody may ask for. */
export const PUBLICATION_MIGRATION: Migration = {
  name: '0011-publications',
  statements: [
    `create table publication (
       publication integer generated always as identity primary key,
       name text collate "C" not null,
       version text collate "C" not null,
       hash text collate "C" not null,
       title text not null,
       unique (name, version)
     )`,
    ...onlyAdded('publication'),
    `create table publication_step (
       publication integer not null references publication (publication),
       step integer not null check (step >= 1),
       kind text collate "C" not null check (kind in ('proposed', 'checked', 'approved', 'refused', 'released')),
       actor text not null,
       note text not null,
       said text not null,
       recorded_at timestamptz not null,
       primary key (publication, step)
     )`,
    ...onlyAdded('publication_step'),
    `create table published_row (
       publication integer not null references publication (publication),
       table_name text collate "C" not null,
       number integer not null check (number >= 1),
       key text collate "C" not null,
       content text not null,
       primary key (publication, table_name, number)
     )`,
    ...onlyAdded('published_row'),
    'create index published_row_key on published_row (key, publication)',
    // Words in the order of rows: a page of what was found is read without looking at all of it.
    `create table published_word (
       publication integer not null references publication (publication),
       table_name text collate "C" not null,
       word text collate "C" not null,
       number integer not null,
       primary key (publication, table_name, word, number)
     )`,
    ...onlyAdded('published_word'),
  ],
};
