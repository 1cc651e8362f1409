import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { WITHDRAWN_KINDS, type WithdrawnKind } from '../../programme/withdrawn-parts.ts';

/** Kinds of what can be taken back. */
export const withdrawnKinds: readonly WithdrawnKind[] = WITHDRAWN_KINDS;

/** What somebody takes back, and why. */
export interface GivenWithdrawal {
  readonly task: string;
  readonly kind: WithdrawnKind;
  /** Id of the thing; the number of a comment. */
  readonly id: string;
  readonly reason: string;
  /** Takes along what hangs on it; without this, a thing on which something hangs is refused. */
  readonly isTogether: boolean;
}

/** Something that was taken back, as it is shown to who may see it. */
export interface WithdrawnLine {
  readonly kind: WithdrawnKind;
  readonly id: string;
  readonly title: Bilingual;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string;
  /** The thing with which it left, as `round dot-1`. */
  readonly with: string | null;
  readonly mayPutBack: boolean;
}

/** The thing that was taken or put back, and how many others went with it. */
export interface WithdrawnSums {
  readonly kind: WithdrawnKind;
  readonly id: string;
  readonly along: number;
}

/** The door to what was entered by mistake: it is taken back with a reason, stays in the record, and can be put back. */
export interface WithdrawalDesk {
  /** Undefined where the task is not there for who asks. */
  withdrawn(acting: Acting, task: string): Promise<readonly WithdrawnLine[] | undefined>;
  withdraw(acting: Acting, given: GivenWithdrawal): Promise<Parsed<WithdrawnSums>>;
  putBack(acting: Acting, given: Omit<GivenWithdrawal, 'isTogether'>): Promise<Parsed<WithdrawnSums>>;
}
