import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import { type EnteredRemark, type EnteredThings, lostReferences, parseThings } from '../../programme/parse-things.ts';
import { type Task, THING_KINDS, type ThingBook } from '../../programme/things.ts';
import type { EnteredSums } from '../desks/task-desk.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import { keepChanges, notAllowed, refusal } from './keep-changes.ts';
import {
  commentId,
  isWithdrawn,
  lastCommentNumber,
  readBook,
  type TaskBook,
  thingKey,
  withdrawnComments,
} from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';

/** A file of things that somebody enters. */
export interface GivenThings {
  readonly text: string;
  readonly file: string;
  /** What becomes of a thing that is there already and differs: a fault, a change, or it stays as it is. */
  readonly there: 'refuse' | 'replace' | 'keep';
}

/** Enters organisations, lists, programmes, tasks and what belongs to them: all of a file, or nothing and every fault. */
export async function enterThings(ports: TaskPorts, acting: Acting, given: GivenThings): Promise<Parsed<EnteredSums>> {
  const denied = notAllowed(acting, 'enter');
  if (denied !== undefined) return denied;
  const parsed = parseThings(given.text, given.file);
  if (!parsed.ok) return parsed;
  const book = await readBook(ports);
  const things = thingChanges(book, parsed.value, given);
  const merged = mergedBook(book.things, parsed.value.things);
  const faults = [...things.faults, ...referenceFaults(book, merged, given.file)];
  const remarks = newRemarks(book, parsed.value.remarks, merged);
  faults.push(...remarks.lost.map((task) => lostFault(given.file, `remark → task ${task}`)));
  if (faults.length > 0) return { ok: false, refusals: faults };
  const kept = await keepChanges(ports, acting, {
    changes: [...things.changes, ...remarks.changes],
    reason: given.file,
  });
  if (!kept.ok) return kept;
  return { ok: true, value: { ...things.sums, remarks: remarks.changes.length } };
}

interface ThingChanges {
  readonly changes: readonly ProgrammeChange[];
  readonly faults: Refusal[];
  readonly sums: Omit<EnteredSums, 'remarks'>;
}

function thingChanges(book: TaskBook, { things, sources }: EnteredThings, given: GivenThings): ThingChanges {
  const changes: ProgrammeChange[] = [];
  const faults: Refusal[] = [];
  let [added, changed, same] = [0, 0, 0];
  const enter = (kind: string, thing: { readonly id: string }, old: unknown): void => {
    const parent = book.revisions.get(thingKey(kind, thing.id)) ?? null;
    const isGone = isWithdrawn(book, kind, thing.id);
    if (isGone && given.there !== 'keep') {
      faults.push(refusal('withdrawn', GONE(kind, thing.id), { file: given.file }));
      return;
    }
    if (isGone || (old !== undefined && (given.there === 'keep' || canonicalJson(old) === canonicalJson(thing)))) {
      same += 1;
      return;
    }
    if (parent !== null && given.there === 'refuse' && kind !== 'source')
      faults.push(
        refusal(
          'there-already',
          {
            vi: `${kind} “${thing.id}” đã có và khác; muốn thay thì thêm --replace`,
            en: `${kind} “${thing.id}” is there already and differs; to change it add --replace`,
          },
          { file: given.file },
        ),
      );
    const task = kind === 'task' ? thing.id : ((thing as { readonly task?: string }).task ?? null);
    if (parent === null) added += 1;
    else changed += 1;
    changes.push({
      kind,
      id: thing.id,
      task,
      parent,
      content: JSON.stringify(thing),
      what: parent === null ? 'entered' : 'changed',
    });
  };
  for (const source of sources)
    enter(
      'source',
      source,
      book.sources.find(({ id }) => id === source.id),
    );
  for (const kind of THING_KINDS)
    for (const thing of things[kind])
      enter(
        kind,
        ...withParts(
          thing,
          book.things[kind].find(({ id }) => id === thing.id),
        ),
      );
  return { changes, faults, sums: { added, changed, same } };
}

