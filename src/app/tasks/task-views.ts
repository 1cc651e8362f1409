import {
  type Acting,
  isCounted,
  isGivenFor,
  mayAct,
  ownRounds,
  seenComments,
  type TaskAction,
} from '../../programme/access.ts';
import { COMMENT_CLASSES, type Comment, OUTCOMES } from '../../programme/comment.ts';
import { askedLacks, excusingStep } from '../../programme/complete-need.ts';
import { heldExcuses } from '../../programme/excuse.ts';
import { countChains, countWords, listAudit } from '../../programme/list-audit.ts';
import { openComments } from '../../programme/open-comments.ts';
import { reminderOfUse } from '../../programme/reminder-of-use.ts';
import { standing } from '../../programme/standing.ts';
import type { ClockStanding } from '../../programme/step-clock.ts';
import { standsIn, type TaskFile } from '../../programme/task-file.ts';
import type { Programme, Task, TaskList } from '../../programme/things.ts';
import { paperIds } from '../../programme/withdrawn-parts.ts';
import { stepOf, type Workflow } from '../../programme/workflow.ts';
import type { ExcuseView } from '../desks/excuse-desk.ts';
import type {
  ClockView,
  CommentSums,
  CountView,
  ListView,
  MoveView,
  ProgrammeView,
  StandingView,
  TaskLine,
  TaskPage,
  TaskTree,
  TrailView,
} from '../desks/task-desk.ts';
import type { TrailLine } from '../ports-programme.ts';
import { seenCouncil } from './seen-council.ts';
import { fileOf, namedAct, namedBody, type TaskBook, thingKey, workflowOf } from './task-book.ts';

/** The tasks that stand in the tree for somebody: never restricted ones, and only those that the role was given for or is asked in. */
export function treeTasks({ things }: TaskBook, acting: Acting): readonly Task[] {
  const asked = new Set(ownRounds(acting, things.round).map(({ task }) => task));
  return things.task.filter(
    (task) => isCounted(task) && isGivenFor(acting, task.id) && (acting.role !== 'agency' || asked.has(task.id)),
  );
}

/** Documents, programmes and tasks with their counts. */
export function taskTree(book: TaskBook, acting: Acting): TaskTree {
  const tasks = treeTasks(book, acting);
  // Whoever is bound to some tasks sees how these are counted, and not which others stand on the lists.
  const isBound = acting.role === 'agency' || acting.tasks !== undefined;
  return {
    asOf: book.today,
    lists: isBound ? [] : book.things.list.map((list) => listView(book, list, tasks)),
    programmes: isBound ? [] : book.things.programme.map((programme) => programmeView(book, programme)),
    tasks: tasks.map((task) => taskLine(book, task, acting)),
    broken: book.shelf.broken.map(({ file, refusals }) => ({ file, said: refusals.map(({ said }) => said) })),
    mayEnter: mayAct(acting.role, 'enter'),
  };
}

function listView(book: TaskBook, list: TaskList, tasks: readonly Task[]): ListView {
  const { entered, missing, faults } = listAudit(list, book.things.list, tasks);
  const { id, title, under, stated } = list;
  return {
    id,
    title,
    act: namedAct(book, list.act),
    under,
    assignedBy: namedBody(book, list.assignedBy),
    assignedTo: list.assignedTo === null ? null : namedBody(book, list.assignedTo),
    stated,
    entered,
    missing,
    faults: faults.map(({ said }) => said),
  };
}

function programmeView(book: TaskBook, { id, title, acts, period, sides, contents }: Programme): ProgrammeView {
  return {
    id,
    title,
    acts: acts.map((act) => namedAct(book, act)),
    from: period.from,
    to: period.to,
    sides: sides.map(({ organisation, leader }) => ({ organisation: namedBody(book, organisation), leader })),
    contents,
    bundles: book.things.bundle
      .filter(({ programme }) => programme === id)
      .map((each) => ({ id: each.id, title: each.title })),
  };
}

