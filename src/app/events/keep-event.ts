import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import { councilResult } from '../../programme/council-result.ts';
import { readShape, type Shape } from '../../programme/shape.ts';
import { THING_SHAPES } from '../../programme/thing-shapes.ts';
import type { Council, Milestone, Round, Task, Workshop } from '../../programme/things.ts';
import type { EventDesk, EventKind } from '../desks/event-desk.ts';
import { keepChanges, noTask, notAllowed, refusal, refused, WITHDRAW_APART } from '../tasks/keep-changes.ts';
import { seenCouncil } from '../tasks/seen-council.ts';
import { readBook, type TaskBook, thingKey, workflowOf } from '../tasks/task-book.ts';
import { seenTask } from '../tasks/task-views.ts';
import type { EventPorts } from './event-ports.ts';
import { taskFiles } from './task-files.ts';

type Given = Parameters<EventDesk['keep']>[1];
type Kept = Workshop | Round | Council;

/** Keeps a workshop, round, council, use or lesson: every fault of the form at once, or the thing and a line in the trail. */
export async function keepEvent(ports: EventPorts, acting: Acting, given: Given): Promise<Parsed<{ id: string }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  if (!mayKeep(acting, given, task)) return notAllowed(acting, 'edit', task) ?? noTask(given.task);
  const { kind } = given;
  const old = book.things[kind].find((each) => each.id === given.id && each.task === task.id);
  if (given.id !== null && old === undefined)
    return refused('no-such-thing', { vi: `Không có “${given.id}”.`, en: `There is no “${given.id}”.` });
  const id = old?.id ?? freshId(book, task, kind);
  const sent = { ...given.thing, id, task: task.id, told: old?.told ?? [] };
  const verdict = kind === 'council' ? keptVerdict(acting, task, { old: old as Council | undefined, sent }) : {};
  if (verdict === undefined) return notAllowed(acting, 'decide', task) ?? SCORED_APART;
  const read = parsed({ ...sent, ...verdict }, THING_SHAPES[kind]);
  if (!read.ok) return read;
  const { value } = read;
  const files = new Set((await taskFiles(ports, task.id)).map(({ file }) => file));
  const faults = insideFaults(book, kind, { thing: value as Kept, files });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const done = await keepChanges(ports, acting, {
    changes: [
      {
        kind,
        id,
        task: task.id,
        parent: old === undefined ? null : given.revision,
        content: JSON.stringify(value),
        what: old === undefined ? 'entered' : 'changed',
      },
    ],
    reason: '',
  });
  return done.ok ? { ok: true, value: { id } } : done;
}

/**
 * The scores and the decision of a council as they stand. They have one source: each member scores, and the chair decides, on
 * the page of the task. Who prepares or changes the council says nothing of them, or just what is shown to that person;
 * undefined where something else was written.
 */
function keptVerdict(
  acting: Acting,
  { handling }: Task,
  { old, sent }: { readonly old: Council | undefined; readonly sent: Partial<Council> },
): Verdict | undefined {
  const { scores, decision, conditions } = old ?? NO_VERDICT;
  const shown = old === undefined ? NO_VERDICT : seenCouncil(acting, old, handling);
  const written = JSON.stringify(verdictOf({ ...verdictOf(shown), ...sent }));
  return written === JSON.stringify(verdictOf(shown)) ? { scores, decision, conditions } : undefined;
}

type Verdict = Pick<Council, 'scores' | 'decision' | 'conditions'>;
const NO_VERDICT: Verdict = { scores: [], decision: null, conditions: [] };
const verdictOf = ({ scores, decision, conditions }: Verdict) => ({ scores, decision, conditions });
const SCORED_APART = refused('scored-apart', {
  vi: 'Điểm do từng ủy viên chấm, kết luận do chủ tịch ghi ở trang nhiệm vụ; ở đây không sửa được.',
  en: 'Each member scores and the chair decides on the page of the task; neither is written here.',
});

/** Who edits a task keeps what happens around it; a chair keeps councils, since he decides. */
function mayKeep({ role }: Acting, { kind }: Given, { handling }: Task): boolean {
  return mayAct(role, 'edit', handling) || (kind === 'council' && mayAct(role, 'decide', handling));
}

