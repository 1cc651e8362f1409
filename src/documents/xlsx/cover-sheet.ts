import type { Workbook } from 'exceljs';
import { type DocumentKey, documentWords } from '../../evidence/wording/catalogue-document.ts';
import { formatDate } from '../../model/format-date.ts';
import type { OriginScene } from '../outline/provenance.ts';

/** What a person types to have the dossier computed again. */
const VERIFY_COMMAND = './lienket dossier verify FILE';

/** A sheet that the first one lists and leads to. */
export interface ListedSheet {
  readonly name: string;
  readonly title: string;
}

/** The first sheet: what this is, its dates and seal, how to check it, and what lies on the other sheets. */
export function addCover(
  workbook: Workbook,
  name: string,
  { scene, sheets }: { readonly scene: OriginScene; readonly sheets: readonly ListedSheet[] },
): void {
  const { report, language } = scene;
  const word = (key: DocumentKey): string => documentWords(key)[language];
  const worksheet = workbook.addWorksheet(name);
  worksheet.getColumn(1).width = 34;
  worksheet.getColumn(2).width = 90;
  const lines: readonly (readonly [string, string])[] = [
    [report.title[language], ''],
    [report.subtitle[language], ''],
    ['', ''],
    [word('appendix.dated'), formatDate(report.dated, language)],
    [language === 'vi' ? 'Xét theo ngày' : 'As of', report.asOf.map((date) => formatDate(date, language)).join(', ')],
    [word('appendix.seal.recipe'), report.seal.recipe],
    [word('appendix.seal.figures'), report.seal.figures],
    [word('appendix.seal.program'), report.seal.program],
    [word('appendix.verify'), VERIFY_COMMAND],
    ['', word('appendix.verify.text')],
    ['', ''],
    [word('sheet.contents'), ''],
  ];
  for (const line of lines) worksheet.addRow(line[1] === '' ? [line[0]] : [...line]);
  for (const sheet of sheets)
    worksheet.addRow([{ text: sheet.name, hyperlink: `#'${sheet.name.replaceAll("'", "''")}'!A1` }, sheet.title]);
  worksheet.getCell(1, 1).font = { bold: true, size: 14 };
  worksheet.getCell(lines.length, 1).font = { bold: true };
  worksheet.getCell(10, 2).alignment = { wrapText: true, vertical: 'top' };
}
