import type { Migration } from './migration.ts';

const onlyAdded = (table: string): readonly string[] => [
  `create trigger ${table}_only_added before update or delete on ${table}
     for each row execute function programme_refuse_change()`,
  `create trigger ${table}_never_emptied before truncate on ${table}
     for each statement execute function programme_refuse_change()`,
];

/** Acts that people added to the register, and false alarms of the checks that they silenced: every table is its own trail. */
export const AUTHORITY_MIGRATION: Migration = {
  name: '0015-authority',
  statements: [
    `create table law_act_state (
       id text collate "C" not null,
       revision integer not null check (revision >= 1),
       what text collate "C" not null check (what in ('entered', 'changed', 'withdrawn')),
       content text not null,
       actor text not null,
       reason text not null,
       recorded_at timestamptz not null,
       primary key (id, revision)
     )`,
    ...onlyAdded('law_act_state'),
    `create table lint_silence (
       alarm integer generated always as identity primary key,
       document text collate "C" not null,
       code text collate "C" not null,
       quote text not null,
       reason text not null,
       actor text not null,
       recorded_at timestamptz not null
     )`,
    ...onlyAdded('lint_silence'),
    'create index lint_silence_of_document on lint_silence (document, alarm)',
    `create table lint_silence_end (
       alarm integer primary key references lint_silence (alarm),
       actor text not null,
       recorded_at timestamptz not null
     )`,
    ...onlyAdded('lint_silence_end'),
  ],
};
