import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import { type InlineReader, inlineReader } from '../outline/inline-pieces.ts';
import { type ReportOutline, reportOutline } from '../outline/report-outline.ts';
import type { Geometry } from '../picture/picture-scene.ts';

/** What a mark leads to. */
export interface LinkTarget {
  readonly kind: 'figure' | 'fact' | 'act';
  readonly id: string;
}

export interface BodyOptions {
  /** The address behind a mark. */
  readonly linkOf: (target: LinkTarget) => string;
  readonly geometry: Geometry;
}

/** All that the parts of a body need while it is written, once, in document order. */
export interface BodyScene extends BodyOptions {
  readonly report: Report;
  readonly language: Language;
  readonly outline: ReportOutline;
  readonly reader: InlineReader;
}

/** A scene for one writing of a body. */
export function bodyScene(report: Report, language: Language, options: BodyOptions): BodyScene {
  const outline = reportOutline(report);
  return { ...options, report, language, outline, reader: inlineReader(report, outline, language) };
}
