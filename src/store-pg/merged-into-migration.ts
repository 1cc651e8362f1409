import type { Migration } from './migration.ts';

/** What became one with a record is found without a look at all: whoever settles many pairs asks it for each. */
export const MERGED_INTO_MIGRATION: Migration = {
  name: '0026-merged-into',
  statements: [
    'create index register_record_merged_into on register_record (merged_into) where merged_into is not null',
  ],
};
