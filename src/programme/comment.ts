export const COMMENT_CLASSES = ['content', 'method', 'data', 'law', 'form'] as const;
export type CommentClass = (typeof COMMENT_CLASSES)[number];

export const OUTCOMES = ['accepted', 'partly', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a comment hangs on. */
export interface CommentPlace {
  /** Paragraph of the draft, counted from 1; null where it hangs on none. */
  readonly paragraph: number | null;
  readonly heading: string | null;
  /** Id of a figure of a dossier. */
  readonly figure: string | null;
  /** Name of the draft that it speaks of. */
  readonly file: string | null;
}

/** How a comment ended. */
export interface Settlement {
  readonly outcome: Outcome;
  readonly reason: string;
  /** The paragraph that was changed, and how it reads now; null for a comment that was rejected. */
  readonly changed: { readonly paragraph: number; readonly text: string } | null;
  readonly on: string;
}

/** A comment on a draft, from wherever it came. */
export interface Comment {
  /** Counted from 1 within its task, never used again. */
  readonly number: number;
  readonly task: string;
  readonly from: 'workbench' | 'sheet' | 'word';
  /** A remark, or words that a reader put in or took out. */
  readonly kind: 'remark' | 'inserted' | 'deleted';
  readonly round: string | null;
  readonly author: string;
  readonly organisation: string | null;
  /** Day and time as the file states it, or the day. */
  readonly said: string | null;
  readonly at: CommentPlace;
  readonly quote: string;
  readonly text: string;
  /** Number of the comment that it answers: it ends with that one. */
  readonly answers: number | null;
  readonly class: CommentClass;
  /** The class was found from words, and nobody confirmed it. */
  readonly isClassGuessed: boolean;
  readonly owner: string | null;
  readonly due: string | null;
  readonly settlement: Settlement | null;
}
