import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import { commentsLeaving, type Hanging, hangingOn } from '../../programme/hanging-on.ts';
import { mayWithdraw } from '../../programme/may-withdraw.ts';
import type { Task, Withdrawal, WithdrawnPart } from '../../programme/things.ts';
import { freePartId } from '../../programme/withdrawn-parts.ts';
import type { GivenWithdrawal, WithdrawnSums } from '../desks/withdrawal-desk.ts';
import type { ProgrammeChange } from '../ports-programme.ts';
import { keepChanges, noTask, refused } from './keep-changes.ts';
import { fileOf, readBook, type TaskBook, thingKey, workflowOf } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';
import { goneTargets, keptId, noSuch, standingTarget, type Target, withoutPart } from './withdraw-target.ts';
import { markedContent } from './withdrawal-mark.ts';

/**
 * Takes back something that was entered about a task: it is marked with who, when and why, leaves every count and list, and
 * stays in the record. Where others hang on it this is told, and it leaves only together with them; where an act already
 * rests on it, it stays.
 */
export async function withdrawThing(
  ports: TaskPorts,
  acting: Acting,
  given: GivenWithdrawal,
): Promise<Parsed<WithdrawnSums>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const found = foundTarget(book, acting, { task, given });
  if (!found.ok) return found;
  const target = found.value;
  const reason = given.reason.trim();
  if (reason === '') return NO_REASON;
  const hanging = hangingOn(target, fileOf(book, task), workflowOf(book, task));
  const held = heldBy(hanging, given.isTogether);
  if (held !== undefined) return held;
  const withdrawal: Withdrawal = { by: acting.name, role: acting.role, at: ports.now(), reason, with: null };
  const changes = [
    targetChange(book, task, { target, withdrawal }),
    ...commentsLeaving(target, fileOf(book, task).comments).map((comment) =>
      targetChange(book, task, {
        target: { kind: 'comment', id: String(comment.number), thing: comment },
        withdrawal: { ...withdrawal, with: thingKey(target.kind, target.id) },
      }),
    ),
  ];
  const isPart = target.kind === 'milestone' || target.kind === 'paper';
  const told = isPart ? `${thingKey(target.kind, target.id)}: ${reason}` : reason;
  const kept = await keepChanges(ports, acting, { changes, reason: told });
  if (!kept.ok) return kept;
  return { ok: true, value: { kind: target.kind, id: target.id, along: changes.length - 1 } };
}

/** What is to be withdrawn, if it stands and who asks may do it. A refusal tells nothing of things that one may not take. */
function foundTarget(
  book: TaskBook,
  acting: Acting,
  { task, given }: { readonly task: Task; readonly given: Pick<GivenWithdrawal, 'kind' | 'id'> },
): Parsed<Target> {
  const { kind, id } = given;
  const target = standingTarget(book, acting, { task, kind, id });
  if (target === undefined) {
    if (!mayAct(acting.role, kind === 'comment' ? 'comment' : 'withdraw', task.handling)) return notAllowedToWithdraw;
    const isGone = goneTargets(book, acting, task).some((each) => each.kind === kind && each.id === id);
    return isGone ? WITHDRAWN_ALREADY : noSuch(given);
  }
  return mayWithdraw(acting, task, target) ? { ok: true, value: target } : notAllowedToWithdraw;
}

function targetChange(
  book: TaskBook,
  task: Task,
  { target, withdrawal }: { readonly target: Target; readonly withdrawal: Withdrawal },
): ProgrammeChange {
  const { kind, id, thing } = target;
  if (kind === 'milestone' || kind === 'paper') {
    const taken = task.withdrawn ?? [];
    const part = { id: freePartId(id, taken), part: kind, was: thing, withdrawal } as WithdrawnPart;
    const content = JSON.stringify({ ...withoutPart(task, target), withdrawn: [...taken, part] });
    return thingChange(book, task, { kind: 'task', id: task.id, content, what: 'withdrawn' });
  }
  const content = markedContent(thing, withdrawal);
  return thingChange(book, task, { kind, id: keptId(task, target), content, what: 'withdrawn' });
}

/** A change of something that the book holds, over the revision that was read. */
export const thingChange = (
  book: TaskBook,
  { id: task }: Task,
  change: Pick<ProgrammeChange, 'kind' | 'id' | 'content' | 'what'>,
): ProgrammeChange => ({ ...change, task, parent: book.revisions.get(thingKey(change.kind, change.id)) ?? null });

/** That who asks may not take this back, or put it back. */
export const notAllowedToWithdraw = refused('not-allowed', {
  vi: 'Người không được nhập thì cũng không được rút hay đưa lại; hội đồng đã có điểm thì chỉ chủ tịch rút, góp ý thì người viết rút.',
  en: 'Who may not enter this may neither withdraw it nor put it back; a council with scores is withdrawn by its chair, a comment by its author.',
});

const WITHDRAWN_ALREADY = refused('withdrawn-already', { vi: 'Đã rút trước đó.', en: 'It was withdrawn before.' });
const NO_REASON = refused(
  'no-reason',
  { vi: 'phải nêu lý do rút', en: 'the reason must be given' },
  { column: 'reason' },
);

/** Why something stays where it is; undefined where it may leave. */
function heldBy(hanging: readonly Hanging[], isTogether: boolean) {
  const listed = (fates: readonly Hanging['fate'][], language: keyof Bilingual): string =>
    hanging
      .filter(({ fate }) => fates.includes(fate))
      .map(({ said }) => said[language])
      .join(', ');
  if (hanging.some(({ fate }) => fate === 'holds'))
    return refused('held', {
      vi: `Không rút được, vì: ${listed(['holds'], 'vi')}.`,
      en: `It cannot be withdrawn, because of: ${listed(['holds'], 'en')}.`,
    });
  if (hanging.length === 0 || isTogether) return undefined;
  const words = (fate: Hanging['fate'], vi: string, en: string): Bilingual =>
    listed([fate], 'vi') === ''
      ? { vi: '', en: '' }
      : { vi: ` ${vi}: ${listed([fate], 'vi')}.`, en: ` ${en}: ${listed([fate], 'en')}.` };
  const leaves = words('leaves', 'Sẽ rút theo', 'Would leave with it');
  const stays = words('stays', 'Sẽ ở lại', 'Would stay');
  return refused('hangs', {
    vi: `Còn thứ gắn với nó.${leaves.vi}${stays.vi} Chọn rút cùng nếu đúng ý.`,
    en: `Others hang on it.${leaves.en}${stays.en} Choose to withdraw it together if that is meant.`,
  });
}