const GONE = (kind: string, id: string): Bilingual => ({
  vi: `${kind} “${id}” đã rút; hãy đưa lại trước khi sửa`,
  en: `${kind} “${id}” was withdrawn; put it back before it is changed`,
});

/** A thing with the parts of its task that were withdrawn: a file does not name them, and they stay in the record. */
function withParts<T extends { readonly id: string }>(thing: T, old: unknown): readonly [T, unknown] {
  const { withdrawn } = (old ?? {}) as Partial<Task>;
  return [Array.isArray(withdrawn) ? { ...thing, withdrawn } : thing, old];
}

function mergedBook(old: ThingBook, entered: ThingBook): ThingBook {
  return Object.fromEntries(
    THING_KINDS.map((kind) => {
      const ids = new Set(entered[kind].map(({ id }) => id));
      return [kind, [...old[kind].filter(({ id }) => !ids.has(id)), ...entered[kind]]];
    }),
  ) as unknown as ThingBook;
}

function referenceFaults({ shelf }: TaskBook, merged: ThingBook, file: string): readonly Refusal[] {
  const lost = lostReferences(
    merged,
    shelf.workflows.map(({ id }) => id),
  );
  const steps = merged.task.flatMap(({ id, workflow, passed, milestones }) => {
    const known = shelf.workflows.find((each) => each.id === workflow)?.steps.map((step) => step.id);
    if (known === undefined) return [];
    return [...passed, ...milestones]
      .filter(({ step }) => !known.includes(step))
      .map(({ step }) => `task ${id} → step ${step}`);
  });
  return [...lost.map(({ kind, id, field, to }) => `${kind} ${id}, ${field} → ${to}`), ...steps].map((said) =>
    lostFault(file, said),
  );
}

const lostFault = (file: string, said: string): Refusal =>
  refusal(
    'no-such-thing',
    { vi: `dẫn tới cái không có: ${said}`, en: `leads to what is not there: ${said}` },
    { file },
  );

/** Remarks that are not comments of their task yet, numbered on. */
function newRemarks(
  book: TaskBook,
  remarks: readonly EnteredRemark[],
  merged: ThingBook,
): { readonly changes: readonly ProgrammeChange[]; readonly lost: readonly string[] } {
  const tasks = new Set(merged.task.map(({ id }) => id));
  const lost = [...new Set(remarks.map(({ task }) => task).filter((task) => !tasks.has(task)))];
  const next = new Map<string, number>();
  const isThere = ({ task, author, text }: EnteredRemark): boolean =>
    [...book.comments, ...withdrawnComments(book.withdrawn)].some(
      (each) => each.task === task && each.author === author && each.text === text,
    );
  const changes = remarks
    .filter((remark) => !isThere(remark))
    .map(({ task, author, organisation, said, text, told, ...remark }) => {
      const number = (next.get(task) ?? lastCommentNumber(book, task)) + 1;
      next.set(task, number);
      const [where] = told;
      const comment: Comment = {
        number,
        task,
        from: 'workbench',
        kind: 'remark',
        round: null,
        author,
        organisation,
        said,
        at: {
          paragraph: null,
          heading: null,
          figure: null,
          file: where === undefined ? null : `${where.source}, ${where.at}`,
        },
        quote: '',
        text,
        answers: null,
        class: remark.class,
        isClassGuessed: false,
        owner: null,
        due: null,
        settlement: null,
      };
      return commentChange(comment, null, 'entered');
    });
  return { changes, lost };
}

/** A comment as a change of the book. */
export const commentChange = (comment: Comment, parent: number | null, what: string): ProgrammeChange => ({
  kind: 'comment',
  id: commentId(comment.task, comment.number),
  task: comment.task,
  parent,
  content: JSON.stringify(comment),
  what,
});
