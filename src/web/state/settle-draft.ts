import type { CommentLine } from '../../http/contract/task-contract.ts';
import { keptDay, typedNumber } from './shown-comments.ts';

export const CLASSES = ['content', 'method', 'data', 'law', 'form'] as const;
export const OUTCOMES = ['accepted', 'partly', 'rejected'] as const;

/** What stands in the form in which a comment is settled. */
export interface SettleDraft {
  readonly class: CommentLine['class'];
  readonly owner: string;
  readonly due: string;
  /** Empty: it stays open. */
  readonly outcome: string;
  readonly reason: string;
  readonly paragraph: string;
  readonly changedText: string;
}

/** The form as it opens: what is known of the comment, its days as people write them. */
export const settleDraft = (comment: CommentLine, dateOf: (day: string) => string): SettleDraft => ({
  class: comment.class,
  owner: comment.owner ?? '',
  due: comment.due === null ? '' : dateOf(comment.due),
  outcome: comment.settlement?.outcome ?? '',
  reason: comment.settlement?.reason ?? '',
  paragraph: String(comment.settlement?.changed?.paragraph ?? comment.at.paragraph ?? ''),
  changedText: comment.settlement?.changed?.text ?? '',
});

/** What is sent: an ended comment that is left without an outcome is opened again. */
export function settleBody(draft: SettleDraft, { settlement, revision }: CommentLine) {
  if (draft.outcome === '' && settlement !== null) return { outcome: 'open' as const, revision };
  const paragraph = typedNumber(draft.paragraph);
  const { class: chosen, owner, due, reason, changedText } = draft;
  return {
    class: chosen,
    owner,
    due: keptDay(due),
    outcome: OUTCOMES.find((each) => each === draft.outcome) ?? ('' as const),
    reason,
    changedText,
    revision,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}
