import type { Bilingual } from '../../model/bilingual.ts';
import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { outlineOf, PLACE_STEP } from '../../programme/outline-template.ts';
import { type Section, standingSections } from '../../programme/section.ts';
import type { Task } from '../../programme/things.ts';
import type { SectionEdit } from '../desks/section-desk.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import { keepChanges, noTask, notAllowed, refusal, refused } from '../tasks/keep-changes.ts';
import { thingKey } from '../tasks/task-book.ts';
import { keptSection, type ReportBook, reportBook, sectionChange } from './report-book.ts';
import type { ReportPorts } from './report-ports.ts';

const LONGEST_TITLE = 400;

/** Lays the outline of three parts out for a task that has none. */
export async function startOutline(
  ports: ReportPorts,
  acting: Acting,
  id: string,
): Promise<Parsed<{ sections: number }>> {
  const opened = await openedFor(ports, acting, id);
  if (!opened.ok) return opened;
  const report = opened.value;
  if (report.sections.length > 0)
    return refused('outline-there', { vi: 'Báo cáo đã có đề cương.', en: 'The report has an outline already.' });
  const sections = outlineOf(report.task);
  const changes = sections.map((section) => sectionChange(section, null, 'outlined'));
  return kept(ports, acting, { report, sections, changes, value: { sections: sections.length } });
}

/** Adds a section below another, or at the end. */
export async function addSection(
  ports: ReportPorts,
  acting: Acting,
  given: { readonly task: string; readonly title: Bilingual; readonly level: 1 | 2; readonly after: string | null },
): Promise<Parsed<{ part: string }>> {
  const opened = await openedFor(ports, acting, given.task);
  if (!opened.ok) return opened;
  const report = opened.value;
  const faults = titleFaults(given.title);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const all = report.sections.map(({ section }) => section);
  const standing = standingSections(all);
  const at = standing.findIndex(({ part }) => part === given.after);
  const above = at < 0 ? standing.at(-1) : standing[at];
  const below = at < 0 ? undefined : standing[at + 1];
  const last = Math.max(0, ...all.map(({ part }) => Number(part.slice(1)) || 0));
  const part = `m${last + 1}`;
  const section: Section = {
    task: report.task.id,
    part,
    place: placeBetween(above?.place, below?.place),
    level: given.level,
    title: given.title,
    owner: null,
    due: null,
    state: 'planned',
    text: '',
    pinned: [],
    isStruck: false,
  };
  const changes = [sectionChange(section, null, 'outlined')];
  return kept(ports, acting, { report, sections: [...all, section], changes, value: { part } });
}

const placeBetween = (above: number | undefined, below: number | undefined): number =>
  below === undefined ? (above ?? 0) + PLACE_STEP : ((above ?? 0) + below) / 2;

/** Changes title, owner, day or state of a section, moves it, strikes it out or takes it in again. */
export async function arrangeSection(
  ports: ReportPorts,
  acting: Acting,
  given: { readonly task: string; readonly part: string; readonly edit: SectionEdit },
): Promise<Parsed<{ part: string }>> {
  const opened = await openedFor(ports, acting, given.task);
  if (!opened.ok) return opened;
  const report = opened.value;
  const found = keptSection(report, given.part);
  if (found === undefined) return noSection(given.part);
  const edited = editedSection(found.section, given.edit);
  if (!edited.ok) return edited;
  const all = report.sections.map(({ section }) => (section === found.section ? edited.value : section));
  const other = given.edit.move === undefined ? undefined : neighbour(all, edited.value, given.edit.move);
  const moved = other === undefined ? edited.value : { ...edited.value, place: other.place };
  const swapped = other === undefined ? [] : [{ ...other, place: found.section.place }];
  const changes = [moved, ...swapped].map((section) =>
    sectionChange(section, keptSection(report, section.part)?.revision ?? null, 'arranged'),
  );
  const sections = all.map((each) => [moved, ...swapped].find(({ part }) => part === each.part) ?? each);
  return kept(ports, acting, { report, sections, changes, value: { part: given.part } });
}

function editedSection(section: Section, { title, owner, due, state, isStruck }: SectionEdit): Parsed<Section> {
  const faults = title === undefined ? [] : [...titleFaults(title)];
  const day = due === undefined || due === null || due === '' ? null : parseIsoDate(due);
  if (day === undefined)
    faults.push(
      refusal(
        'bad-day',
        {
          vi: 'hạn phải là ngày: 2026-11-30 hoặc 30/11/2026',
          en: 'the due day must be a day: 2026-11-30 or 30/11/2026',
        },
        { column: 'due' },
      ),
    );
  if (faults.length > 0) return { ok: false, refusals: faults };
  return {
    ok: true,
    value: {
      ...section,
      title: title ?? section.title,
      owner: owner === undefined ? section.owner : owner?.trim() || null,
      due: due === undefined ? section.due : (day ?? null),
      state: state ?? section.state,
      isStruck: isStruck ?? section.isStruck,
    },
  };
}

function titleFaults({ vi, en }: Bilingual): Refusal[] {
  if (vi.trim() !== '' && en.trim() !== '' && vi.length <= LONGEST_TITLE && en.length <= LONGEST_TITLE) return [];
  const said = {
    vi: `tên mục phải có, không quá ${LONGEST_TITLE} chữ`,
    en: `the title must be there, not above ${LONGEST_TITLE} letters`,
  };
  return [refusal('bad-title', said, { column: 'title' })];
}

function neighbour(all: readonly Section[], section: Section, move: 'up' | 'down'): Section | undefined {
  const standing = standingSections(all);
  const at = standing.findIndex(({ part }) => part === section.part);
  return at < 0 ? undefined : standing[at + (move === 'up' ? -1 : 1)];
}

/** The report, where who asks may arrange it. */
async function openedFor(ports: ReportPorts, acting: Acting, id: string): Promise<Parsed<ReportBook>> {
  const report = await reportBook(ports, acting, id);
  if (report === undefined) return noTask(id);
  return notAllowed(acting, 'edit', report.task) ?? { ok: true, value: report };
}

/** That a report has no section of this name. */
export const noSection = (part: string) =>
  refused('no-such-section', { vi: `Báo cáo không có mục “${part}”.`, en: `The report has no section “${part}”.` });

/** Keeps sections, and with them the outline of the task, which steps of its workflow ask for: two never tell different things. */
async function kept<T>(
  ports: ReportPorts,
  acting: Acting,
  {
    report,
    sections,
    changes,
    value,
  }: {
    readonly report: ReportBook;
    readonly sections: readonly Section[];
    readonly changes: readonly ProgrammeChange[];
    readonly value: T;
  },
): Promise<Parsed<T>> {
  const { task, book } = report;
  const outline = standingSections(sections)
    .filter(({ level }) => level === 1)
    .map(({ title, owner }) => ({ title, owner }));
  const isSame = JSON.stringify(outline) === JSON.stringify(task.outline);
  const changed: Task = { ...task, outline };
  const parent = book.revisions.get(thingKey('task', task.id)) ?? null;
  const own: ProgrammeChange = {
    kind: 'task',
    id: task.id,
    task: task.id,
    parent,
    content: JSON.stringify(changed),
    what: 'outlined',
  };
  const done = await keepChanges(ports, acting, { changes: isSame ? changes : [...changes, own], reason: '' });
  return done.ok ? { ok: true, value } : done;
}
