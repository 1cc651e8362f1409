import type { IsoDate } from './dates.ts';

/** How a paragraph of a Word file is set, as far as the file states it: by its named style, what that inherits, and by hand. */
export interface ParagraphForm {
  /** Sizes of its letters in points, each once; empty where the file states none. */
  readonly sizesPt: readonly number[];
  readonly fonts: readonly string[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Distance of lines as a multiple of a single line; absent where it is not stated so. */
  readonly lines?: number;
  /** Space above and under the paragraph, together, in points. */
  readonly gapPt?: number;
}

/** Paper and margins of the first section of a Word file, in millimetres. */
export interface PageForm {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
}

/** A paragraph of somebody's text, as it would read with all tracked changes accepted. */
export interface DraftParagraph {
  /** Counted from 1; empty paragraphs are not counted. */
  readonly number: number;
  /** Line of a text file on which it starts. */
  readonly line?: number;
  /** The nearest heading above it. */
  readonly heading?: string;
  readonly isHeading: boolean;
  readonly isInTable?: boolean;
  readonly text: string;
  readonly form?: ParagraphForm;
}

/** A document that somebody wrote elsewhere, ready to be checked. */
export interface Draft {
  readonly name: string;
  readonly format: 'docx' | 'md';
  readonly paragraphs: readonly DraftParagraph[];
  readonly page?: PageForm;
}

/** The day for which a document speaks, and how it is known. */
export interface DraftDay {
  readonly on: IsoDate;
  readonly from: 'asked' | 'written' | 'today';
  /** The day on which the document is checked; what changed since its own day is told. */
  readonly today?: IsoDate;
}