const countsOf = (book: TaskBook, task: Task): readonly CountView[] =>
  countChains(task, book.things.list).map((chain) => ({
    words: countWords(chain),
    acts: [...new Set(chain.map(({ act }) => act))].map((act) => namedAct(book, act)),
  }));

function taskLine(book: TaskBook, task: Task, acting: Acting): TaskLine {
  const file = fileOf(book, task);
  const workflow = workflowOf(book, task);
  const stand = standing(file, workflow, book.today);
  const seen = seenComments(acting, file.comments, file.rounds);
  const isAgency = acting.role === 'agency';
  return {
    id: task.id,
    title: task.title,
    kind: task.kind,
    lists: task.lists,
    programme: task.programme,
    bundle: task.bundle,
    organisation: namedBody(book, task.organisation),
    lead: task.lead,
    counts: countsOf(book, task),
    step: isAgency || stand.here === null ? null : (stepOf(workflow, stand.here)?.title ?? null),
    clock: isAgency ? null : clockView(stand.clock, workflow),
    unmet: isAgency ? 0 : stand.unmet,
    open: openComments(seen).length,
    comments: seen.length,
    isAccepted: stand.isAccepted && workflow.steps.length > 0,
  };
}

/** Comments by what became of them and by who has them. */
export function commentSums(comments: readonly Comment[], today: string): CommentSums {
  const open = openComments(comments);
  const isOpen = new Set(open);
  const heads = comments.filter((comment) => comment.answers === null);
  const owners = Map.groupBy(
    open.filter(({ answers }) => answers === null),
    ({ owner }) => owner ?? '',
  );
  const isOverdue = ({ due }: Comment): boolean => due !== null && due < today;
  const countBy = <K extends string>(keys: readonly K[], keyOf: (comment: Comment) => string): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, heads.filter((each) => keyOf(each) === key).length])) as Record<
      K,
      number
    >;
  return {
    total: comments.length,
    open: open.length,
    unowned: owners.get('')?.length ?? 0,
    byClass: countBy(COMMENT_CLASSES, (each) => each.class),
    byOutcome: countBy([...OUTCOMES, 'open'] as const, (each) =>
      isOpen.has(each) ? 'open' : (each.settlement?.outcome ?? 'open'),
    ),
    byOwner: [...owners]
      .filter(([owner]) => owner !== '')
      .map(([owner, own]) => ({ owner, open: own.length, overdue: own.filter(isOverdue).length }))
      .toSorted((one, other) => other.open - one.open || one.owner.localeCompare(other.owner, 'vi')),
  };
}

/** The task on a page; undefined where it is not there for who asks. */
export function seenTask({ things }: TaskBook, acting: Acting, id: string): Task | undefined {
  const task = things.task.find((each) => each.id === id);
  if (task === undefined || !isGivenFor(acting, id) || !mayAct(acting.role, 'see', task.handling)) return undefined;
  const rounds = things.round.filter((round) => round.task === id);
  return acting.role === 'agency' && ownRounds(acting, rounds).length === 0 ? undefined : task;
}

