import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Task } from '../../programme/things.ts';
import type { GivenAssignment } from '../desks/task-duty-desk.ts';
import { noTask, notAllowed, refusal, refused, WITHDRAW_APART } from './keep-changes.ts';
import { keepThing } from './keep-thing.ts';
import { readBook, type TaskBook, thingKey, workflowOf } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';

/** Assigns a task: who leads it, who sits on its board, and by when whom each step is due. */
export async function assignTask(
  ports: TaskPorts,
  acting: Acting,
  given: GivenAssignment,
): Promise<Parsed<{ readonly revision: number }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'assign', task);
  if (denied !== undefined) return denied;
  if (given.milestones !== undefined && given.milestones.length < task.milestones.length) return WITHDRAW_APART;
  const faults = planFaults(book, task, given.milestones ?? []);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const lead = given.lead === undefined ? task.lead : (given.lead?.trim() ?? '') || null;
  const board = (given.board ?? task.board).map((each) => each.trim()).filter((each) => each !== '');
  const thing: Task = { ...task, lead, board, milestones: given.milestones ?? task.milestones };
  const { revision } = given;
  const parent = revision ?? book.revisions.get(thingKey('task', task.id)) ?? 0;
  const reason = [lead ?? '–', ...thing.milestones.map(({ step, due }) => `${step} ${due}`)].join('; ');
  const kept = await keepThing(ports, acting, { book, kind: 'task', thing, what: 'assigned', reason, revision });
  return kept.ok ? { ok: true, value: { revision: parent + 1 } } : kept;
}

function planFaults(book: TaskBook, task: Task, milestones: Task['milestones']): readonly Refusal[] {
  const steps = workflowOf(book, task).steps.map(({ id }) => id);
  const bodies = book.things.organisation.map(({ id }) => id);
  return milestones.flatMap(({ step, due, organisation }, place) => {
    const column = `milestones[${place}]`;
    const unknown = { vi: `quy trình không có bước “${step}”`, en: `the workflow has no step “${step}”` };
    const undated = { vi: `“${due}” không phải ngày`, en: `“${due}” is no day` };
    const nobody = { vi: `không có đơn vị “${organisation}”`, en: `there is no organisation “${organisation}”` };
    return [
      ...(steps.includes(step) ? [] : [refusal('no-such-step', unknown, { column })]),
      ...(parseIsoDate(due) === undefined ? [refusal('bad-day', undated, { column })] : []),
      ...(organisation === null || bodies.includes(organisation) ? [] : [refusal('no-such-thing', nobody, { column })]),
    ];
  });
}

/** Writes the minutes of a workshop; what stood there before stays in the trail. */
export async function writeMinutes(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly task: string; readonly workshop: string; readonly minutes: string },
): Promise<Parsed<{ readonly workshop: string }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'minutes', task);
  if (denied !== undefined) return denied;
  const { workshop: id } = given;
  const workshop = book.things.workshop.find((each) => each.id === id && each.task === task.id);
  if (workshop === undefined)
    return refused('not-there', { vi: `Không có hội thảo “${id}”.`, en: `There is no workshop “${id}”.` });
  const minutes = given.minutes.trim();
  if (minutes === '') return refused('no-text', { vi: 'biên bản còn trống', en: 'the minutes are empty' });
  const thing = { ...workshop, minutes };
  const kept = await keepThing(ports, acting, { book, kind: 'workshop', thing, what: 'minutes', reason: '' });
  return kept.ok ? { ok: true, value: { workshop: id } } : kept;
}
