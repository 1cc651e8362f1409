import type { Acting } from '../../programme/access.ts';
import type { AsideText, ReportVersion, Section } from '../../programme/section.ts';
import type { Task } from '../../programme/things.ts';
import type { ProgrammeChange, TrailLine } from '../ports-programme.ts';
import { readBook, type TaskBook } from '../tasks/task-book.ts';
import type { TaskPorts } from '../tasks/task-ports.ts';
import { seenTask } from '../tasks/task-views.ts';

/** A section with the revision that an edit must name. */
export interface KeptSection {
  readonly section: Section;
  readonly revision: number;
}

/** The report of a task, read at one moment. */
export interface ReportBook {
  readonly book: TaskBook;
  readonly task: Task;
  readonly sections: readonly KeptSection[];
  readonly versions: readonly ReportVersion[];
  readonly aside: readonly (AsideText & { readonly id: string })[];
  /** Lines of the trail about sections, newest first. */
  readonly lines: readonly TrailLine[];
}

/** Lines of the trail that are read to tell who changed what; a report has some hundred changes. */
const LINES_READ = 5000;

/** The report of a task; undefined where the task is not there for who asks, and for a line agency, which sees its round only. */
export async function reportBook(ports: TaskPorts, acting: Acting, id: string): Promise<ReportBook | undefined> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, id);
  if (task === undefined || acting.role === 'agency') return undefined;
  const records = await ports.programme();
  const [entries, lines] = await Promise.all([
    records.ofTask(id),
    records.trail({ task: id, kind: 'section', limit: LINES_READ }),
  ]);
  const of = <T>(kind: string): readonly { readonly value: T; readonly revision: number; readonly id: string }[] =>
    entries
      .filter((entry) => entry.kind === kind)
      .map(({ content, revision, id: entry }) => ({ value: JSON.parse(content) as T, revision, id: entry }));
  return {
    book,
    task,
    sections: of<Section>('section').map(({ value, revision }) => ({ section: value, revision })),
    versions: of<ReportVersion>('report-version')
      .map(({ value }) => value)
      .toSorted((one, other) => one.number - other.number),
    aside: of<AsideText>('section-aside').map(({ value, id: entry }) => ({ ...value, id: entry })),
    lines,
  };
}

/** The id under which something of a report is kept. */
export const partId = (task: string, part: string | number): string => `${task}/${part}`;

/** A section as a change of the book. */
export const sectionChange = (section: Section, parent: number | null, what: string): ProgrammeChange => ({
  kind: 'section',
  id: partId(section.task, section.part),
  task: section.task,
  parent,
  content: JSON.stringify(section),
  what,
});

/** The section of that name; undefined where there is none. */
export const keptSection = ({ sections }: ReportBook, part: string): KeptSection | undefined =>
  sections.find(({ section }) => section.part === part);

/** A revision of a section as it was; undefined where the trail has none. */
export function sectionAt({ lines, task }: ReportBook, part: string, revision: number): Section | undefined {
  const line = lines.find((each) => each.id === partId(task.id, part) && each.revision === revision);
  return line === undefined ? undefined : (JSON.parse(line.content) as Section);
}
