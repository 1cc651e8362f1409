import type { Bilingual } from '../model/bilingual.ts';

/** A table that a document prints: a caption, heads and rows of text; a line feed breaks a line within its cell. */
export interface PrintedTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture with the words under it. */
export interface PrintedPicture {
  readonly bytes: Uint8Array;
  readonly kind: 'jpg' | 'png';
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

export type PrintedPart =
  | { readonly paragraph: string }
  | { readonly heading: string; readonly level?: 1 | 2 | 3 }
  | { readonly bullet: string }
  | { readonly picture: PrintedPicture }
  | { readonly table: PrintedTable };

/** A document of paragraphs and tables with the head of an administrative document. */
export interface PrintedDocument {
  /** What the form calls it, where it is no report: minutes have their own type and letters in their number. */
  readonly kind?: 'minutes';
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  /** The body that issues it and the one above, where they are known. */
  readonly body: string | null;
  readonly parentBody: string | null;
  /** The day that it is dated. */
  readonly dated: string;
  readonly parts: readonly PrintedPart[];
  /** What the file tells the program that reads it again; nobody sees it. */
  readonly properties?: Readonly<Record<string, string>>;
}
