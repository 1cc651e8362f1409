import type { Comment } from './comment.ts';
import { daysBetween } from './step-clock.ts';
import type { Round, RoundAnswer } from './things.ts';

/** How one body that was asked stands in a round. */
export interface AskedBody {
  readonly organisation: string;
  readonly answer: RoundAnswer | null;
  /** Comments that it gave in the round. */
  readonly comments: number;
  readonly state: 'answered' | 'answered-late' | 'waiting' | 'late';
  /** Days behind the last day; null where it is not late. */
  readonly daysLate: number | null;
}

/** Who was asked in a round, who answered, what came of it, and who is late. A comment in the round is an answer, too. */
export function roundStanding(round: Round, comments: readonly Comment[], today: string): readonly AskedBody[] {
  const own = comments.filter((comment) => comment.round === round.id);
  return round.organisations.map((organisation) => {
    const answer = round.answers.find((each) => each.organisation === organisation) ?? null;
    const said = own.filter((comment) => comment.organisation === organisation);
    const first = said.flatMap((comment) => comment.said?.slice(0, 10) ?? []).toSorted()[0];
    const day = answer?.on ?? first ?? (said.length > 0 ? round.due : undefined);
    const isLate = (day ?? today) > round.due;
    const state = day === undefined ? (isLate ? 'late' : 'waiting') : isLate ? 'answered-late' : 'answered';
    const daysLate = isLate ? daysBetween(round.due, day ?? today) : null;
    return { organisation, answer, comments: said.length, state, daysLate };
  });
}
