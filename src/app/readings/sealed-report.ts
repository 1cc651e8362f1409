import type { FigureView } from '../../evidence/screens/view.ts';
import type { Language } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import { type Section, standingSections } from '../../programme/section.ts';
import { mentionParts, mentionsIn } from '../../programme/section-text.ts';
import type { MentionView } from '../desks/section-desk.ts';
import { printedReport } from '../report/print-report.ts';
import { liveFigures, mentionViews } from '../report/quoted-figures.ts';
import type { ReportBook } from '../report/report-book.ts';
import { refusal, refused } from '../tasks/keep-changes.ts';
import type { ReadingPorts } from './reading-ports.ts';

/** A report as it stands, with figures that can all be made again. */
export interface SealedReport {
  readonly report: ReportBook;
  readonly sections: readonly Section[];
  readonly mentions: readonly MentionView[];
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly dossiers: readonly string[];
}

/** What the manifest of a package says. */
export interface PackageManifest {
  readonly lienket: 'reading@1';
  readonly program: string;
  readonly task: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly label: string;
  readonly madeAt: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A figure of the report as a package lists it. */
export interface PackedFigure {
  readonly number: number;
  readonly mention: string;
  readonly figure: string;
  readonly text: { readonly vi: string; readonly en: string };
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly dossier: string;
}

/** The report with its figures, or every figure that its dossier no longer gives as it was written. */
export async function sealedReport(ports: ReadingPorts, report: ReportBook): Promise<Parsed<SealedReport>> {
  const sections = standingSections(report.sections.map(({ section }) => section));
  if (sections.every(({ text }) => text === ''))
    return refused('nothing-written', {
      vi: 'Báo cáo chưa viết mục nào.',
      en: 'No section of the report is written yet.',
    });
  const live = await liveFigures(ports, [...new Set(sections.flatMap(({ text }) => mentionsIn(text)))]);
  const mentions = mentionViews(sections, live);
  const old = mentions.filter(({ state }) => state === 'changed' || state === 'lost');
  if (old.length > 0) return { ok: false, refusals: old.map(({ mention, number }) => oldFigure(mention, number)) };
  const dossiers = [...new Set(mentions.map(({ mention }) => mentionParts(mention).dossier))];
  return { ok: true, value: { report, sections, mentions, figures: Object.fromEntries(live), dossiers } };
}

const oldFigure = (mention: string, number: number) =>
  refusal('old-figure', {
    vi: `số liệu [${number}] “${mention}” đã cũ; hãy cập nhật số liệu của mục rồi gửi`,
    en: `figure [${number}] “${mention}” is old; refresh the figures of its section before you send it`,
  });

const README = (label: string): string => `LIÊN KẾT – GÓI ĐỌC KỸ / PACKAGE FOR CLOSE READERS
${label}

report.docx, report.html   dự thảo, chỉ đọc / the draft, to be read
figures.json               từng số liệu dẫn trong dự thảo / each figure that the draft quotes
dossiers/*.dossier.json    hồ sơ để tính lại mọi số / dossiers from which every number is made again
manifest.json              mã băm của từng tệp / hashes of all files

Tính lại mọi số trên máy khác / Make every number again on another machine:
  ./lienket reading verify THIS-FILE.zip

Góp ý: dùng nhận xét (comment) của Word trong report.docx rồi gửi lại; người nhận đưa vào bằng “comments import”.
To comment: use Word comments in report.docx and send it back; they are brought in by "comments import".
`;

/** The package of a sealed report: draft, figures, dossiers, and the hash of each file. */
export async function packedReport(
  ports: ReadingPorts,
  sealed: SealedReport,
  { label, language, madeAt }: { readonly label: string; readonly language: Language; readonly madeAt: string },
): Promise<Uint8Array> {
  const { report, sections, mentions, figures, dossiers } = sealed;
  const { task, book } = report;
  const printed = printedReport({ book, task, sections, mentions, language, properties: {} });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: Record<string, Uint8Array> = {
    'README.txt': bytes(README(label)),
    'report.docx': await ports.writeDocument(printed, 'docx', language),
    'report.html': await ports.writeDocument(printed, 'html', language),
    'figures.json': bytes(
      `${JSON.stringify(
        mentions.flatMap((view) => packedFigure(view, figures)),
        null,
        1,
      )}\n`,
    ),
  };
  for (const id of dossiers) {
    const made = await ports.dossiers().exported({ id }, { format: 'json', language });
    if (made !== undefined) files[dossierPath(id)] = made.bytes;
  }
  const manifest: PackageManifest = {
    lienket: 'reading@1',
    program: ports.program,
    task: task.id,
    title: task.title,
    label,
    madeAt,
    files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, ports.digest(content)])),
  };
  return ports.zip({ ...files, 'manifest.json': bytes(`${JSON.stringify(manifest, null, 1)}\n`) });
}

/** Where a package holds a dossier. */
export const dossierPath = (id: string): string => `dossiers/${id}.dossier.json`;

function packedFigure(
  { mention, number }: MentionView,
  figures: Readonly<Record<string, FigureView>>,
): readonly PackedFigure[] {
  const figure = figures[mention];
  if (figure === undefined) return [];
  const { id, text, value, low, high } = figure;
  const { dossier } = mentionParts(mention);
  return [{ number, mention, figure: id, text, value, low: low ?? null, high: high ?? null, dossier }];
}
