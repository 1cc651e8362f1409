import type { Migration } from './migration.ts';

/**
 * What search reads of capability profiles (processes with what they take, machines, capacities), made anew with the card of their record;
 * how often each key was used on a day; and lines of the trail for what is done with releases.
 */
export const PROFILE_MIGRATION: Migration = {
  name: '0014-profiles',
  statements: [
    `create table register_profile (
       record integer not null references register_card (record) on delete cascade,
       place integer not null,
       kind text collate "C" not null check (kind in ('process', 'machine', 'capacity')),
       process text collate "C" not null,
       rank text collate "C" not null,
       material text collate "C" not null,
       words text[] collate "C" not null,
       it integer,
       mm double precision,
       iso integer,
       shape text collate "C" check (shape in ('box', 'round')),
       max double precision[] not null,
       min double precision[] not null,
       batch_min double precision,
       batch_max double precision,
       kilonewtons double precision,
       unit text collate "C" not null,
       per text collate "C" not null,
       amount double precision,
       free double precision,
       "row" integer not null references register_row ("row"),
       tier text collate "C" not null,
       primary key (record, place)
     )`,
    "create index register_profile_process on register_profile (process, it) where kind = 'process'",
    "create index register_profile_material on register_profile (material) where kind = 'process'",
    'create index register_profile_kind on register_profile (kind, kilonewtons)',
    `create table api_key_use (
       id text collate "C" not null references api_key (id) on delete cascade,
       day text collate "C" not null,
       asked integer not null,
       refused integer not null,
       primary key (id, day)
     )`,
    // What is done with a release leaves a line in the trail, as everything else that offices do.
    `create function audit_publication() returns trigger language plpgsql as $$
     begin
       if coalesce(current_setting('lienket.carrying', true), '') <> 'on' then
         perform audit_add(
           to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), new.actor, 'publication.' || new.kind,
           (select 'publication/' || name || '@' || version from publication where publication = new.publication), '{}');
       end if;
       return new;
     end $$`,
    `create trigger publication_step_audited after insert on publication_step
     for each row execute function audit_publication()`,
  ],
};
