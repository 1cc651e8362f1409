import type { Migration } from './migration.ts';

/**
 * What a model of matching needs: pairs with their weights in bits and the levels behind them, keys that bring records together, models
 * that were learned, and which lists have an enterprise at most once. Blocking keys are numbers, so that a million records stay small.
 * Pairs that waited before keep their place, without levels.
 */
export const MATCH_MIGRATION: Migration = {
  name: '0005-match',
  statements: [
    `alter table register_pair
       add column prior real not null default 0,
       add column levels text not null default '[]'`,
    `update register_pair set weight = ln(greatest(0.01, least(0.99, weight)) / (1 - greatest(0.01, least(0.99, weight)))) / ln(2.0)`,
    'alter table register_pair drop column reason',
    'alter table register_source add column is_distinct boolean not null default false',
    `create table register_block (
       key bigint not null,
       record integer not null references register_record (record),
       primary key (key, record)
     )`,
    'create index register_block_of_record on register_block (record)',
    `create table register_unblocked (record integer primary key references register_record (record))`,
    `insert into register_unblocked (record) select distinct record from register_link`,
    `create table register_model (
       model integer generated always as identity primary key,
       content text not null,
       records integer not null,
       actor text not null,
       recorded_at timestamptz not null
     )`,
  ],
};
