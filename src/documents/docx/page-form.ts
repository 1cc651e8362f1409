import type { Header, ISectionPropertiesOptions } from 'docx';
import { decreeForm, halfPoints, twips } from './decree-form.ts';
import type { DocxLibrary } from './docx-library.ts';

/** Paper, margins and numbering of a section. */
export function pageProperties(docx: DocxLibrary, isLandscape: boolean): ISectionPropertiesOptions {
  const { page, margin } = decreeForm;
  return {
    titlePage: true,
    ...(isLandscape ? { type: docx.SectionType.NEXT_PAGE } : {}),
    page: {
      size: {
        width: twips(page.width),
        height: twips(page.height),
        orientation: isLandscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margin.top),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        right: twips(margin.right),
        header: twips(margin.header),
        footer: twips(margin.footer),
      },
      pageNumbers: { start: 1, formatType: docx.NumberFormat.DECIMAL },
    },
  };
}

/** The number of the page, centred in the top margin. */
export function pageNumberHeader(docx: DocxLibrary): Header {
  const number = new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: halfPoints(decreeForm.pageNumber) });
  return new docx.Header({
    children: [new docx.Paragraph({ style: 'Plain', alignment: docx.AlignmentType.CENTER, children: [number] })],
  });
}
