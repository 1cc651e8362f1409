import type { Paragraph, Table, TableOfContents } from 'docx';
import type { Picture } from '../../evidence/report.ts';
import type { InlineReader } from '../outline/inline-pieces.ts';
import type { OriginScene } from '../outline/provenance.ts';
import type { DocxLibrary } from './docx-library.ts';
import type { NoteBook } from './note-book.ts';

/** What stands in the flow of a page. */
export type Child = Paragraph | Table | TableOfContents;

/** All that the parts of one document need at hand. */
export interface DocxScene extends OriginScene {
  readonly docx: DocxLibrary;
  readonly reader: InlineReader;
  readonly notes: NoteBook;
  /** PNG of each picture that could be drawn. */
  readonly drawings: ReadonlyMap<Picture, Uint8Array>;
  /** The type of the document by Decree 30/2020; a report where it is not said. */
  readonly kind?: 'report' | 'minutes';
}
