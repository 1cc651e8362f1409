import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Language } from '../../model/bilingual.ts';
import { decreeForm, halfPoints, twips } from './decree-form.ts';
import type { DocxLibrary } from './docx-scene.ts';

const BLACK = '000000';

/** Styles of the document: real headings, captions and notes, all in the letters that the decree asks for. */
export function documentStyles(docx: DocxLibrary, language: Language): IStylesOptions {
  const { font, text, note } = decreeForm;
  const tag = language === 'vi' ? 'vi-VN' : 'en-GB';
  const heading = (alignment: 'center' | 'both', indent: number) => ({
    run: { font, size: halfPoints(text), bold: true, color: BLACK },
    paragraph: {
      alignment,
      keepNext: true,
      keepLines: true,
      indent: { firstLine: indent },
      spacing: { before: 120, after: 120 },
    },
  });
  const indent = twips(decreeForm.firstLineIndent);
  return {
    default: {
      document: {
        run: { font, size: halfPoints(text), color: BLACK, language: { value: tag, eastAsia: tag } },
      },
      title: {
        run: { font, size: halfPoints(decreeForm.title), bold: true, color: BLACK },
        paragraph: { alignment: docx.AlignmentType.CENTER, spacing: { before: 0, after: 0 } },
      },
      heading1: heading(docx.AlignmentType.CENTER, 0),
      heading2: heading(docx.AlignmentType.BOTH, indent),
      heading3: heading(docx.AlignmentType.BOTH, indent),
      heading4: heading(docx.AlignmentType.BOTH, indent),
      caption: {
        run: { font, size: halfPoints(decreeForm.caption), bold: false, italics: false, color: BLACK },
        paragraph: { alignment: docx.AlignmentType.CENTER, spacing: { before: 120, after: 80 } },
      },
      hyperlink: { run: { color: BLACK } },
      footnoteText: {
        run: { font, size: halfPoints(note) },
        paragraph: {
          alignment: docx.AlignmentType.LEFT,
          spacing: { before: 0, after: 20, line: 240, lineRule: docx.LineRuleType.AUTO },
        },
      },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: paragraphStyles(docx),
  };
}

function paragraphStyles(docx: DocxLibrary): readonly IParagraphStyleOptions[] {
  const style = (
    id: string,
    name: string,
    rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
  });
  const firstLine = twips(decreeForm.firstLineIndent);
  const after = decreeForm.paragraphGap * 20;
  const body = {
    alignment: docx.AlignmentType.BOTH,
    spacing: { before: 0, after, line: decreeForm.lineSpacing, lineRule: docx.LineRuleType.AUTO },
  };
  const line = { style: docx.BorderStyle.SINGLE, size: 6, space: 4, color: BLACK };
  const box = { top: line, bottom: line, left: line, right: line };
  const small = { size: halfPoints(decreeForm.table) };
  return [
    style('Plain', 'Plain', {
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: docx.LineRuleType.AUTO } },
    }),
    style('BodyText', 'Body Text', { paragraph: { ...body, indent: { firstLine } } }),
    style('LegalBasis', 'Legal Basis', { paragraph: { ...body, indent: { firstLine } }, run: { italics: true } }),
    style('ListItem', 'List Item', { paragraph: { ...body, indent: { firstLine } } }),
    style('FrontHeading', 'Front Heading', {
      paragraph: { alignment: docx.AlignmentType.CENTER, keepNext: true, spacing: { before: 200, after } },
      run: { bold: true },
    }),
    style('BoxText', 'Box Text', {
      paragraph: {
        alignment: docx.AlignmentType.BOTH,
        border: box,
        keepLines: true,
        indent: { left: 120, right: 120 },
        spacing: { before: 40, after: 40, line: 252, lineRule: docx.LineRuleType.AUTO },
      },
      run: { size: halfPoints(13) },
    }),
    style('AfterBox', 'After Box', {
      paragraph: { spacing: { before: 0, after: 120, line: 60, lineRule: docx.LineRuleType.EXACT } },
    }),
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
    ...[1, 2, 3].map((level) =>
      style(`TOC${level}`, `toc ${level}`, {
        paragraph: {
          indent: { left: (level - 1) * 280 },
          spacing: { before: level === 1 ? 60 : 0, after: 20, line: 240, lineRule: docx.LineRuleType.AUTO },
        },
        run: { size: halfPoints(13), bold: level === 1 },
      }),
    ),
  ];
}
