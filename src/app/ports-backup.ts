/** A table of the store of records, as it is carried: rows as JSON objects, one a line, in an order in which they can be put back. */
export interface CarriedTable {
  readonly name: string;
  readonly lines: AsyncIterable<readonly string[]>;
}

/** Everything of a store as of one moment, and putting it back into an empty one. */
export interface CarriedRecords {
  /** Steps of the store's history; a store can take only what it knows. */
  migrations(): Promise<readonly string[]>;
  /** Reads table after table within one moment: nothing that is written meanwhile is seen. */
  read(take: (table: CarriedTable) => Promise<void>): Promise<void>;
  /** Tables that hold something. */
  filled(): Promise<readonly string[]>;
  /** Puts all tables back, all or nothing. */
  write(tables: readonly CarriedTable[]): Promise<void>;
  /** What the store says of itself, and what does not hold in it. */
  health(): Promise<StoreHealth>;
}

/** Each member counts what should be none. */
export const STORE_FAULTS = [
  'links-to-merged-records',
  'live-records-without-card',
  'cards-of-merged-records',
  'circles-of-merging',
  'rows-without-record',
  'words-miscounted',
] as const;
export type StoreFault = (typeof STORE_FAULTS)[number];

export interface StoreHealth {
  /** Version of PostgreSQL, e.g. `17.5`. */
  readonly engine: string;
  readonly syncs: boolean;
  readonly migrations: number;
  readonly faults: Readonly<Record<StoreFault, number>>;
  readonly unfinishedBatches: number;
}

/** What a backup says of itself. */
export interface BackupManifest {
  readonly format: 1;
  readonly program: string;
  readonly madeAt: string;
  readonly migrations: readonly string[];
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  /** Files of the data folder that are carried beside the records. */
  readonly files: number;
}

/** A folder that holds a backup, or will. */
export interface BackupFolder {
  /** Makes the folder; false if there is something in it. */
  make(): Promise<boolean>;
  writeTable(table: CarriedTable): Promise<{ readonly rows: number; readonly sha256: string }>;
  /** Copies the person's own files; tells how many. */
  copyFiles(): Promise<number>;
  /** Written last: without it the folder is no backup. */
  writeManifest(manifest: BackupManifest): Promise<void>;
  manifest(): Promise<BackupManifest | undefined>;
  readTable(name: string): CarriedTable;
  hashTable(name: string): Promise<{ readonly rows: number; readonly sha256: string } | undefined>;
  /** Puts the files back where none of that name are; tells how many were there already. */
  restoreFiles(): Promise<{ readonly restored: number; readonly kept: number }>;
}
