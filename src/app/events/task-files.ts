import type { Parsed } from '../../model/refusal.ts';
import { type Acting, mayAct } from '../../programme/access.ts';
import type { EventDesk, TaskFileLine } from '../desks/event-desk.ts';
import type { WrittenFile } from '../desks/task-desk.ts';
import { keepChanges, noTask, notAllowed } from '../tasks/keep-changes.ts';
import { readBook } from '../tasks/task-book.ts';
import type { TaskPorts } from '../tasks/task-ports.ts';
import { seenTask } from '../tasks/task-views.ts';
import type { EventPorts } from './event-ports.ts';

/** The files that a task keeps. */
export async function taskFiles(ports: TaskPorts, task: string): Promise<readonly TaskFileLine[]> {
  const entries = await (await ports.programme()).ofTask(task);
  return entries.filter(({ kind }) => kind === 'task-file').map(({ content }) => JSON.parse(content) as TaskFileLine);
}

/** Takes a photograph or a paper in: checked by its content, kept under its hash, never opened by the program. */
export async function putTaskFile(
  ports: EventPorts,
  acting: Acting,
  given: Parameters<EventDesk['putFile']>[1],
): Promise<Parsed<TaskFileLine & { removed: readonly string[] }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, given.task);
  if (task === undefined) return noTask(given.task);
  const denied = mayAct(acting.role, 'write', task.handling) ? undefined : notAllowed(acting, 'edit', task);
  if (denied !== undefined) return denied;
  const check = given.as === 'photograph' ? ports.checkedPhotograph : ports.checkedPaper;
  const checked = await check(given.bytes, given.fileName);
  if (!checked.ok) return checked;
  const { bytes, removed } = checked.value;
  const put = await ports.files.put(given.fileName, once(bytes));
  if (!put.ok) return put;
  const { hash, fileName, mediaType, bytes: length } = put.value;
  const known = (await taskFiles(ports, task.id)).find(({ file }) => file === hash);
  if (known !== undefined) return { ok: true, value: { ...known, removed } };
  const line: TaskFileLine = {
    task: task.id,
    file: hash,
    fileName,
    mediaType,
    bytes: length,
    by: acting.name,
    at: ports.now(),
  };
  const done = await keepChanges(ports, acting, {
    changes: [
      {
        kind: 'task-file',
        id: `${task.id}/${hash}`,
        task: task.id,
        parent: null,
        content: JSON.stringify(line),
        what: 'filed',
      },
    ],
    reason: fileName,
  });
  return done.ok ? { ok: true, value: { ...line, removed } } : done;
}

/** The bytes as a stream of one piece. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A file of a task, for who may see the task whole: a line agency sees its round only. */
export async function taskFile(
  ports: EventPorts,
  acting: Acting,
  { task: id, file }: { readonly task: string; readonly file: string },
): Promise<WrittenFile | undefined> {
  const task = seenTask(await readBook(ports), acting, id);
  if (task === undefined || acting.role === 'agency') return undefined;
  const known = (await taskFiles(ports, id)).find((each) => each.file === file);
  const bytes = known === undefined ? undefined : await ports.files.read(file);
  if (known === undefined || bytes === undefined) return undefined;
  return { fileName: known.fileName, mediaType: known.mediaType, bytes };
}