function freshId(book: TaskBook, { id }: Task, kind: EventKind): string {
  let number = book.things[kind].length + 1;
  while (book.revisions.has(thingKey(kind, `${id}-${kind}-${number}`))) number += 1;
  return `${id}-${kind}-${number}`;
}

function parsed(value: unknown, shape: Shape): Parsed<unknown> {
  const found: Refusal[] = [];
  const read = readShape(value, shape, { path: '', book: { file: '', found } });
  const refusals = found.map(({ code, where: { column }, said }) => ({
    code,
    where: column === undefined ? {} : { column },
    said,
  }));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: read };
}

function insideFaults(
  book: TaskBook,
  kind: EventKind,
  { thing, files }: { readonly thing: Kept; readonly files: ReadonlySet<string> },
): readonly Refusal[] {
  const bodies = new Set(book.things.organisation.map(({ id }) => id));
  const lost = (ids: readonly (string | null)[], column: string): readonly Refusal[] =>
    ids.flatMap((id) => (id === null || bodies.has(id) ? [] : [fault('no-such-organisation', column, noBody(id))]));
  if (kind === 'workshop') {
    const { seats, photographs, papers } = thing as Workshop;
    const kept = [...photographs, ...papers].flatMap(({ file }) => file ?? []);
    return [
      ...lost(
        seats.map(({ organisation }) => organisation),
        'seats',
      ),
      ...kept.filter((file) => !files.has(file)).map((file) => fault('no-such-file', 'photographs', noFile(file))),
    ];
  }
  if (kind === 'round') {
    const { organisations, answers, opened, due } = thing as Round;
    const strangers = answers.filter(({ organisation }) => !organisations.includes(organisation));
    return [
      ...lost(organisations, 'organisations'),
      ...(due < opened ? [fault('ends-before', 'due', ENDS_BEFORE)] : []),
      ...strangers.map(({ organisation }) => fault('not-asked', 'answers', notAsked(organisation))),
    ];
  }
  if (kind !== 'council') return [];
  return councilResult(thing as Council).faults.map(({ code, said }) => fault(code, 'scores', said));
}

const fault = (code: string, column: string, said: Bilingual): Refusal => refusal(code, said, { column });
const noBody = (id: string): Bilingual => ({ vi: `không có cơ quan “${id}”`, en: `there is no organisation “${id}”` });
const noFile = (id: string): Bilingual => ({
  vi: `nhiệm vụ không giữ tệp “${id}”; hãy tải lên trước`,
  en: `the task keeps no file “${id}”; upload it first`,
});
const notAsked = (id: string): Bilingual => ({ vi: `“${id}” không được hỏi`, en: `“${id}” was not asked` });
const ENDS_BEFORE = { vi: 'hạn trước ngày bắt đầu', en: 'the last day lies before the first' };

/** Keeps the milestones of a task. */
export async function keepMilestones(
  ports: EventPorts,
  acting: Acting,
  given: Parameters<EventDesk['milestones']>[1],
): Promise<Parsed<{ milestones: number }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'edit', task);
  if (denied !== undefined) return denied;
  if (Array.isArray(given.milestones) && given.milestones.length < task.milestones.length) return WITHDRAW_APART;
  const { milestones: shape } = THING_SHAPES.task;
  const read = parsed({ milestones: given.milestones }, shape === undefined ? {} : { milestones: shape });
  if (!read.ok) return read;
  const { milestones } = read.value as { readonly milestones: readonly Milestone[] };
  const steps = new Set(workflowOf(book, task).steps.map(({ id }) => id));
  const bodies = new Set(book.things.organisation.map(({ id }) => id));
  const faults = milestones.flatMap(({ step, organisation }) => [
    ...(steps.has(step)
      ? []
      : [fault('no-such-step', 'step', { vi: `không có bước “${step}”`, en: `there is no step “${step}”` })]),
    ...(organisation === null || bodies.has(organisation)
      ? []
      : [fault('no-such-organisation', 'organisation', noBody(organisation))]),
  ]);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const content = JSON.stringify({ ...task, milestones });
  const parent = given.revision;
  const known = book.revisions.get(thingKey('task', task.id)) ?? null;
  const done = await keepChanges(ports, acting, {
    changes: [
      { kind: 'task', id: task.id, task: task.id, parent: known === null ? null : parent, content, what: 'planned' },
    ],
    reason: '',
  });
  return done.ok ? { ok: true, value: { milestones: milestones.length } } : done;
}
