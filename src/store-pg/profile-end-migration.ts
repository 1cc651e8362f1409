import type { Migration } from './migration.ts';

/** From when to when a thing of a profile holds, so that search can be asked as of a day; nothing that was kept before ended. */
export const PROFILE_END_MIGRATION: Migration = {
  name: '0025-profile-ends',
  statements: [
    `alter table register_profile add column since text collate "C", add column ended text collate "C"`,
    // Few things end; those alone are looked at again where processes are asked for by the card.
    `create index register_profile_dated on register_profile (process)
     where kind = 'process' and (since is not null or ended is not null)`,
  ],
};
