import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type Acting, mayAct, ownRounds, seenComments } from '../../programme/access.ts';
import { COMMENT_CLASSES, type Comment } from '../../programme/comment.ts';
import { mayWithdraw } from '../../programme/may-withdraw.ts';
import { guessedClass, openComments } from '../../programme/open-comments.ts';
import { type CommentEdit, editedComment } from '../../programme/settle-comment.ts';
import type { CommentPage, NewComment } from '../desks/task-desk.ts';
import { commentChange } from './enter-things.ts';
import { keepChanges, noTask, notAllowed, refusal, refused } from './keep-changes.ts';
import { commentId, lastCommentNumber, readBook, type TaskBook, thingKey } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { commentSums, seenTask } from './task-views.ts';

const LONGEST_COMMENT = 20_000;

/** The comments of a task as somebody sees them; undefined where the task is not there for who asks. */
export function commentPage(book: TaskBook, acting: Acting, id: string): CommentPage | undefined {
  const task = seenTask(book, acting, id);
  if (task === undefined) return undefined;
  const rounds = book.things.round.filter((round) => round.task === id);
  const own = book.comments.filter((each) => each.task === id);
  const seen = seenComments(acting, own, rounds);
  const open = new Set(openComments(own));
  return {
    task: id,
    title: task.title,
    sums: commentSums(seen, book.today),
    comments: seen.map((comment) => ({
      ...comment,
      revision: book.revisions.get(thingKey('comment', commentId(id, comment.number))) ?? 0,
      isOpen: open.has(comment),
      mayWithdraw: mayWithdraw(acting, task, { kind: 'comment', thing: comment }),
    })),
    rounds: ownRounds(acting, rounds).map(({ id: round, title }) => ({ id: round, title })),
    may: {
      comment: mayAct(acting.role, 'comment', task.handling),
      settle: mayAct(acting.role, 'settle', task.handling),
      export: mayAct(acting.role, 'export', task.handling),
    },
  };
}

/** Adds a comment in the workbench; a line agency comments in a round that asks it. */
export async function addComment(
  ports: TaskPorts,
  acting: Acting,
  { task: id, comment }: { readonly task: string; readonly comment: NewComment },
): Promise<Parsed<{ readonly number: number }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, id);
  if (task === undefined) return noTask(id);
  const denied = notAllowed(acting, 'comment', task);
  if (denied !== undefined) return denied;
  const own = book.comments.filter((each) => each.task === id);
  const rounds = ownRounds(
    acting,
    book.things.round.filter((each) => each.task === id),
  );
  const faults = newFaults(comment, { acting, own, rounds: rounds.map((each) => each.id) });
  if (faults.length > 0) return { ok: false, refusals: faults };
  const number = lastCommentNumber(book, id) + 1;
  const chosen = COMMENT_CLASSES.find((each) => each === comment.class);
  const made: Comment = {
    number,
    task: id,
    from: 'workbench',
    kind: 'remark',
    round: comment.round ?? null,
    author: acting.name,
    organisation: acting.organisation,
    said: ports.now(),
    at: {
      paragraph: comment.paragraph ?? null,
      heading: comment.heading ?? null,
      figure: comment.figure ?? null,
      file: null,
    },
    quote: comment.quote?.trim() ?? '',
    text: comment.text.trim(),
    answers: comment.answers ?? null,
    class: chosen ?? guessedClass(comment.text),
    isClassGuessed: chosen === undefined,
    owner: null,
    due: null,
    settlement: null,
  };
  const kept = await keepChanges(ports, acting, { changes: [commentChange(made, null, 'commented')], reason: '' });
  return kept.ok ? { ok: true, value: { number } } : kept;
}

function newFaults(
  { text, class: chosen, answers, round, paragraph }: NewComment,
  known: { readonly acting: Acting; readonly own: readonly Comment[]; readonly rounds: readonly string[] },
): readonly Refusal[] {
  const faults: Refusal[] = [];
  const isAgency = known.acting.role === 'agency';
  if (text.trim() === '')
    faults.push(refusal('no-text', { vi: 'góp ý còn trống', en: 'the comment is empty' }, { column: 'text' }));
  if (text.length > LONGEST_COMMENT)
    faults.push(
      refusal(
        'too-long',
        { vi: `dài quá ${LONGEST_COMMENT} chữ`, en: `longer than ${LONGEST_COMMENT} letters` },
        { column: 'text' },
      ),
    );
  if (chosen !== undefined && !COMMENT_CLASSES.some((each) => each === chosen))
    faults.push(
      refusal(
        'bad-class',
        { vi: `loại: ${COMMENT_CLASSES.join(', ')}`, en: `class: ${COMMENT_CLASSES.join(', ')}` },
        { column: 'class' },
      ),
    );
  if (paragraph !== undefined && !(Number.isInteger(paragraph) && paragraph > 0))
    faults.push(
      refusal(
        'bad-paragraph',
        { vi: 'đoạn phải là số 1, 2, 3…', en: 'a paragraph is a number 1, 2, 3…' },
        { column: 'paragraph' },
      ),
    );
  if (answers !== undefined && !known.own.some(({ number }) => number === answers))
    faults.push(
      refusal(
        'no-such-comment',
        { vi: `không có góp ý số ${answers}`, en: `there is no comment ${answers}` },
        { column: 'answers' },
      ),
    );
  if (round === undefined ? isAgency : !known.rounds.includes(round))
    faults.push(
      refusal(
        'no-such-round',
        { vi: 'phải nêu đợt lấy ý kiến hỏi cơ quan mình', en: 'a round that asks you must be named' },
        { column: 'round' },
      ),
    );
  return faults;
}

/** Edits or settles a comment; the revision, where it is named, must still be the newest. */
export async function settleComment(
  ports: TaskPorts,
  acting: Acting,
  given: {
    readonly task: string;
    readonly number: number;
    readonly edit: CommentEdit;
    readonly revision?: number | undefined;
  },
): Promise<Parsed<{ readonly number: number; readonly isOpen: boolean }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'settle', task);
  if (denied !== undefined) return denied;
  const { number } = given;
  const comment = book.comments.find((each) => each.task === task.id && each.number === number);
  if (comment === undefined)
    return refused('no-such-comment', { vi: `Không có góp ý số ${number}.`, en: `There is no comment ${number}.` });
  const edited = editedComment(comment, given.edit, book.today);
  if (!edited.ok) return edited;
  const parent = given.revision ?? book.revisions.get(thingKey('comment', commentId(task.id, number))) ?? null;
  const what = edited.value.settlement === null ? 'assigned' : 'settled';
  const kept = await keepChanges(ports, acting, {
    changes: [commentChange(edited.value, parent, what)],
    reason: given.edit.reason ?? '',
  });
  return kept.ok ? { ok: true, value: { number, isOpen: edited.value.settlement === null } } : kept;
}
