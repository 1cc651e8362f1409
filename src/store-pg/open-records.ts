import type { Records } from '../app/ports-records.ts';
import { embeddedRecords } from './embedded-records.ts';
import { serverRecords } from './server-records.ts';

/** Where the records are: a folder of this machine, or the address of a PostgreSQL server. */
export type RecordsSetting = { readonly folder: string } | { readonly server: string };

/** Records that are opened when they are first asked for. */
export interface OpenRecords {
  /** @throws {RecordsError} */
  get(): Promise<Records>;
  /** Waits for what is being written, not for a store that is only being made. */
  close(): Promise<void>;
}

/** Opens the records at the first question and keeps them open; an opening that failed is tried again by the next. */
export function openRecords(setting: RecordsSetting): OpenRecords {
  let opening: Promise<Records> | undefined;
  let leave = new AbortController();
  return {
    get() {
      if (opening === undefined) {
        const begun =
          'folder' in setting ? embeddedRecords(setting.folder, leave.signal) : serverRecords(setting.server);
        opening = begun;
        begun.catch(() => {
          if (opening === begun) opening = undefined;
        });
      }
      return opening;
    },
    async close() {
      const closing = opening;
      opening = undefined;
      leave.abort();
      leave = new AbortController();
      const records = await closing?.catch(() => undefined);
      await records?.close();
    },
  };
}
