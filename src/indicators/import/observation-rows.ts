import type { MissingKind } from '../../model/status.ts';

/** A row of the table that is written: resolved keys, and for each measure a value or a kind of nothing. */
export interface ObservationRow {
  readonly row: number;
  readonly placeId: string;
  readonly industryCode: string;
  readonly period: string;
  readonly ownership: string;
  readonly values: readonly (number | MissingKind | undefined)[];
}

export type ImportKind = 'place-industry' | 'place' | 'industry';

export interface TableMeasure {
  readonly name: string;
  readonly unit: string;
  /** Printed in thousands or millions and raised to single units, so that the last digits are rounded away. */
  readonly isRaised?: boolean;
}

export interface ObservationTable {
  readonly kind: ImportKind;
  readonly geography: string | undefined;
  readonly classification: string | undefined;
  readonly measures: readonly TableMeasure[];
  readonly rows: readonly ObservationRow[];
}

/** The keys of a row as one text; two rows with the same are the same cell of the table. */
export function rowKey(row: Pick<ObservationRow, 'placeId' | 'industryCode' | 'period' | 'ownership'>): string {
  return `${row.placeId}|${row.industryCode}|${row.period}|${row.ownership}`;
}
