import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { type ReportVersion, type Section, sectionNumbers, standingSections } from '../../programme/section.ts';
import { wordDifference } from '../../programme/word-difference.ts';
import type { SectionDifference, SectionRevision } from '../desks/section-desk.ts';
import { keepChanges, noTask, notAllowed, refused } from '../tasks/keep-changes.ts';
import { noSection } from './arrange-outline.ts';
import { keptSection, partId, type ReportBook, reportBook, sectionAt } from './report-book.ts';
import type { ReportPorts } from './report-ports.ts';
import { wordCount } from './report-view.ts';

/** Every state that a section had, newest first. */
export function sectionHistory({ lines, task }: ReportBook, part: string): readonly SectionRevision[] {
  return lines
    .filter(({ id }) => id === partId(task.id, part))
    .map(({ revision, at, actor, what, reason, content }) => ({
      revision,
      at,
      by: actor,
      what,
      reason,
      words: wordCount((JSON.parse(content) as Section).text),
    }));
}

/** Two revisions of a section, word by word. */
export async function comparedSection(
  ports: ReportPorts,
  acting: Acting,
  given: { readonly task: string; readonly part: string; readonly from: number; readonly to?: number | undefined },
): Promise<Parsed<SectionDifference>> {
  const report = await reportBook(ports, acting, given.task);
  if (report === undefined) return noTask(given.task);
  const found = keptSection(report, given.part);
  if (found === undefined) return noSection(given.part);
  const to = given.to ?? found.revision;
  const [one, other] = [given.from, to].map((revision) => sectionAt(report, given.part, revision));
  if (one === undefined || other === undefined)
    return refused('no-such-revision', {
      vi: `Mục “${given.part}” có các bản từ 1 đến ${found.revision}.`,
      en: `The section “${given.part}” has revisions 1 to ${found.revision}.`,
    });
  const numbers = sectionNumbers(report.sections.map(({ section }) => section));
  return { ok: true, value: differenceOf(one, other, numbers.get(given.part) ?? '') };
}

/** How a section differs between two states; one that is absent or struck out has no words. */
function differenceOf(one: Section | undefined, other: Section | undefined, number: string): SectionDifference {
  const shown = other ?? one;
  const said = (section: Section | undefined): string => section?.text ?? '';
  const isSame = said(one) === said(other) && one?.title.vi === other?.title.vi;
  return {
    part: shown?.part ?? '',
    number,
    title: shown?.title ?? { vi: '', en: '' },
    kind: one === undefined ? 'added' : other === undefined ? 'removed' : isSame ? 'same' : 'changed',
    pieces: isSame ? [] : wordDifference(said(one), said(other)),
  };
}

/** Gives the report as it stands a number and a name. */
export async function keepVersion(
  ports: ReportPorts,
  acting: Acting,
  given: { readonly task: string; readonly label: string },
): Promise<Parsed<{ number: number }>> {
  const report = await reportBook(ports, acting, given.task);
  if (report === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'write', report.task);
  if (denied !== undefined) return denied;
  const label = given.label.trim();
  if (label === '')
    return refused(
      'no-label',
      { vi: 'Hãy đặt tên cho phiên bản.', en: 'Give the version a name.' },
      { column: 'label' },
    );
  const number = Math.max(0, ...report.versions.map((each) => each.number)) + 1;
  const sections = standingSections(report.sections.map(({ section }) => section));
  const version: ReportVersion = { task: given.task, number, label, keptAt: ports.now(), by: acting.name, sections };
  const done = await keepChanges(ports, acting, {
    changes: [
      {
        kind: 'report-version',
        id: partId(given.task, number),
        task: given.task,
        parent: null,
        content: JSON.stringify(version),
        what: 'kept',
      },
    ],
    reason: label,
  });
  return done.ok ? { ok: true, value: { number } } : done;
}

/** The sections of a kept version, or those that stand; undefined where there is no such version. */
export function sectionsOf(report: ReportBook, version: number | undefined): readonly Section[] | undefined {
  if (version === undefined) return standingSections(report.sections.map(({ section }) => section));
  return report.versions.find(({ number }) => number === version)?.sections;
}

/** That a report has no version of this number. */
export const noVersion = (number: number) =>
  refused('no-such-version', {
    vi: `Báo cáo không có phiên bản ${number}.`,
    en: `The report has no version ${number}.`,
  });

/** Two versions of a report, section by section. */
export async function comparedVersions(
  ports: ReportPorts,
  acting: Acting,
  given: { readonly task: string; readonly from: number; readonly to?: number | undefined },
): Promise<Parsed<readonly SectionDifference[]>> {
  const report = await reportBook(ports, acting, given.task);
  if (report === undefined) return noTask(given.task);
  const [before, after] = [sectionsOf(report, given.from), sectionsOf(report, given.to)];
  if (before === undefined) return noVersion(given.from);
  if (after === undefined) return noVersion(given.to ?? 0);
  const [old, now] = [sectionNumbers(before), sectionNumbers(after)];
  const gone = before.filter(({ part }) => !after.some((each) => each.part === part));
  return {
    ok: true,
    value: [
      ...after.map((section) =>
        differenceOf(
          before.find(({ part }) => part === section.part),
          section,
          now.get(section.part) ?? '',
        ),
      ),
      ...gone.map((section) => differenceOf(section, undefined, old.get(section.part) ?? '')),
    ],
  };
}
