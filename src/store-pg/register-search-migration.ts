import type { Migration } from './migration.ts';

/** What search reads besides names: certificates as dated records, processes, divisions, other names; licences of sources; kept searches. */
export const REGISTER_SEARCH_MIGRATION: Migration = {
  name: '0008-register-search',
  statements: [
    `alter table register_card
       add column other_names text[] not null default '{}',
       add column other_cores text[] collate "C" not null default '{}',
       add column processes text[] collate "C" not null default '{}',
       add column divisions text[] collate "C" not null default '{}',
       add column park_name text not null default ''`,
    `update register_card set
       divisions = coalesce((select array_agg(distinct substring(each from '^vsic[0-9]*:[0-9]{2}'))
         from unnest(industries) each where each ~ '^vsic[0-9]*:[0-9]{2}'), '{}'),
       park_name = park`,
    `create index register_card_other_cores on register_card using gin (other_cores) with (fastupdate = off)
       where other_cores <> '{}'`,
    `create index register_card_processes on register_card using gin (processes) with (fastupdate = off)
       where processes <> '{}'`,
    `create index register_card_industries on register_card using gin (industries) with (fastupdate = off)
       where industries <> '{}'`,
    'create index register_card_put on register_card (put)',
    'create index register_card_points on register_card (lat, lng) where lat is not null',
    `create table register_certificate (
       record integer not null references register_card (record) on delete cascade,
       place integer not null,
       key text collate "C" not null,
       standard text not null,
       edition text collate "C" not null,
       object text collate "C" not null check (object in ('', 'site', 'product')),
       scope text not null,
       product text not null,
       body text not null,
       accreditation text not null,
       number text not null,
       issued text collate "C",
       expires text collate "C",
       "row" integer not null references register_row ("row"),
       tier text collate "C" not null,
       primary key (record, place)
     )`,
    'create index register_certificate_key on register_certificate (key, expires)',
    `alter table register_source add column licence text not null default ''`,
    `create table register_saved_search (
       search integer generated always as identity primary key,
       owner text not null,
       name text not null,
       asked text not null,
       made_at timestamptz not null,
       looked_at timestamptz not null,
       looked_record integer not null,
       looked_put bigint not null,
       unique (owner, name)
     )`,
  ],
};
