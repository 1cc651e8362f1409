import type { Report } from '../../evidence/report.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import type { CarriedRelease } from '../ports-dossier.ts';
import type { ExportedFile, ExportFormat } from '../workbench.ts';
import type { BuiltDossier } from './build-dossier.ts';
import type { BuildPorts } from './build-ports.ts';
import type { DossierFile } from './dossier-file.ts';

/** Turns a report into a file of one format. */
export interface ReportWriters {
  write(format: Exclude<ExportFormat, 'json'>, report: Report, language: Language): Promise<Uint8Array>;
}

export interface ExportPorts extends BuildPorts {
  readonly writers: ReportWriters;
  /** Added releases, file by file, for the re-run file. */
  carry(releases: readonly Release[]): Promise<readonly CarriedRelease[]>;
}

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

/** A built dossier as a file; the re-run file carries the added releases that another machine would lack. */
export async function exportDossier(
  ports: ExportPorts,
  made: BuiltDossier,
  asked: { readonly format: ExportFormat; readonly language: Language },
): Promise<ExportedFile> {
  const { report } = made;
  const { format, language } = asked;
  const bytes =
    format === 'json'
      ? new TextEncoder().encode(await rerunText(ports, made))
      : await ports.writers.write(format, report, language);
  const fileName = format === 'json' ? `${report.id}.dossier.json` : `${report.id}.${language}.${format}`;
  return { fileName, mediaType: MEDIA[format], bytes };
}

/** The re-run file: recipe, figures and seals, indented for reading and comparing. */
async function rerunText(ports: ExportPorts, made: BuiltDossier): Promise<string> {
  const { releases } = await ports.shelf.list();
  const added = releases.filter(
    (release) => release.origin === 'added' && made.file.releases.some((ref) => ref.hash === release.ref.hash),
  );
  const file: DossierFile = { ...made.file, carried: await ports.carry(added) };
  return `${JSON.stringify(file, null, 1)}\n`;
}
