import type * as Docx from 'docx';
import type { Picture } from '../../evidence/report.ts';
import type { InlineReader } from '../outline/inline-pieces.ts';
import type { OriginScene } from '../outline/provenance.ts';
import type { NoteBook } from './note-book.ts';

/** The library, loaded when the first document is written. */
export type DocxLibrary = typeof Docx;

/** What stands in the flow of a page. */
export type Child = Docx.Paragraph | Docx.Table | Docx.TableOfContents;

/** All that the parts of one document need at hand. */
export interface DocxScene extends OriginScene {
  readonly docx: DocxLibrary;
  readonly reader: InlineReader;
  readonly notes: NoteBook;
  /** PNG of each picture that could be drawn. */
  readonly drawings: ReadonlyMap<Picture, Uint8Array>;
}
