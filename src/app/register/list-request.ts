import type { Bilingual } from '../../model/bilingual.ts';
import type { Tier } from '../../register/golden-record.ts';
import type { RowWords } from './row-reader-port.ts';
import type { ListWords } from './understood-list.ts';

/** What a person says of a list that is brought in. */
export interface ListRequest extends ListWords, RowWords {
  readonly source: string;
  readonly tier: Tier;
  /** Leaves faulty rows out and brings in the others; otherwise one faulty row refuses the file. */
  readonly skipsFaulty: boolean;
  /** The list has an enterprise at most once: the model joins no two of its rows. */
  readonly isDistinct?: boolean;
}

export interface RegisterImportRequest extends ListRequest {
  readonly isDryRun: boolean;
  readonly actor: string;
  readonly signal: AbortSignal;
  progress(said: Bilingual, done: number, total: number): void;
}
