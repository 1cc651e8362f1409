import type { Report, Section } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { headingNumber } from '../../model/heading-number.ts';
import type { Geometry } from '../picture/picture-scene.ts';
import { appendixTypst } from './appendix-typst.ts';
import { blocksTypst } from './blocks-typst.ts';
import { headTypst, signatureTypst } from './head-typst.ts';
import { type PdfScene, pdfScene } from './pdf-scene.ts';
import { plain, quoted } from './typst-text.ts';

/** The report as a text in the Typst language; the form that it calls upon is given before it. */
export function reportTypst(report: Report, language: Language, geometry: Geometry): string {
  const scene = pdfScene(report, language, geometry);
  const body = [
    headTypst(scene),
    summaryTypst(scene),
    ...report.sections.map((section, place) => sectionTypst(section, [place + 1], scene)),
    signatureTypst(report, language),
    appendixTypst(scene),
  ].join('\n\n');
  const marks = scene.footnotes.map((mark) => `${quoted(mark)}, `).join('');
  const [year = 2000, month = 1, day = 1] = report.dated.split('-').map(Number);
  const author = report.head.body ?? report.seal.program;
  return `#show: body => form(${quoted(language)}, ${quoted(report.title[language])}, ${quoted(author)}, datetime(year: ${year}, month: ${month}, day: ${day}), (${marks}), body)
${body}
`;
}

function summaryTypst(scene: PdfScene): string {
  if (scene.report.summary.length === 0) return '';
  return `= ${plain(documentWords('form.summary')[scene.language])}\n${blocksTypst(scene.report.summary, scene)}`;
}

function sectionTypst(section: Section, path: readonly number[], scene: PdfScene): string {
  const heading = `${'='.repeat(path.length)} ${plain(`${headingNumber(path)} ${section.heading[scene.language]}`)}`;
  const blocks = blocksTypst(section.blocks, scene);
  const parts = section.sections.map((part, place) => sectionTypst(part, [...path, place + 1], scene));
  return [heading, blocks, ...parts].join('\n\n');
}
