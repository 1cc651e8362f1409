import type { Migration } from './migration.ts';

/**
 * What became one with a record is found without a look at all: whoever settles many pairs asks it for each. Blocking keys are never asked
 * for by their record, so that nothing has to find them by it.
 */
export const MERGED_INTO_MIGRATION: Migration = {
  name: '0026-merged-into',
  statements: [
    'drop index register_block_of_record',
    'create index register_record_merged_into on register_record (merged_into) where merged_into is not null',
  ],
};
