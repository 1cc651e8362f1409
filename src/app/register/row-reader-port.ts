import type { IsoDate } from '../../model/dates.ts';
import type { RawRow } from '../../model/raw-grid.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ListColumn } from '../../register/list-layout.ts';
import type { ListMapping } from '../../register/list-mapping.ts';
import type { ReadRow } from '../../register/read-list-row.ts';
import type { PreparedRow } from './import-chunk.ts';

/** What holds for every row of a list. */
export interface RowWords {
  readonly asOf: IsoDate | null;
  readonly industryVersion: string | undefined;
}

/** The same with what the list itself says: all of it plain data. */
export interface SpokenRows extends RowWords {
  readonly mapping: ListMapping;
  readonly columns: readonly ListColumn[];
  /** How the list writes numbers. */
  readonly numbers: 'vi' | 'en';
}

/** A row as it was understood. */
export type PreviewRow = Pick<ReadRow, 'number' | 'asOf' | 'said'>;

/** What a page of rows came to. */
export interface ReadPage {
  readonly read: number;
  readonly faulty: number;
  /** The good rows as they are kept, a line each. */
  readonly kept: readonly string[];
  readonly faults: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** The first good rows; of what is not for everybody only that it is there. */
  readonly preview: readonly PreviewRow[];
}

/** Reads the rows of one list, and makes them ready to be written: in this thread or elsewhere. */
export interface RowReader {
  /** Pages that are worth beginning before the one that is waited for. */
  readonly ahead: number;
  read(rows: readonly RawRow[]): Promise<ReadPage>;
  /** Rows that were kept, as they are written. */
  prepare(lines: readonly string[]): Promise<readonly PreparedRow[]>;
  close(): Promise<void>;
}
