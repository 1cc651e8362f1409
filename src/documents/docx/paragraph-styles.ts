import type { IParagraphStyleOptions } from 'docx';
import { decreeForm, halfPoints, twips } from './decree-form.ts';
import type { DocxLibrary } from './docx-library.ts';

/** Styles of paragraphs that Word has none of its own for. */
export function paragraphStyles(docx: DocxLibrary): readonly IParagraphStyleOptions[] {
  return [...textStyles(docx), ...boxStyles(docx), ...tableStyles(docx), ...contentsStyles(docx)];
}

function style(id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

function textStyles(docx: DocxLibrary): readonly IParagraphStyleOptions[] {
  const firstLine = twips(decreeForm.firstLineIndent);
  const after = decreeForm.paragraphGap * 20;
  const body = {
    alignment: docx.AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { before: 0, after, line: decreeForm.lineSpacing, lineRule: docx.LineRuleType.AUTO },
  };
  return [
    style('Plain', 'Plain', {
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: docx.LineRuleType.AUTO } },
    }),
    style('BeforeSignature', 'Before Signature', {
      paragraph: { spacing: { before: 120, after: 0, line: 240, lineRule: docx.LineRuleType.AUTO } },
    }),
    style('BodyText', 'Body Text', { paragraph: body }),
    style('LegalBasis', 'Legal Basis', { paragraph: body, run: { italics: true } }),
    style('ListItem', 'List Item', { paragraph: body }),
    style('FrontHeading', 'Front Heading', {
      paragraph: { alignment: docx.AlignmentType.CENTER, keepNext: true, spacing: { before: 200, after } },
      run: { bold: true },
    }),
  ];
}

function boxStyles(docx: DocxLibrary): readonly IParagraphStyleOptions[] {
  const line = { style: docx.BorderStyle.SINGLE, size: 6, space: 4, color: '000000' };
  return [
    style('BoxText', 'Box Text', {
      paragraph: {
        alignment: docx.AlignmentType.BOTH,
        border: { top: line, bottom: line, left: line, right: line },
        keepLines: true,
        indent: { left: 120, right: 120 },
        spacing: { before: 40, after: 40, line: 252, lineRule: docx.LineRuleType.AUTO },
      },
      run: { size: halfPoints(decreeForm.box) },
    }),
    style('AfterBox', 'After Box', {
      paragraph: { spacing: { before: 0, after: 120, line: 60, lineRule: docx.LineRuleType.EXACT } },
    }),
  ];
}

function tableStyles(docx: DocxLibrary): readonly IParagraphStyleOptions[] {
  const small = { size: halfPoints(decreeForm.table) };
  return [
    style('TableText', 'Table Text', {
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: docx.LineRuleType.AUTO } },
      run: small,
    }),
    style('TableNote', 'Table Note', {
      paragraph: { spacing: { before: 40, after: 160, line: 240, lineRule: docx.LineRuleType.AUTO } },
      run: { ...small, italics: true },
    }),
    style('Picture', 'Picture', {
      paragraph: { alignment: docx.AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 0 } },
    }),
  ];
}

function contentsStyles(docx: DocxLibrary): readonly IParagraphStyleOptions[] {
  return [1, 2, 3].map((level) =>
    style(`TOC${level}`, `toc ${level}`, {
      paragraph: {
        indent: { left: (level - 1) * 280 },
        spacing: { before: level === 1 ? 60 : 0, after: 20, line: 240, lineRule: docx.LineRuleType.AUTO },
      },
      run: { size: halfPoints(decreeForm.contents), bold: level === 1 },
    }),
  );
}
