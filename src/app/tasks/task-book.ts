import type { Refusal } from '../../model/refusal.ts';
import type { Comment } from '../../programme/comment.ts';
import type { Excuse } from '../../programme/excuse.ts';
import { bearerOn } from '../../programme/organisation-chain.ts';
import { parseWorkflow } from '../../programme/parse-workflow.ts';
import { taskCompleteness } from '../../programme/task-completeness.ts';
import type { TaskFile } from '../../programme/task-file.ts';
import { type Task, THING_KINDS, type ThingBook, type ThingKind, type ToldSource } from '../../programme/things.ts';
import type { Workflow } from '../../programme/workflow.ts';
import type { NamedAct, NamedBody } from '../desks/task-desk.ts';
import type { KnownLessons, TaskPorts, WorkflowShelf } from './task-ports.ts';
import { markedThing, type WithdrawnThing } from './withdrawal-mark.ts';

/** Everything that was entered, read at one moment. What was taken back stands apart: nothing that counts or lists meets it. */
export interface TaskBook {
  readonly things: ThingBook;
  readonly comments: readonly Comment[];
  readonly withdrawn: readonly WithdrawnThing[];
  readonly sources: readonly ToldSource[];
  readonly revisions: ReadonlyMap<string, number>;
  readonly shelf: WorkflowShelf;
  readonly acts: readonly NamedAct[];
  readonly excuses: readonly Excuse[];
  /** Lessons of other countries that are shipped, and names of countries. */
  readonly known: KnownLessons;
  readonly today: string;
}

/** The key under which the revision of a thing is found. */
export const thingKey = (kind: string, id: string): string => `${kind} ${id}`;

/** The id under which an excuse is kept. */
export const excuseId = ({ task, step, lack }: Excuse): string => `${task}/${step}/${lack}`;

/** The id under which a comment is kept. */
export const commentId = (task: string, number: number): string => `${task}/${number}`;

/** Kinds of the record that the book reads; sections, readings and files are read where they are used. */
const READ_KINDS: ReadonlySet<string> = new Set([...THING_KINDS, 'comment', 'source', 'excuse']);

const NO_PAPERS = { papers: [], news: null };
const NO_ANSWERS = { answers: [] };

/** Reads the whole book of tasks. */
export async function readBook(ports: TaskPorts): Promise<TaskBook> {
  const [records, shelf, acts, known] = await Promise.all([
    ports.programme(),
    readWorkflows(ports),
    ports.acts(),
    ports.lessons(),
  ]);
  const entries = await records.all();
  const read = entries.filter(({ kind }) => READ_KINDS.has(kind)).map(markedThing);
  const of = (kind: string): readonly unknown[] =>
    read.filter((each) => each.kind === kind && each.withdrawal === null).map(({ thing }) => thing);
  const things = Object.fromEntries(THING_KINDS.map((kind: ThingKind) => [kind, of(kind)])) as unknown as ThingBook;
  return {
    things: {
      ...things,
      // Entered before there were papers, news and answers.
      workshop: things.workshop.map((each) => ({ ...NO_PAPERS, ...each })),
      round: things.round.map((each) => ({ ...NO_ANSWERS, ...each })),
    },
    comments: (of('comment') as readonly Comment[]).toSorted((one, other) => one.number - other.number),
    withdrawn: read.flatMap(({ withdrawal, ...each }) => (withdrawal === null ? [] : [{ ...each, withdrawal }])),
    excuses: of('excuse') as readonly Excuse[],
    known,
    sources: of('source') as readonly ToldSource[],
    revisions: new Map(entries.map(({ kind, id, revision }) => [thingKey(kind, id), revision])),
    shelf,
    acts,
    today: ports.now().slice(0, 10),
  };
}

/** The highest number of a comment of a task; numbers of comments that were taken back are not used again. */
export const lastCommentNumber = ({ comments, withdrawn }: TaskBook, task: string): number =>
  Math.max(
    0,
    ...[...comments, ...withdrawnComments(withdrawn)].filter((each) => each.task === task).map((each) => each.number),
  );

/** Comments that were taken back. */
export const withdrawnComments = (withdrawn: readonly WithdrawnThing[]): readonly Comment[] =>
  withdrawn.filter(({ kind }) => kind === 'comment').map(({ thing }) => thing as Comment);

/** Whether something was taken back and stands no more. */
export const isWithdrawn = ({ withdrawn }: TaskBook, kind: string, id: string): boolean =>
  withdrawn.some((each) => each.kind === kind && each.id === id);

/** Reads and checks every workflow; a later file of the same id stands before an earlier one. */
export async function readWorkflows(ports: TaskPorts): Promise<WorkflowShelf> {
  const read = (await ports.workflowFiles()).map(({ file, text }) => ({ file, parsed: parseWorkflow(text, file) }));
  const byId = new Map<string, Workflow>();
  const broken: { file: string; refusals: readonly Refusal[] }[] = [];
  for (const { file, parsed } of read)
    if (parsed.ok) byId.set(parsed.value.id, parsed.value);
    else broken.push({ file, refusals: parsed.refusals });
  return { workflows: [...byId.values()], broken };
}

/** A task with all that belongs to it. */
export function fileOf(book: TaskBook, task: Task): TaskFile {
  const { things, comments, excuses, known } = book;
  const own = <T extends { readonly task: string }>(list: readonly T[]): readonly T[] =>
    list.filter((each) => each.task === task.id);
  return {
    task,
    workshops: own(things.workshop),
    rounds: own(things.round),
    councils: own(things.council),
    uses: own(things.use),
    lessons: own(things.lesson),
    comments: own(comments),
    completeness: taskCompleteness({
      solutions: own(things.solution),
      fit: own(things.fit)[0],
      lessons: [...known.lessons, ...things.experience],
      countryName: (iso3) => known.countries.find((each) => each.iso3 === iso3)?.name ?? { vi: iso3, en: iso3 },
    }),
    excuses: own(excuses),
  };
}

/** A workflow without steps, for a task whose own is not at hand. */
const noWorkflow = (id: string): Workflow => ({
  id,
  title: { vi: `quy trình “${id}” không có`, en: `the workflow “${id}” is not there` },
  regime: { act: null, validFrom: null, validTo: null, howSure: 'D', said: { vi: '', en: '' } },
  papers: [],
  steps: [],
});

/** The workflow of a task. */
export const workflowOf = ({ shelf }: TaskBook, { workflow }: Task): Workflow =>
  shelf.workflows.find(({ id }) => id === workflow) ?? noWorkflow(workflow);

/** An organisation by name, and who bears its work today. */
export function namedBody({ things, today }: TaskBook, id: string): NamedBody {
  const found = things.organisation.find((each) => each.id === id);
  const now = bearerOn(things.organisation, id, today);
  const isOther = now !== undefined && now.id !== id;
  return { id, name: found?.name ?? { vi: id, en: id }, now: isOther ? now.name : null };
}

/** An act by number and issuer; its id alone where the pack does not hold it. */
export const namedAct = ({ acts }: TaskBook, id: string): NamedAct =>
  acts.find((act) => act.id === id) ?? { id, number: id, issuer: { vi: '', en: '' }, issued: '' };
