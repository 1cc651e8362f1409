import type { Bilingual } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import type { Acting } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import { mayWithdraw } from '../../programme/may-withdraw.ts';
import type { Council, Lesson, Milestone, Paper, Task, Use } from '../../programme/things.ts';
import { stepOf } from '../../programme/workflow.ts';
import type { WithdrawnLine } from '../desks/withdrawal-desk.ts';
import { readBook, type TaskBook, workflowOf } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';
import { goneTargets, type Target } from './withdraw-target.ts';

/** What was taken back of a task, newest first, for who may see it; undefined where the task is not there. */
export async function withdrawnLines(
  ports: TaskPorts,
  acting: Acting,
  id: string,
): Promise<readonly WithdrawnLine[] | undefined> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, id);
  if (task === undefined) return undefined;
  return goneTargets(book, acting, task)
    .toSorted((one, other) => (other.withdrawal.at ?? '').localeCompare(one.withdrawal.at ?? ''))
    .map(({ withdrawal: { role: _, ...withdrawal }, ...target }) => ({
      kind: target.kind,
      id: target.id,
      title: titleOf(book, task, target),
      ...withdrawal,
      mayPutBack: withdrawal.with === null && mayWithdraw(acting, task, target),
    }));
}

const SHOWN_LETTERS = 80;
const same = (text: string): Bilingual => ({ vi: text, en: text });
const clipped = (text: string): string => (text.length <= SHOWN_LETTERS ? text : `${text.slice(0, SHOWN_LETTERS)}…`);
const dated = (day: string): Bilingual => ({ vi: formatDate(day, 'vi'), en: formatDate(day, 'en') });
const joined = (...parts: readonly Bilingual[]): Bilingual => ({
  vi: parts.map(({ vi }) => vi).join(', '),
  en: parts.map(({ en }) => en).join(', '),
});

function titleOf(book: TaskBook, task: Task, { kind, id, thing }: Target): Bilingual {
  const workflow = workflowOf(book, task);
  const { title } = thing as { readonly title?: Bilingual };
  if (kind === 'workshop' || kind === 'round' || kind === 'solution') return title ?? same(id);
  if (kind === 'council') {
    const { level, date } = thing as Council;
    return joined(
      level === 'base' ? { vi: 'cấp cơ sở', en: 'base level' } : { vi: 'cấp bộ', en: 'ministry level' },
      dated(date),
    );
  }
  if (kind === 'milestone') {
    const { step, due } = thing as Milestone;
    return joined(stepOf(workflow, step)?.title ?? same(step), dated(due));
  }
  if (kind === 'paper') return same((thing as Paper).title);
  if (kind === 'use') return same((thing as Use).document);
  if (kind === 'lesson') return same(`${(thing as Lesson).year}: ${clipped((thing as Lesson).text)}`);
  if (kind === 'comment') return same(`${id}. ${(thing as Comment).author}: ${clipped((thing as Comment).text)}`);
  return kind === 'tally' ? { vi: 'số giải pháp báo cáo nêu', en: 'the number of solutions stated' } : same(id);
}
