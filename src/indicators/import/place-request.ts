import type { IsoDate } from '../../model/dates.ts';
import type { PlaceBook } from './place-book.ts';

/** Labels of places in a table, each with its first row and the name that stands beside its code. */
export interface UsedLabel {
  readonly label: string;
  readonly rows: readonly number[];
  readonly name: string | undefined;
}

export interface PlaceRequest {
  readonly labels: readonly UsedLabel[];
  readonly book: PlaceBook;
  readonly geography: string | undefined;
  readonly asOf: IsoDate | undefined;
  /** First and last day that the table speaks of. */
  readonly span: { readonly first: IsoDate; readonly last: IsoDate } | undefined;
}
