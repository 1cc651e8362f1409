import { type Acting, seenComments } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import type { Milestone, Paper, Task, Withdrawal } from '../../programme/things.ts';
import { milestoneIds, paperIds, type WithdrawnKind } from '../../programme/withdrawn-parts.ts';
import { refused } from './keep-changes.ts';
import { commentId, type TaskBook, withdrawnComments } from './task-book.ts';

/** Something of a task by kind and id: a thing of its own, or a part of the task. */
export interface Target {
  readonly kind: WithdrawnKind;
  readonly id: string;
  readonly thing: unknown;
}

/** That a task has no such thing. */
export const noSuch = ({ kind, id }: Pick<Target, 'kind' | 'id'>) =>
  kind === 'comment'
    ? refused('no-such-comment', { vi: `Không có góp ý số ${id}.`, en: `There is no comment ${id}.` })
    : refused('no-such-thing', { vi: `Không có “${kind} ${id}”.`, en: `There is no “${kind} ${id}”.` });

/** The id under which a thing of a task is kept. */
export const keptId = (task: Task, { kind, id }: Pick<Target, 'kind' | 'id'>): string =>
  kind === 'comment' ? commentId(task.id, Number(id)) : id;

/** What stands under a kind and an id and may be seen; undefined where nothing does. */
export function standingTarget(
  book: TaskBook,
  acting: Acting,
  { task, kind, id }: { readonly task: Task; readonly kind: WithdrawnKind; readonly id: string },
): Target | undefined {
  const thing = standingThing(book, acting, { task, kind, id });
  return thing === undefined ? undefined : { kind, id, thing };
}

function standingThing(
  { things, comments }: TaskBook,
  acting: Acting,
  { task, kind, id }: { readonly task: Task; readonly kind: WithdrawnKind; readonly id: string },
): unknown {
  const own = <T extends { readonly task: string }>(list: readonly T[]): readonly T[] =>
    list.filter((each) => each.task === task.id);
  if (kind === 'milestone') return task.milestones[milestoneIds(task.milestones).indexOf(id)];
  if (kind === 'paper') return task.papers[paperIds(task.papers).indexOf(id)];
  if (kind === 'comment')
    return seenComments(acting, own(comments), own(things.round)).find(({ number }) => String(number) === id);
  return own<{ readonly task: string; readonly id: string }>(things[kind]).find((each) => each.id === id);
}

/** Something that was taken back. */
export interface GoneTarget extends Target {
  readonly withdrawal: Withdrawal;
}

/** Everything of a task that was taken back and may be seen: by a line agency only its own comments. */
export function goneTargets(book: TaskBook, acting: Acting, task: Task): readonly GoneTarget[] {
  const gone = allGone(book, task);
  if (acting.role !== 'agency') return gone;
  const rounds = book.things.round.filter((each) => each.task === task.id);
  const seen = new Set(seenComments(acting, withdrawnComments(book.withdrawn), rounds));
  return gone.filter(({ kind, thing }) => kind === 'comment' && seen.has(thing as Comment));
}

/** Everything of a task that was taken back, whoever may see it. */
export function allGone({ withdrawn }: TaskBook, task: Task): readonly GoneTarget[] {
  const own = withdrawn.filter((each) => each.task === task.id);
  const things = own.map(({ kind, id, thing, withdrawal }) => ({
    kind: kind as WithdrawnKind,
    id: kind === 'comment' ? id.slice(task.id.length + 1) : id,
    thing,
    withdrawal,
  }));
  return [
    ...things,
    ...(task.withdrawn ?? []).map(({ part, id, was, withdrawal }) => ({ kind: part, id, thing: was, withdrawal })),
  ];
}

/** The task without a part that stood. */
export function withoutPart(task: Task, { kind, thing }: Target): Task {
  if (kind === 'milestone') return { ...task, milestones: task.milestones.filter((each) => each !== thing) };
  return { ...task, papers: task.papers.filter((each) => each !== thing) };
}

/** The task with a part that stands again. */
export function withPart(task: Task, { kind, thing }: Target): Task {
  if (kind === 'milestone') return { ...task, milestones: [...task.milestones, thing as Milestone] };
  return { ...task, papers: [...task.papers, thing as Paper] };
}
