import type { Report } from '../../evidence/report.ts';
import { documentWords } from '../../evidence/wording/catalogue-document.ts';
import type { Language } from '../../model/bilingual.ts';
import { datedProperties, sortedZip } from '../docx/sorted-zip.ts';
import { inlineReader } from '../outline/inline-pieces.ts';
import { reportOutline } from '../outline/report-outline.ts';
import { addCover } from './cover-sheet.ts';
import { provenanceSheets } from './provenance-sheets.ts';
import { addSheet, type Sheet } from './sheet.ts';
import { sheetNamer } from './sheet-name.ts';
import { tableSheet } from './table-sheet.ts';

/** A report as a workbook: a first sheet, every table, and where each number comes from; the same report gives the same bytes. */
export async function reportXlsx(report: Report, language: Language): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const outline = reportOutline(report);
  const scene = { report, outline, language, reader: inlineReader(report, outline, language) };
  const nameOf = sheetNamer();
  const cover = nameOf(documentWords('sheet.contents')[language]);
  const origins = provenanceSheets(scene).map((sheet): Sheet => ({ ...sheet, name: nameOf(sheet.name) }));
  const tables = [...outline.tableNumbers].map(
    ([table, number]): Sheet => ({ ...tableSheet(table, scene), name: nameOf(`${number}. ${table.title[language]}`) }),
  );
  const workbook = new exceljs.Workbook();
  const day = new Date(`${report.dated}T00:00:00Z`);
  workbook.created = day;
  workbook.modified = day;
  workbook.creator = report.seal.program;
  workbook.lastModifiedBy = report.seal.program;
  workbook.title = report.title[language];
  workbook.subject = report.subtitle[language];
  workbook.keywords = `${report.seal.recipe} ${report.seal.figures}`;
  const sheets = [...tables, ...origins];
  addCover(workbook, cover, { scene, sheets });
  for (const sheet of sheets) addSheet(workbook, sheet);
  // Links inside the file are places, not addresses outside it as the library writes them.
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return sortedZip(new Uint8Array(packed), {
    'docProps/core.xml': datedProperties(report.dated),
    'xl/worksheets/sheet1.xml': (xml) => xml.replace(/ r:id="\w+" location="#/g, ' location="'),
    'xl/worksheets/_rels/sheet1.xml.rels': (xml) => xml.replace(/<Relationship [^>]*TargetMode="External"\/>/g, ''),
  });
}
