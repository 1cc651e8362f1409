/** Where in a document a mark of a reviewer stands. */
export interface MarkPlace {
  /** Paragraph as the draft counts it; null where the mark stands in an empty paragraph or outside the body. */
  readonly paragraph: number | null;
  readonly heading?: string;
}

/** A comment that a reader left in a Word file. */
export interface ReviewComment {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  /** Day and time as the file states it; null where it states none. */
  readonly date: string | null;
  readonly text: string;
  /** The words it was hung on. */
  readonly quote: string;
  readonly at: MarkPlace;
  /** The comment that it answers. */
  readonly answers: string | null;
  readonly isResolved: boolean;
}

/** A tracked change: words that a reader put in or took out. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  /** The words were moved: taken out in one place and put in elsewhere. */
  readonly isMove: boolean;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  readonly at: MarkPlace;
}

/** All marks of reviewers in a file, in the order of the text. */
export interface ReviewMarks {
  readonly comments: readonly ReviewComment[];
  readonly changes: readonly TrackedChange[];
}
