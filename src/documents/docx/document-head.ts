import type { Paragraph, ParagraphChild, Table } from 'docx';
import { documentWords, filledWords } from '../../evidence/wording/catalogue-document.ts';
import { formatPlaceAndDate } from '../../model/format-date.ts';
import { citedFully } from '../outline/act-citation.ts';
import { bareTable } from './bare-table.ts';
import { decreeForm, halfPoints, textWidth } from './decree-form.ts';
import type { Child, DocxScene } from './docx-scene.ts';
import { ruledLine } from './ruled-line.ts';
import { boldTextWidth } from './text-measure.ts';
import type { TextLook } from './text-runs.ts';

/** What stands for the number before there is one. */
const NUMBER_TO_FILL = { report: '…/BC-…', minutes: '…/BB-…' } as const;
const TYPE_WORDS = { report: 'form.type', minutes: 'form.minutes' } as const;
const NAME_TO_FILL = '……………………………';
/** Part of the page's width that the side of the issuing body takes. */
const BODY_SIDE = 0.43;

/** The head of the document by Decree 30/2020: bodies, nation, number, date, type, title, legal bases. */
export function documentHead(scene: DocxScene): readonly Child[] {
  return [headTable(scene), ...titleBlock(scene), ...legalBases(scene)];
}

/** The number of the report as its head and the note under the appendix's title write it. */
export function reportNumber(scene: DocxScene): string {
  return filledWords('form.number', { number: scene.report.head.number ?? NUMBER_TO_FILL[scene.kind ?? 'report'] })[
    scene.language
  ];
}

function centred(scene: DocxScene, text: string | readonly ParagraphChild[], look: TextLook): Paragraph {
  const { docx } = scene;
  const children = typeof text === 'string' ? [new docx.TextRun({ text, ...look })] : text;
  return new docx.Paragraph({ style: 'Plain', alignment: docx.AlignmentType.CENTER, children });
}

function headTable(scene: DocxScene): Table {
  const { language, docx } = scene;
  const { head } = scene.report;
  const leftWidth = Math.round(textWidth(false) * BODY_SIDE);
  const rightWidth = textWidth(false) - leftWidth;
  const upper = (text: string): string => text.toLocaleUpperCase(language);
  const body = upper(head.body ?? NAME_TO_FILL);
  const motto = documentWords('form.motto')[language];
  const size = halfPoints(decreeForm.body);
  const left = [
    ...(head.parentBody === undefined ? [] : [centred(scene, upper(head.parentBody), { size })]),
    centred(scene, body, { size, bold: true }),
    ruledLine(docx, { length: Math.min(boldTextWidth(body, decreeForm.body), leftWidth) * 0.4, column: leftWidth }),
  ];
  const right = [
    centred(scene, documentWords('form.nation')[language], { size: halfPoints(decreeForm.nation), bold: true }),
    centred(scene, motto, { size: halfPoints(decreeForm.motto), bold: true }),
    ruledLine(docx, { length: boldTextWidth(motto, decreeForm.motto), column: rightWidth }),
  ];
  const date = formatPlaceAndDate(head.place, head.date, language);
  const number = centred(scene, reportNumber(scene), { size: halfPoints(decreeForm.numberLine) });
  const placed = centred(scene, date, { size: halfPoints(decreeForm.placeAndDate), italics: true });
  const gap = { before: 160 };
  return bareTable(
    docx,
    [leftWidth, rightWidth],
    [
      [left, right],
      [
        [spaced(scene, gap), number],
        [spaced(scene, gap), placed],
      ],
    ],
  );
}

function spaced(scene: DocxScene, spacing: { readonly before?: number; readonly after?: number }): Paragraph {
  const { docx } = scene;
  return new docx.Paragraph({ style: 'Plain', spacing: { ...spacing, line: 20, lineRule: docx.LineRuleType.EXACT } });
}

function titleBlock(scene: DocxScene): readonly Paragraph[] {
  const { docx, language, report } = scene;
  const title = report.title[language];
  const bold = { bold: true, size: halfPoints(decreeForm.title) };
  const width = textWidth(false);
  const subtitle = report.subtitle[language];
  return [
    spaced(scene, { before: 300 }),
    centred(scene, documentWords(TYPE_WORDS[scene.kind ?? 'report'])[language], {
      bold: true,
      size: halfPoints(decreeForm.type),
    }),
    new docx.Paragraph({
      style: 'Title',
      children: [new docx.TextRun({ text: title, ...bold })],
    }),
    ...(subtitle === '' ? [] : [centred(scene, subtitle, bold)]),
    ruledLine(docx, {
      length: Math.min(boldTextWidth(title, decreeForm.title), width) * 0.4,
      column: width,
      after: 240,
    }),
  ];
}

function legalBases(scene: DocxScene): readonly Paragraph[] {
  const { docx, language, report, outline } = scene;
  const cited = report.legalBases.flatMap((id) => report.acts[id] ?? []);
  const look = { italics: true, size: halfPoints(decreeForm.bases) };
  return cited.map((act, place) => {
    const text = `${documentWords('form.basis')[language]} ${citedFully(act, language)}`;
    const note = scene.notes.mark({ kind: 'act', id: act.id, mark: outline.actMarks.get(act.id) ?? act.id });
    const end = place === cited.length - 1 ? '.' : ';';
    return new docx.Paragraph({
      style: 'LegalBasis',
      children: [new docx.TextRun({ text, ...look }), ...note, new docx.TextRun({ text: end, ...look })],
    });
  });
}
