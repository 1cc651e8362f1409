import type { Parsed } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import { mayWithdraw } from '../../programme/may-withdraw.ts';
import { newsDraft } from '../../programme/news-draft.ts';
import { roundStanding } from '../../programme/round-standing.ts';
import { daysBetween } from '../../programme/step-clock.ts';
import type { Task } from '../../programme/things.ts';
import { milestoneIds } from '../../programme/withdrawn-parts.ts';
import { USUAL_AGENDA } from '../../programme/workshop-agenda.ts';
import type { EventDesk, EventKind, EventsPage, TaskFileLine } from '../desks/event-desk.ts';
import { noTask, notAllowed } from '../tasks/keep-changes.ts';
import { seenCouncil } from '../tasks/seen-council.ts';
import { fileOf, namedBody, readBook, type TaskBook, thingKey, workflowOf } from '../tasks/task-book.ts';
import { seenTask } from '../tasks/task-views.ts';
import type { EventPorts } from './event-ports.ts';
import { keepEvent, keepMilestones } from './keep-event.ts';
import { noWorkshop, writtenMinutes } from './print-minutes.ts';
import { putTaskFile, taskFile, taskFiles } from './task-files.ts';

/** The door to what happens around tasks, over its ports. */
export function openEvents(ports: EventPorts): EventDesk {
  return {
    async page(acting, id) {
      const book = await readBook(ports);
      const task = seenTask(book, acting, id);
      if (task === undefined || acting.role === 'agency') return undefined;
      return eventsPage(book, acting, { task, files: await taskFiles(ports, id) });
    },
    keep: (acting, given) => keepEvent(ports, acting, given),
    milestones: (acting, given) => keepMilestones(ports, acting, given),
    putFile: (acting, given) => putTaskFile(ports, acting, given),
    file: (acting, given) => taskFile(ports, acting, given),
    minutes: (acting, given) => writtenMinutes(ports, acting, given),
    news: (acting, given) => draftedNews(ports, acting, given),
  };
}

function eventsPage(
  book: TaskBook,
  acting: Acting,
  { task, files }: { readonly task: Task; readonly files: readonly TaskFileLine[] },
): EventsPage {
  const own = fileOf(book, task);
  const revised = <T extends { readonly id: string }>(kind: EventKind, things: readonly T[]) =>
    things.map((thing) => ({ ...thing, revision: book.revisions.get(thingKey(kind, thing.id)) ?? 0 }));
  const ids = milestoneIds(task.milestones);
  const isDone = (step: string): boolean => task.passed.some((each) => each.step === step && each.left !== null);
  return {
    task: task.id,
    title: task.title,
    today: book.today,
    revision: book.revisions.get(thingKey('task', task.id)) ?? 0,
    workshops: revised('workshop', own.workshops),
    rounds: revised('round', own.rounds).map((round) => ({
      ...round,
      standing: roundStanding(round, own.comments, book.today),
    })),
    councils: revised('council', own.councils).map((council) => {
      const { own: _, ...seen } = seenCouncil(acting, council, task.handling);
      const mayTake = mayWithdraw(acting, task, { kind: 'council', thing: council });
      return { ...seen, revision: council.revision, mayWithdraw: mayTake };
    }),
    uses: revised('use', own.uses),
    lessons: revised('lesson', own.lessons),
    milestones: task.milestones.map((each, place) => ({
      ...each,
      id: ids[place] ?? '',
      isDone: isDone(each.step),
      daysLate: !isDone(each.step) && each.due < book.today ? daysBetween(each.due, book.today) : null,
    })),
    steps: workflowOf(book, task).steps.map(({ id, title }) => ({ id, title })),
    organisations: book.things.organisation.map(({ id }) => namedBody(book, id)),
    files,
    agenda: USUAL_AGENDA,
    may: {
      edit: mayAct(acting.role, 'edit', task.handling),
      decide: mayAct(acting.role, 'decide', task.handling),
      export: mayAct(acting.role, 'export', task.handling),
    },
  };
}

async function draftedNews(
  ports: EventPorts,
  acting: Acting,
  given: { readonly task: string; readonly workshop: string },
): Promise<Parsed<{ text: string }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined || acting.role === 'agency') return noTask(given.task);
  const denied = notAllowed(acting, 'export', task);
  if (denied !== undefined) return denied;
  const workshop = book.things.workshop.find(({ id, task: of }) => id === given.workshop && of === given.task);
  if (workshop === undefined) return noWorkshop(given.workshop);
  const comments = book.comments
    .filter((comment) => comment.task === task.id && comment.kind === 'remark' && comment.answers === null)
    .filter(({ said }) => said !== null && said.slice(0, 10) === workshop.date);
  const text = newsDraft({ task, workshop, comments, nameOf: (id) => namedBody(book, id).name.vi });
  return { ok: true, value: { text } };
}
