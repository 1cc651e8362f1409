import type { Migration } from './migration.ts';

/**
 * What stewards decide besides merging: pairs that are set aside, and ties that a person entered. Such a tie rests on a decision where
 * the others rest on a row of a list.
 */
export const STEWARD_MIGRATION: Migration = {
  name: '0007-steward',
  statements: [
    'alter table register_pair drop constraint register_pair_state_check',
    `alter table register_pair add constraint register_pair_state_check
       check (state in ('open', 'unsure', 'same', 'apart'))`,
    'create index register_pair_of_other on register_pair (other)',
    `alter table register_tie
       alter column "row" drop not null,
       add column event integer references register_event (event),
       add column source text`,
    `alter table register_tie add constraint register_tie_rests_on_one
       check (("row" is null) <> (event is null))`,
    'create index register_tie_of_event on register_tie (event) where event is not null',
  ],
};
