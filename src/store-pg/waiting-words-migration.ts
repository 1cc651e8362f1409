import type { Migration } from './migration.ts';

/** The indexes over the lists of words, codes and places of cards. */
export const LIST_INDEXES = [
  'register_card_terms',
  'register_card_codes',
  'register_card_products',
  'register_card_places',
  'register_card_other_cores',
  'register_card_processes',
  'register_card_industries',
] as const;

/**
 * What a new card adds to the indexes of lists waits, a megabyte of it at most, and goes in together: one after the other took a quarter
 * of what the store does for an import. A search reads what waits; when a list is in, nothing waits any more.
 */
export const WAITING_WORDS_MIGRATION: Migration = {
  name: '0021-waiting-words',
  statements: LIST_INDEXES.map((index) => `alter index ${index} set (fastupdate = on, gin_pending_list_limit = 1024)`),
};
