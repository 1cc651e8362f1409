import type { Parsed } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import { standingSections } from '../../programme/section.ts';
import { mentionsIn } from '../../programme/section-text.ts';
import type { SectionDesk } from '../desks/section-desk.ts';
import type { WrittenFile } from '../desks/task-desk.ts';
import { noTask, notAllowed } from '../tasks/keep-changes.ts';
import { addSection, arrangeSection, startOutline } from './arrange-outline.ts';
import { broughtReport, takenSections } from './bring-report.ts';
import {
  comparedSection,
  comparedVersions,
  keepVersion,
  noVersion,
  sectionHistory,
  sectionsOf,
} from './compare-sections.ts';
import { printedReport, REVISIONS_PROPERTY } from './print-report.ts';
import { liveFigures, mentionViews } from './quoted-figures.ts';
import { keptSection, reportBook } from './report-book.ts';
import type { ReportPorts } from './report-ports.ts';
import { reportPage } from './report-view.ts';
import { refreshSection, writeSection } from './write-section.ts';

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;

/** The door to reports of tasks over their ports. */
export function openSections(ports: ReportPorts): SectionDesk {
  return {
    async page(acting, task) {
      const report = await reportBook(ports, acting, task);
      return report === undefined ? undefined : reportPage(ports, acting, report);
    },
    start: (acting, task) => startOutline(ports, acting, task),
    add: (acting, given) => addSection(ports, acting, given),
    arrange: (acting, given) => arrangeSection(ports, acting, given),
    write: (acting, given) => writeSection(ports, acting, given),
    refresh: (acting, given) => refreshSection(ports, acting, given),
    async history(acting, { task, part }) {
      const report = await reportBook(ports, acting, task);
      return report === undefined || keptSection(report, part) === undefined ? undefined : sectionHistory(report, part);
    },
    compare: (acting, given) => comparedSection(ports, acting, given),
    keepVersion: (acting, given) => keepVersion(ports, acting, given),
    compareVersions: (acting, given) => comparedVersions(ports, acting, given),
    exported: (acting, given) => exportedReport(ports, acting, given),
    bring: (acting, given) => broughtReport(ports, acting, given),
    take: (acting, given) => takenSections(ports, acting, given),
  };
}

async function exportedReport(
  ports: ReportPorts,
  acting: Acting,
  { task: id, version, format, language }: Parameters<SectionDesk['exported']>[1],
): Promise<Parsed<WrittenFile>> {
  const report = await reportBook(ports, acting, id);
  if (report === undefined) return noTask(id);
  // Who may write a section may take it to Word; restricted material leaves in no file.
  if (!mayAct(acting.role, 'export', report.task.handling))
    return notAllowed(acting, 'export', report.task) ?? noTask(id);
  const sections = sectionsOf(report, version);
  if (sections === undefined) return noVersion(version ?? 0);
  const live = await liveFigures(ports, [...new Set(sections.flatMap(({ text }) => mentionsIn(text)))]);
  const standing = standingSections(sections);
  const revisions = Object.fromEntries(report.sections.map(({ section, revision }) => [section.part, revision]));
  const printed = printedReport({
    book: report.book,
    task: report.task,
    sections: standing,
    mentions: mentionViews(standing, live),
    language,
    properties: version === undefined ? { [REVISIONS_PROPERTY]: JSON.stringify(revisions) } : {},
  });
  return {
    ok: true,
    value: {
      fileName: `${language === 'vi' ? 'bao-cao' : 'report'}-${id}${version === undefined ? '' : `-${version}`}.${format}`,
      mediaType: MEDIA[format],
      bytes: await ports.writeDocument(printed, format, language),
    },
  };
}
