import type { Parsed } from '../../model/refusal.ts';
import type { Acting, TaskAction } from '../../programme/access.ts';
import { councilResult, MOST_POINTS } from '../../programme/council-result.ts';
import { type Council, RUBRIC, type Task } from '../../programme/things.ts';
import type { GivenDecision, GivenScore } from '../desks/task-duty-desk.ts';
import { noTask, notAllowed, refused } from './keep-changes.ts';
import { keepThing } from './keep-thing.ts';
import { ownMembers } from './seen-council.ts';
import { readBook, type TaskBook } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';

interface Sitting {
  readonly book: TaskBook;
  readonly task: Task;
  readonly council: Council;
}

/** The council of a task on which somebody acts, while it has not decided yet. */
async function openSitting(
  ports: TaskPorts,
  acting: Acting,
  { task: id, council: of, action }: { readonly task: string; readonly council: string; readonly action: TaskAction },
): Promise<Parsed<Sitting>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, id);
  if (task === undefined) return noTask(id);
  const denied = notAllowed(acting, action, task);
  if (denied !== undefined) return denied;
  const council = book.things.council.find((each) => each.id === of && each.task === id);
  if (council === undefined)
    return refused('not-there', { vi: `Không có hội đồng “${of}”.`, en: `There is no council “${of}”.` });
  if (council.decision !== null)
    return refused('settled-already', {
      vi: 'Hội đồng đã kết luận; điểm và kết luận không sửa nữa.',
      en: 'The council has decided; scores and decision are not changed any more.',
    });
  return { ok: true, value: { book, task, council } };
}

/** Gives the scores of one member: one's own, once or again until the council has decided. */
export async function scoreCouncil(
  ports: TaskPorts,
  acting: Acting,
  given: GivenScore,
): Promise<Parsed<{ readonly member: string }>> {
  const sitting = await openSitting(ports, acting, { ...given, action: 'score' });
  if (!sitting.ok) return sitting;
  const { book, task, council } = sitting.value;
  const own = ownMembers(acting, council, task.handling);
  const member = given.member === undefined && own.length === 1 ? own[0] : own.find((each) => each === given.member);
  if (member === undefined)
    return refused('not-allowed', {
      vi: 'Mỗi ủy viên chỉ chấm điểm của mình; người này không phải ủy viên mà tài khoản đứng tên.',
      en: 'A member gives the own scores only; this is no member whom the account stands for.',
    });
  const { points } = given;
  const beyond = RUBRIC.filter((part) => !(points[part] >= 0 && points[part] <= MOST_POINTS));
  if (beyond.length > 0)
    return refused('beyond-scale', {
      vi: `mỗi phần từ 0 đến ${MOST_POINTS} điểm: ${beyond.join(', ')}`,
      en: `each part has 0 to ${MOST_POINTS} points: ${beyond.join(', ')}`,
    });
  const scores = [
    ...council.scores.filter((each) => each.member !== member),
    { ...points, note: points.note.trim() || '–', member },
  ];
  // The trail says that somebody scored and not how: it is read before the council has decided.
  const kept = await keepThing(ports, acting, {
    book,
    kind: 'council',
    thing: { ...council, scores },
    what: 'scored',
    reason: member,
  });
  return kept.ok ? { ok: true, value: { member } } : kept;
}

/** Writes down what a council decided, when all its members have scored. */
export async function decideCouncil(
  ports: TaskPorts,
  acting: Acting,
  given: GivenDecision,
): Promise<Parsed<{ readonly decision: string }>> {
  const sitting = await openSitting(ports, acting, { ...given, action: 'decide' });
  if (!sitting.ok) return sitting;
  const { book, council } = sitting.value;
  const { decision } = given;
  const chair = council.members.find(({ seat }) => seat === 'chair')?.account ?? undefined;
  if (acting.account !== undefined && chair !== undefined && chair !== acting.account)
    return refused('not-allowed', {
      vi: 'Chỉ chủ tịch của hội đồng này ghi kết luận.',
      en: 'Only the chair of this council writes down its decision.',
    });
  const conditions = given.conditions.map((each) => each.trim()).filter((each) => each !== '');
  if (decision === 'passed-with-changes' && conditions.length === 0)
    return refused('no-conditions', {
      vi: 'Đạt với điều kiện chỉnh sửa thì phải nêu điều kiện.',
      en: 'Passed with changes needs the changes to be named.',
    });
  const decided = { ...council, decision, conditions };
  const faults = councilResult(decided).faults;
  if (faults.length > 0)
    return { ok: false, refusals: faults.map(({ code, said }) => ({ code, where: { column: 'scores' }, said })) };
  const kept = await keepThing(ports, acting, {
    book,
    kind: 'council',
    thing: decided,
    what: 'decided',
    reason: [decision, ...conditions].join('; '),
  });
  return kept.ok ? { ok: true, value: { decision } } : kept;
}
