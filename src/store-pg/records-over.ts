import type { Kysely } from 'kysely';
import type { Records } from '../app/ports-records.ts';
import { accountRecords } from './account-records.ts';
import { authorityRecords } from './authority-records.ts';
import { baselineRecords } from './baseline-records.ts';
import { carriedRecords } from './carried-records.ts';
import { importJobs } from './import-jobs.ts';
import { migrateStore } from './migrate-store.ts';
import { MIGRATIONS } from './migrations.ts';
import { programmeRecords } from './programme-records.ts';
import { publicationRecords } from './publication-records.ts';
import { readerLinkRecords } from './reader-link-records.ts';
import { recipeRecords } from './recipe-records.ts';
import { registerRecords } from './register-records.ts';
import type { Tables } from './tables.ts';
import { visitRecords } from './visit-records.ts';

/** The records over an opened store, brought to its present form; if that fails the store is closed again. */
export async function recordsOver(store: Kysely<Tables>, where: string, holdsOthers: boolean): Promise<Records> {
  try {
    await migrateStore(store, MIGRATIONS, where);
  } catch (error) {
    await store.destroy();
    throw error;
  }
  return {
    recipes: recipeRecords(store),
    links: readerLinkRecords(store),
    visits: visitRecords(store),
    register: registerRecords(store, holdsOthers),
    accounts: accountRecords(store),
    imports: importJobs(store),
    publications: publicationRecords(store),
    programme: programmeRecords(store),
    authority: authorityRecords(store),
    baselines: baselineRecords(store),
    carried: carriedRecords(store),
    close: () => store.destroy(),
  };
}
