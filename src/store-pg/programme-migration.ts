import type { Migration } from './migration.ts';

/** Tasks and what belongs to them as they stand, and the trail of every change, which the store itself refuses to alter. */
export const PROGRAMME_MIGRATION: Migration = {
  name: '0012-programme',
  statements: [
    `create table programme_entry (
       kind text collate "C" not null,
       id text collate "C" not null,
       task text collate "C",
       revision integer not null check (revision >= 1),
       content text not null,
       primary key (kind, id)
     )`,
    'create index programme_entry_of_task on programme_entry (task)',
    `create table programme_event (
       event integer generated always as identity primary key,
       kind text collate "C" not null,
       id text collate "C" not null,
       task text collate "C",
       revision integer not null check (revision >= 1),
       what text collate "C" not null,
       content text not null,
       actor text not null,
       role text collate "C" not null,
       reason text not null,
       recorded_at timestamptz not null,
       unique (kind, id, revision)
     )`,
    'create index programme_event_of_task on programme_event (task, event)',
    `create function programme_refuse_change() returns trigger language plpgsql as $$
       begin raise exception '% is only ever added to', tg_table_name; end $$`,
    `create trigger programme_event_only_added before update or delete on programme_event
       for each row execute function programme_refuse_change()`,
    `create trigger programme_event_never_emptied before truncate on programme_event
       for each statement execute function programme_refuse_change()`,
  ],
};
