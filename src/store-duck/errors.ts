/** What each failure of this room means; the one list of codes. */
export const storeErrors = {
  'unknown-release': 'no release of this name, version and hash is at hand',
  'unknown-table': 'the release has no such table',
  'unknown-column': 'the table has no such column',
  'not-tabular': 'the resource is not a table (neither CSV nor Parquet)',
  'file-missing': 'the file of the table is missing',
  'file-changed': 'the file of the table is not the one that its release names',
  'unreadable-table': 'the file of the table cannot be read as its schema says',
  'bad-query': 'the query asks for what no table can answer',
} as const;

/** The closed list of reasons for which a table cannot be read. */
export type StoreErrorCode = keyof typeof storeErrors;

/** A table that cannot be read: what, where, what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, where: string, cause?: unknown) {
    super(`${where}: ${storeErrors[code]}`, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
