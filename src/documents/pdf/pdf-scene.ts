import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { type InlineReader, inlineReader } from '../outline/inline-pieces.ts';
import { type ReportOutline, reportOutline } from '../outline/report-outline.ts';
import type { Geometry } from '../picture/picture-scene.ts';

/** All that the parts of the PDF need while its text is written, once, in document order. */
export interface PdfScene {
  readonly report: Report;
  readonly language: Language;
  readonly geometry: Geometry;
  readonly outline: ReportOutline;
  readonly reader: InlineReader;
  /** Marks that have their note at the foot of a page, in order; Typst numbers the notes by this list. */
  readonly footnotes: string[];
}

/** A scene for one writing. */
export function pdfScene(report: Report, language: Language, geometry: Geometry): PdfScene {
  const outline = reportOutline(report);
  return { report, language, geometry, outline, reader: inlineReader(report, outline, language), footnotes: [] };
}
