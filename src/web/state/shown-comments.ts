import type { CommentLine } from '../../http/contract/task-contract.ts';
import type { TaskSearch } from './task-search.ts';

/** A comment with the answers to it. */
export interface CommentThread {
  readonly head: CommentLine;
  readonly answers: readonly CommentLine[];
}

/** Threads that an address asks for, in the order of their numbers; an answer whose comment is not there stands for itself. */
export function shownThreads(
  comments: readonly CommentLine[],
  show: TaskSearch['show'],
  today: string,
): readonly CommentThread[] {
  const numbers = new Set(comments.map(({ number }) => number));
  const headOf = (comment: CommentLine, seen: readonly number[] = []): number => {
    const { answers, number } = comment;
    if (answers === null || !numbers.has(answers) || seen.includes(number)) return number;
    const above = comments.find((each) => each.number === answers);
    return above === undefined ? number : headOf(above, [...seen, number]);
  };
  const byHead = Map.groupBy(comments, (comment) => headOf(comment));
  const threads = comments
    .filter((comment) => headOf(comment) === comment.number)
    .map((head) => ({ head, answers: (byHead.get(head.number) ?? []).filter((each) => each !== head) }));
  if (show === undefined) return threads;
  return threads.filter(({ head }) => {
    if (!head.isOpen) return false;
    if (show === 'unowned') return head.owner === null;
    return show === 'open' || (head.due !== null && head.due < today);
  });
}

/** A day as people type it, in the form that is kept; what is no day goes on as it is, to be refused with its reason. */
export function keptDay(typed: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(typed.trim()) ?? [];
  if (day === undefined || month === undefined) return typed.trim();
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A whole number as people type it; undefined for an empty field and for what is none. */
export function typedNumber(typed: string): number | undefined {
  const number = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
}
