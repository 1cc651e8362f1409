import { readFile } from 'node:fs/promises';
import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Geometry } from '../picture/picture-scene.ts';
import { readPrintFonts } from '../picture/print-fonts.ts';
import { reportTypst } from './report-typst.ts';

/** A report as PDF in the form of an administrative document; the same report gives the same bytes. */
export async function reportPdf(report: Report, language: Language, geometry: Geometry): Promise<Uint8Array> {
  const [{ NodeCompiler }, fonts, form] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readPrintFonts(),
    readFile(new URL('./form.typ', import.meta.url), 'utf8'),
  ]);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  const compiled = compiler.compile({ mainFileContent: `${form}\n${reportTypst(report, language, geometry)}` });
  const document = compiled.result;
  if (document === null) {
    const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the PDF of "${report.id}" could not be set: ${JSON.stringify(faults)}`);
  }
  return compiler.pdf(document);
}
