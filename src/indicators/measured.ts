import type { Bilingual } from '../model/bilingual.ts';
import type { ReleaseRef } from '../model/release.ts';
import type { MissingKind, Status } from '../model/status.ts';

/** Rows of one table that a number rests on. */
export interface InputRows {
  readonly release: ReleaseRef;
  readonly table: string;
  /** The selection that the number was computed from, so that it can be read again. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly column: string;
  /** 1-based row numbers in the file, ascending; empty when more than 200 rows match (the selection then stands alone). */
  readonly rows: readonly number[];
  readonly matched: number;
}

/** What a slot of a templated sentence may hold before figures have ids. */
export type ReasonValue =
  | string
  | number
  | Bilingual
  | Measured
  | { readonly date: string }
  | { readonly list: readonly Bilingual[] };

/** A templated sentence: a key of the catalogue and what fills its slots. */
export interface Reason {
  readonly key: string;
  readonly values?: Readonly<Record<string, ReasonValue>>;
}

/** A computed number with everything that is needed to compute it again. */
export interface Measured {
  /** Stable name inside a dossier, e.g. `2023-09-18/concentration/workers`. */
  readonly name: string;
  readonly label: Reason;
  readonly value: number | null;
  readonly missing?: MissingKind;
  readonly low?: number;
  readonly high?: number;
  readonly boundsKind?: 'interval' | 'conversion';
  readonly unit: string;
  readonly digits: number;
  readonly period: string;
  readonly status: Status;
  readonly vintage: string;
  /** `method@version`. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly inputs: readonly InputRows[];
  readonly from: readonly Measured[];
}

/** The longest list of row numbers that a number carries; beyond it the selection stands alone. */
export const ROWS_LISTED = 200;
