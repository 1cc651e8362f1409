import { parseIsoDate } from '../../model/dates.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Lesson, Use } from '../../programme/things.ts';
import type { GivenLesson, GivenUse } from '../desks/task-duty-desk.ts';
import { noTask, notAllowed, refusal } from './keep-changes.ts';
import { keepThing } from './keep-thing.ts';
import { readBook, type TaskBook, thingKey } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';
import { seenTask } from './task-views.ts';

/** The next free id of a kind for a task; ids of what was taken back are not used again. */
function nextId({ revisions }: TaskBook, kind: 'use' | 'lesson', stem: string): string {
  let number = 1;
  while (revisions.has(thingKey(kind, `${stem}-${number}`))) number += 1;
  return `${stem}-${number}`;
}

const empty = (column: string): Refusal => refusal('no-text', { vi: 'còn trống', en: 'it is empty' }, { column });

interface Noted<T> {
  readonly kind: 'use' | 'lesson';
  readonly task: string;
  readonly faults: (book: TaskBook) => readonly Refusal[];
  readonly thing: (book: TaskBook) => T;
}

async function note<T extends Use | Lesson>(
  ports: TaskPorts,
  acting: Acting,
  noted: Noted<T>,
): Promise<Parsed<{ readonly id: string }>> {
  const book = await readBook(ports);
  const task = seenTask(book, acting, noted.task);
  if (task === undefined) return noTask(noted.task);
  const denied = notAllowed(acting, 'edit', task);
  if (denied !== undefined) return denied;
  const faults = noted.faults(book);
  if (faults.length > 0) return { ok: false, refusals: faults };
  const thing = noted.thing(book);
  const { kind } = noted;
  const reason = 'text' in thing ? thing.text : thing.document;
  const kept = await keepThing(ports, acting, { book, kind, thing, what: kind, reason });
  return kept.ok ? { ok: true, value: { id: thing.id } } : kept;
}

/** Notes a use that was made of a result. */
export function addUse(ports: TaskPorts, acting: Acting, given: GivenUse): Promise<Parsed<{ readonly id: string }>> {
  const { task, on, document, how } = given;
  return note<Use>(ports, acting, {
    kind: 'use',
    task,
    faults: ({ today }) => [
      ...(parseIsoDate(on) === undefined
        ? [refusal('bad-day', { vi: `“${on}” không phải ngày`, en: `“${on}” is no day` }, { column: 'on' })]
        : []),
      ...(on > today
        ? [refusal('not-yet', { vi: 'ngày chưa tới', en: 'the day has not come yet' }, { column: 'on' })]
        : []),
      ...(document.trim() === '' ? [empty('document')] : []),
      ...(how.trim() === '' ? [empty('how')] : []),
    ],
    thing: (book) => ({
      id: nextId(book, 'use', `dung-${task}`),
      told: [],
      task,
      on,
      document: document.trim(),
      how: how.trim(),
    }),
  });
}

/** Notes a lesson that was drawn in a year. */
export function addLesson(
  ports: TaskPorts,
  acting: Acting,
  { task, year, text }: GivenLesson,
): Promise<Parsed<{ readonly id: string }>> {
  return note<Lesson>(ports, acting, {
    kind: 'lesson',
    task,
    faults: () => [
      ...(Number.isInteger(year) && year >= 1990 && year <= 2100
        ? []
        : [refusal('bad-year', { vi: 'năm từ 1990 đến 2100', en: 'a year from 1990 to 2100' }, { column: 'year' })]),
      ...(text.trim() === '' ? [empty('text')] : []),
    ],
    thing: (book) => ({ id: nextId(book, 'lesson', `bai-${task}`), told: [], task, year, text: text.trim() }),
  });
}
