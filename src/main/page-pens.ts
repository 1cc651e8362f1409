import { readPalette, readReportCss } from '../documents/html/style-sheets.ts';
import { headingNumber } from '../documents/outline/report-outline.ts';
import type { DocumentKey } from '../evidence/wording/catalogue-document.ts';
import { documentCatalogue, documentWords } from '../evidence/wording/catalogue-document.ts';
import { factText, figureBounds, figureText } from '../evidence/wording/format-figure.ts';
import { say } from '../evidence/wording/say.ts';
import { unitTitle } from '../evidence/wording/unit-words.ts';
import type { PagePens } from '../http/options.ts';
import type { Language } from '../model/bilingual.ts';
import { loadGeometry } from './report-writers.ts';

/** What the served pages print of other rooms: report bodies with their pictures, sentences, figures, units. */
export async function pagePens(folders: { readonly root: string; readonly packsFolder: string }): Promise<PagePens> {
  return {
    async reportBody(report, language, linkOf) {
      const [{ reportBody }, geometry] = await Promise.all([
        import('../documents/html/report-body.ts'),
        loadGeometry(folders.packsFolder),
      ]);
      return reportBody(report, language, { linkOf, geometry });
    },
    headingNumber,
    palette: await readPalette(),
    css: await readReportCss(),
    messageText: (message, language, report) => say(message, language, report.figures),
    figureText,
    figureBounds,
    factText,
    unitText: unitTitle,
    statusText: (status, language) => named(`status.${status}`, language, status),
    strengthText: (strength, language) => named(`strength.${strength}`, language, strength),
  };
}

function named(key: string, language: Language, otherwise: string): string {
  return key in documentCatalogue ? documentWords(key as DocumentKey)[language] : otherwise;
}