/** A task with all that somebody may see of it; a line agency sees what its round is about. */
export function taskPage(
  book: TaskBook,
  acting: Acting,
  asked: { readonly task: Task; readonly trail: readonly TrailLine[] },
): TaskPage {
  const { task, trail } = asked;
  const { withdrawn: _, ...shown } = task;
  const file = fileOf(book, task);
  const workflow = workflowOf(book, task);
  const rounds = ownRounds(acting, file.rounds);
  const comments = seenComments(acting, file.comments, file.rounds);
  const isAgency = acting.role === 'agency';
  const told = new Set([...task.told, ...file.workshops.flatMap((each) => each.told)].map(({ source }) => source));
  const { id, title, regime, papers } = workflow;
  return {
    task: isAgency ? { ...shown, board: [], budget: null, outline: [], milestones: [], papers: [], passed: [] } : shown,
    revision: book.revisions.get(thingKey('task', task.id)) ?? 0,
    organisation: namedBody(book, task.organisation),
    units: task.units.map((unit) => namedBody(book, unit)),
    counts: countsOf(book, task),
    workflow: { id, title, regime, papers, steps: workflow.steps.map((step) => ({ id: step.id, title: step.title })) },
    standing: isAgency ? null : standingView(book, task, workflow),
    paperIds: isAgency ? [] : paperIds(task.papers),
    moves: isAgency ? [] : movesOf(task, workflow, acting),
    excusable: excusableOf(file, workflow, acting),
    excuses: isAgency ? [] : excuseViews(file, workflow),
    workshops: isAgency ? [] : file.workshops,
    rounds,
    councils: isAgency ? [] : file.councils.map((each) => seenCouncil(acting, each, task.handling)),
    uses: isAgency ? [] : file.uses,
    reminder: isAgency ? null : (reminderOfUse(task, { workflow, uses: file.uses }, book.today) ?? null),
    lessons: isAgency ? [] : file.lessons,
    comments: commentSums(comments, book.today),
    trail: mayAct(acting.role, 'trail', task.handling) ? trail.map(trailView) : [],
    sources: isAgency ? [] : book.sources.filter((source) => told.has(source.id)),
    organisations: book.things.organisation.map((each) => namedBody(book, each.id)),
    may: mayOn(acting, task),
  };
}

function mayOn({ role }: Acting, { handling }: Task): TaskPage['may'] {
  const may = (action: TaskAction): boolean => mayAct(role, action, handling);
  return {
    step: may('step'),
    edit: may('edit'),
    assign: may('assign'),
    minutes: may('minutes'),
    decide: may('decide'),
    freeze: may('freeze'),
  };
}

function standingView(book: TaskBook, task: Task, workflow: Workflow): StandingView {
  const { overdue, clock, ...stand } = standing(fileOf(book, task), workflow, book.today);
  return { ...stand, clock: clockView(clock, workflow), overdue: overdue.map(({ number }) => number) };
}

const clockView = (clock: ClockStanding | null, { regime }: Workflow): ClockView | null =>
  clock === null ? null : { ...clock, isUnsure: regime.howSure === 'C' || regime.howSure === 'D' };

/** Where a task may go from here, by who asks. */
function movesOf(task: Task, workflow: Workflow, { role }: Acting): readonly MoveView[] {
  const at = standsIn(task);
  const here = at === undefined ? undefined : stepOf(workflow, at.step);
  const [first] = workflow.steps;
  if (at === undefined) return first?.by.includes(role) ? [{ to: first.id, title: first.title, isBack: false }] : [];
  if (here === undefined || !here.by.includes(role)) return [];
  const move = (isBack: boolean) => (id: string) => {
    const step = stepOf(workflow, id);
    return step === undefined ? [] : [{ to: id, title: step.title, isBack }];
  };
  return [...here.next.flatMap(move(false)), ...here.back.flatMap(move(true))];
}

/** Codes of the lacks that who asks may excuse where the task stands. */
function excusableOf(file: TaskFile, workflow: Workflow, { role }: Acting): readonly string[] | null {
  if (!mayAct(role, 'step', file.task.handling)) return null;
  const step = excusingStep(file, workflow, role);
  return step === undefined ? null : askedLacks(file, step).map(({ code }) => code);
}

/** Excuses that stand, in the order in which they were given. */
export function excuseViews({ task, excuses }: TaskFile, workflow: Workflow): readonly ExcuseView[] {
  const here = standsIn(task)?.step;
  const held = new Set(here === undefined ? [] : heldExcuses(task, excuses, here));
  return excuses
    .filter(({ isTakenBack }) => !isTakenBack)
    .map((excuse) => ({
      ...excuse,
      stepTitle: stepOf(workflow, excuse.step)?.title ?? { vi: excuse.step, en: excuse.step },
      isHeld: held.has(excuse),
    }))
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

const trailView = ({ at, what, kind, id, actor, role, reason }: TrailLine): TrailView => ({
  at,
  what,
  thing: `${kind} ${id}`,
  actor,
  role,
  reason,
});
