import { join } from 'node:path';
import type { Records } from '../app/ports-records.ts';
import { StoreUnavailableError } from '../app/store-unavailable.ts';
import { RecordsError } from '../store-pg/errors.ts';
import { openRecords } from '../store-pg/open-records.ts';
import type { House } from './wire.ts';

/** The records of the house: a PostgreSQL server where LIENKET_DATABASE names one, else the data folder. */
export function openHouseRecords(house: House): { get(): Promise<Records>; close(): Promise<void> } {
  const server = process.env['LIENKET_DATABASE'];
  const opened = openRecords(
    server === undefined || server === '' ? { folder: join(house.dataFolder, 'records') } : { server },
  );
  return {
    get: () =>
      opened.get().catch((error: unknown) => {
        throw error instanceof RecordsError ? new StoreUnavailableError(error.said, error) : error;
      }),
    close: () => opened.close(),
  };
}
