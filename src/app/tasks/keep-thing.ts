import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Council, Lesson, Task, ThingKind, Use, Workshop } from '../../programme/things.ts';
import { keepChanges } from './keep-changes.ts';
import { type TaskBook, thingKey } from './task-book.ts';
import type { TaskPorts } from './task-ports.ts';

/** A thing of a task as it is to stand, and what was done to it. */
export interface KeptThing {
  readonly book: TaskBook;
  readonly kind: ThingKind;
  readonly thing: Task | Workshop | Council | Use | Lesson;
  readonly what: string;
  readonly reason: string;
  /** The revision that the writer knew; that of the book if absent. */
  readonly revision?: number | undefined;
}

/** Keeps one thing of a task with who changed it and why; what somebody else changed meanwhile is not overwritten. */
export function keepThing(ports: TaskPorts, acting: Acting, kept: KeptThing): Promise<Parsed<undefined>> {
  const { book, kind, thing, what, reason } = kept;
  const parent = kept.revision ?? book.revisions.get(thingKey(kind, thing.id)) ?? null;
  const task = 'task' in thing ? thing.task : thing.id;
  return keepChanges(ports, acting, {
    changes: [{ kind, id: thing.id, task, parent, content: JSON.stringify(thing), what }],
    reason,
  });
}
