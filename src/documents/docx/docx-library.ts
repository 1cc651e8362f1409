import type * as Docx from 'docx';

/** The library, loaded when the first document is written. */
export type DocxLibrary = typeof Docx;
