import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { ReportWriters } from '../app/dossier/export-dossier.ts';
import type { Geometry } from '../documents/picture/draw-picture.ts';
import type { Report } from '../evidence/report.ts';
import type { Language } from '../model/bilingual.ts';

/** Writers of every format; each library is loaded when its format is first asked for. */
export function reportWriters(packsFolder: string): ReportWriters {
  return {
    async write(format, report, language) {
      const geometry = await loadGeometry(packsFolder);
      if (format === 'docx') return writeDocx(report, language, geometry);
      if (format === 'xlsx') return (await import('../documents/xlsx/report-xlsx.ts')).reportXlsx(report, language);
      if (format === 'pdf')
        return (await import('../documents/pdf/report-pdf.ts')).reportPdf(report, language, geometry);
      const { reportPage } = await import('../documents/html/report-page.ts');
      return new TextEncoder().encode(await reportPage(report, language, geometry));
    },
  };
}

async function writeDocx(report: Report, language: Language, geometry: Geometry): Promise<Uint8Array> {
  const [{ reportDocx }, { drawPicture }, { picturePng }] = await Promise.all([
    import('../documents/docx/report-docx.ts'),
    import('../documents/picture/draw-picture.ts'),
    import('../documents/picture/picture-png.ts'),
  ]);
  return reportDocx(report, language, async (picture) => {
    const svg = drawPicture(picture, { language, geometry, surface: 'print' });
    return svg === undefined ? undefined : picturePng(svg);
  });
}

let geometry: Promise<Geometry> | undefined;

/** Boundaries of the map layers, read once from the packs. */
export function loadGeometry(packsFolder: string): Promise<Geometry> {
  geometry ??= readGeometry(packsFolder);
  return geometry;
}

async function readGeometry(packsFolder: string): Promise<Geometry> {
  const topology = async (path: string): Promise<Topology> =>
    JSON.parse(await readFile(join(packsFolder, path), 'utf8')) as Topology;
  const [provinces, counties] = await Promise.all([
    topology('vn-places/provinces.topojson'),
    topology('us-counties/geometry.topojson'),
  ]);
  return { vn63: provinces, vn34: provinces, 'us-counties': counties };
}
