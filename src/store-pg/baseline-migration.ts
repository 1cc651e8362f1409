import type { Migration } from './migration.ts';

/** The state of things on the day a measure began: a chain of lines that the store itself refuses to alter. */
export const BASELINE_MIGRATION: Migration = {
  name: '0018-policy-baseline',
  statements: [
    `create table policy_baseline (
       place integer primary key check (place >= 1),
       id text collate "C" not null unique,
       task text collate "C",
       content text not null,
       actor text not null,
       at text collate "C" not null,
       hash text collate "C" not null unique
     )`,
    'create index policy_baseline_of_task on policy_baseline (task)',
    `create trigger policy_baseline_only_added before update or delete on policy_baseline
       for each row execute function programme_refuse_change()`,
    `create trigger policy_baseline_never_emptied before truncate on policy_baseline
       for each statement execute function programme_refuse_change()`,
  ],
};
