import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Excuse } from '../../programme/excuse.ts';

/** An excuse, with whether it counts where the task stands now. */
export interface ExcuseView extends Excuse {
  readonly stepTitle: Bilingual;
  readonly isHeld: boolean;
}

/** What of a task is about lacks of its report that may stand. */
export interface ExcusesOfTask {
  /** The lacks that who asks may excuse in the present step; null where they may excuse none. */
  readonly excusable: readonly string[] | null;
  /** Every excuse that stands, of this step or of one that was passed. */
  readonly excuses: readonly ExcuseView[];
}

/** Lets lacks of a report stand while a step is taken. */
export interface ExcuseDesk {
  excuse(
    acting: Acting,
    given: { readonly task: string; readonly lacks: readonly string[]; readonly reason: string },
  ): Promise<Parsed<{ readonly excused: number }>>;
  takeBackExcuse(
    acting: Acting,
    given: { readonly task: string; readonly lack: string },
  ): Promise<Parsed<{ readonly lack: string }>>;
}
