import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { steppedTask } from '../../programme/take-step.ts';
import type { Paper, Task } from '../../programme/things.ts';
import { keepChanges, noTask, notAllowed, refused } from './keep-changes.ts';
import { fileOf, readBook, type TaskBook, thingKey, workflowOf } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';

/** Takes a task into another step, if who acts may and everything that the step needs is there. */
export async function stepTask(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly task: string; readonly to: string; readonly note: string },
): Promise<Parsed<{ readonly step: string }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'step', task);
  if (denied !== undefined) return denied;
  const wanted = { to: given.to, role: acting.role, note: given.note, today: book.today };
  const stepped = steppedTask(fileOf(book, task), workflowOf(book, task), wanted);
  if (!stepped.ok) return stepped;
  const kept = await keepTask(ports, acting, {
    book,
    task: stepped.value,
    what: 'stepped',
    reason: `${given.to}: ${given.note}`,
  });
  return kept.ok ? { ok: true, value: { step: given.to } } : kept;
}

/** Adds a paper to a task: a draft, a contract, whatever its workflow knows. */
export async function addPaper(
  ports: TaskPorts,
  acting: Acting,
  given: { readonly task: string; readonly paper: Paper },
): Promise<Parsed<{ readonly papers: number }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = notAllowed(acting, 'edit', task);
  if (denied !== undefined) return denied;
  const { papers } = workflowOf(book, task);
  const faults = paperFaults(
    given.paper,
    papers.map(({ id }) => id),
  );
  if (faults.length > 0) return { ok: false, refusals: faults };
  const changed: Task = { ...task, papers: [...task.papers, given.paper] };
  const kept = await keepTask(ports, acting, {
    book,
    task: changed,
    what: 'paper',
    reason: `${given.paper.kind}: ${given.paper.title}`,
  });
  return kept.ok ? { ok: true, value: { papers: changed.papers.length } } : kept;
}

function paperFaults({ kind, title, date }: Paper, known: readonly string[]) {
  const unknown = refused('no-such-paper', {
    vi: `quy trình không có loại giấy tờ “${kind}”; có: ${known.join(', ')}`,
    en: `the workflow has no paper “${kind}”; there are: ${known.join(', ')}`,
  });
  const untitled = refused('no-title', { vi: 'giấy tờ chưa có tên', en: 'the paper has no title' });
  const undated = refused('bad-day', { vi: `“${date}” không phải ngày`, en: `“${date}” is no day` });
  return [
    ...(known.includes(kind) ? [] : unknown.refusals),
    ...(title.trim() === '' ? untitled.refusals : []),
    ...(parseIsoDate(date) === undefined ? undated.refusals : []),
  ];
}

function keepTask(
  ports: TaskPorts,
  acting: Acting,
  {
    book,
    task,
    what,
    reason,
  }: { readonly book: TaskBook; readonly task: Task; readonly what: string; readonly reason: string },
): Promise<Parsed<undefined>> {
  const parent = book.revisions.get(thingKey('task', task.id)) ?? null;
  return keepChanges(ports, acting, {
    changes: [{ kind: 'task', id: task.id, task: task.id, parent, content: JSON.stringify(task), what }],
    reason,
  });
}
