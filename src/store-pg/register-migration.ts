import type { Migration } from './migration.ts';

/** Source rows and events are only ever added: the store itself refuses to change them. */
const onlyAdded = (table: string): readonly string[] => [
  `create trigger ${table}_only_added before update or delete on ${table}
     for each row execute function register_refuse_change()`,
  `create trigger ${table}_never_emptied before truncate on ${table}
     for each statement execute function register_refuse_change()`,
];

const KEPT = [
  `create function register_refuse_change() returns trigger language plpgsql as $$
     begin raise exception '% is only ever added to', tg_table_name; end $$`,
  `create table register_source (
     source integer generated always as identity primary key,
     name text collate "C" not null unique,
     tier text not null,
     made_at timestamptz not null
   )`,
  `create table register_batch (
     batch integer generated always as identity primary key,
     source integer not null references register_source (source),
     file_name text not null,
     file_hash text collate "C" not null,
     reading text collate "C" not null,
     rows integer not null check (rows >= 0),
     done integer not null default 0 check (done between 0 and rows),
     actor text not null,
     begun_at timestamptz not null,
     ended_at timestamptz,
     unique (source, file_hash, reading)
   )`,
  `create table register_row (
     "row" integer generated always as identity primary key,
     source integer not null references register_source (source),
     batch integer not null references register_batch (batch),
     number integer not null,
     content_hash text collate "C" not null,
     as_of text collate "C",
     said text not null,
     raw text not null,
     recorded_at timestamptz not null,
     unique (source, content_hash)
   )`,
  ...onlyAdded('register_row'),
  'create sequence register_record_number as integer',
  `create table register_record (
     record integer primary key,
     id text collate "C" not null unique,
     level text collate "C" not null check (level in ('unit', 'dependent', 'site')),
     merged_into integer references register_record (record) check (merged_into <> record)
   )`,
  `create table register_link (
     "row" integer not null references register_row ("row"),
     level text collate "C" not null,
     record integer not null references register_record (record),
     primary key ("row", level)
   )`,
  'create index register_link_of_record on register_link (record)',
  `create table register_event (
     event integer generated always as identity primary key,
     kind text collate "C" not null,
     payload text not null,
     actor text not null,
     reason text not null,
     recorded_at timestamptz not null,
     undoes integer unique references register_event (event)
   )`,
  ...onlyAdded('register_event'),
  `create table register_event_record (
     event integer not null references register_event (event),
     record integer not null references register_record (record),
     primary key (event, record)
   )`,
  ...onlyAdded('register_event_record'),
  'create index register_event_record_of_record on register_event_record (record)',
];

const DERIVED = [
  `create table register_key (
     key text collate "C" not null,
     record integer not null references register_record (record),
     primary key (key, record)
   )`,
  'create index register_key_of_record on register_key (record)',
  `create table register_tie (
     tie integer generated always as identity primary key,
     kind text collate "C" not null,
     from_record integer not null references register_record (record),
     to_record integer not null references register_record (record),
     valid_from text collate "C",
     valid_to text collate "C",
     "row" integer not null references register_row ("row"),
     unique (kind, from_record, to_record, "row")
   )`,
  'create index register_tie_to on register_tie (to_record)',
  'create index register_tie_from on register_tie (from_record)',
  `create table register_pair (
     pair integer generated always as identity primary key,
     one integer not null references register_record (record),
     other integer not null references register_record (record) check (one < other),
     reason text collate "C" not null,
     weight real not null,
     state text collate "C" not null default 'open' check (state in ('open', 'same', 'apart')),
     unique (one, other)
   )`,
  `create index register_pair_open on register_pair (weight desc, pair) where state = 'open'`,
];

const SEARCHED = [
  'create sequence register_put',
  `create table register_card (
     record integer primary key references register_record (record),
     id text collate "C" not null,
     level text collate "C" not null,
     name text not null,
     marked text not null,
     folded text collate "C" not null,
     core text collate "C" not null,
     terms text[] collate "C" not null,
     codes text[] collate "C" not null,
     products text[] collate "C" not null,
     places text[] collate "C" not null,
     park text collate "C" not null,
     ownership text collate "C" not null,
     country text not null,
     size text collate "C" not null,
     stage text collate "C" not null,
     kind text collate "C" not null,
     industries text[] not null,
     address text not null,
     lat double precision,
     lng double precision,
     conflicts integer not null,
     put bigint not null default nextval('register_put')
   )`,
  'create index register_card_core on register_card (core)',
  'create index register_card_terms on register_card using gin (terms) with (fastupdate = off)',
  'create index register_card_codes on register_card using gin (codes) with (fastupdate = off)',
  'create index register_card_products on register_card using gin (products) with (fastupdate = off)',
  'create index register_card_places on register_card using gin (places) with (fastupdate = off)',
  `create index register_card_park on register_card (park) where park <> ''`,
  `create table register_word (
     word text collate "C" primary key,
     records integer not null
   )`,
];

/** The tables of the enterprise register: what is kept for ever, what follows from it, and what search reads. */
export const REGISTER_MIGRATION: Migration = {
  name: '0004-register',
  statements: [...KEPT, ...DERIVED, ...SEARCHED],
};
