import type { Bilingual } from '../../model/bilingual.ts';
import type { UseReminder } from '../../programme/reminder-of-use.ts';
import type { PlannedWork, ReviewLine } from '../../programme/year-review.ts';

/** A year as a leader reads it. */
export interface ReviewView {
  readonly year: number;
  readonly asOf: string;
  readonly works: readonly (PlannedWork & { readonly title: Bilingual; readonly stepTitle: Bilingual })[];
  readonly total: ReviewLine;
  readonly byOrganisation: readonly (ReviewLine & { readonly title: Bilingual })[];
  readonly byPerson: readonly ReviewLine[];
  readonly byProgramme: readonly (ReviewLine & { readonly title: Bilingual })[];
  readonly lessons: readonly { readonly task: Bilingual; readonly text: string }[];
  readonly uses: readonly {
    readonly task: Bilingual;
    readonly on: string;
    readonly document: string;
    readonly how: string;
  }[];
  readonly unplanned: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Accepted results of which nothing was heard for a while. */
  readonly unfollowed: readonly (UseReminder & { readonly title: Bilingual; readonly lead: string | null })[];
  readonly tasks: number;
  readonly open: number;
}
