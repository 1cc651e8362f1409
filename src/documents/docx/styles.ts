import type { IStylesOptions } from 'docx';
import type { Language } from '../../model/bilingual.ts';
import { decreeForm, halfPoints, twips } from './decree-form.ts';
import type { DocxLibrary } from './docx-library.ts';
import { paragraphStyles } from './paragraph-styles.ts';

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
      heading5: heading(docx.AlignmentType.BOTH, indent),
      heading6: heading(docx.AlignmentType.BOTH, indent),
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
