import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import type { Comment } from '../../programme/comment.ts';
import { mayWithdraw } from '../../programme/may-withdraw.ts';
import type { Task } from '../../programme/things.ts';
import type { GivenWithdrawal, WithdrawnSums } from '../desks/withdrawal-desk.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import { keepChanges, noTask, refused } from './keep-changes.ts';
import { commentId, isWithdrawn, readBook, type TaskBook, thingKey } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';
import { allGone, type GoneTarget, goneTargets, keptId, noSuch, withPart } from './withdraw-target.ts';
import { notAllowedToWithdraw, thingChange } from './withdraw-thing.ts';

/** Puts back what was withdrawn, with all that left together with it: it stands again as it stood. */
export async function putBack(
  ports: TaskPorts,
  acting: Acting,
  given: Omit<GivenWithdrawal, 'isTogether'>,
): Promise<Parsed<WithdrawnSums>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const { kind, id } = given;
  const target = goneTargets(book, acting, task).find((each) => each.kind === kind && each.id === id);
  if (target === undefined)
    return mayAct(acting.role, kind === 'comment' ? 'comment' : 'withdraw', task.handling)
      ? noSuch(given)
      : notAllowedToWithdraw;
  if (!mayWithdraw(acting, task, target)) return notAllowedToWithdraw;
  const base = missingBase(book, task, target);
  if (base !== undefined) return refused('goes-with', base);
  const along = allGone(book, task).filter(({ withdrawal }) => withdrawal.with === thingKey(kind, id));
  const changes = [target, ...along].map((each) => backChange(book, task, each));
  const kept = await keepChanges(ports, acting, { changes, reason: given.reason.trim() });
  return kept.ok ? { ok: true, value: { kind, id, along: along.length } } : kept;
}

/** The thing that must stand before this one can; undefined where nothing is missing. */
function missingBase(book: TaskBook, task: Task, { kind, thing, withdrawal }: GoneTarget): Bilingual | undefined {
  const lost = (name: string): Bilingual => ({
    vi: `Nó thuộc “${name}”, cũng đã rút; hãy đưa “${name}” lại trước.`,
    en: `It belongs to “${name}”, which was withdrawn, too; put “${name}” back first.`,
  });
  if (withdrawal.with !== null) {
    const [of = '', ...rest] = withdrawal.with.split(' ');
    const id = rest.join(' ');
    if (isWithdrawn(book, of, of === 'comment' ? commentId(task.id, Number(id)) : id)) return lost(withdrawal.with);
  }
  if (kind !== 'comment') return undefined;
  const { answers, round } = thing as Comment;
  if (answers !== null && isWithdrawn(book, 'comment', commentId(task.id, answers))) return lost(`comment ${answers}`);
  return round !== null && isWithdrawn(book, 'round', round) ? lost(`round ${round}`) : undefined;
}

function backChange(book: TaskBook, task: Task, target: GoneTarget): ProgrammeChange {
  const { kind, id, thing } = target;
  if (kind === 'milestone' || kind === 'paper') {
    const withdrawn = (task.withdrawn ?? []).filter((each) => !(each.part === kind && each.id === id));
    const content = JSON.stringify({ ...withPart(task, target), withdrawn });
    return thingChange(book, task, { kind: 'task', id: task.id, content, what: 'put-back' });
  }
  const content = JSON.stringify(thing);
  return thingChange(book, task, { kind, id: keptId(task, target), content, what: 'put-back' });
}
