import type { Migration } from './migration.ts';

/**
 * Keys follow from rows and are made anew from them: the store does not look up the record of each again, which took a tenth of an
 * import of a million rows (fifteen keys a row).
 */
export const LEAN_KEYS_MIGRATION: Migration = {
  name: '0020-lean-keys',
  statements: [
    'alter table register_block drop constraint register_block_record_fkey',
    'alter table register_key drop constraint register_key_record_fkey',
  ],
};
