import type { EventKind } from '../../http/contract/event-contract.ts';
import { ask } from './api-client.ts';
import { actingQuery, type TaskSearch } from './task-search.ts';

/** Something about to be kept: a new one where it names no id. */
interface SentEvent {
  readonly task: string;
  readonly kind: EventKind;
  readonly id: string | undefined;
  readonly revision: number;
  readonly thing: Readonly<Record<string, unknown>>;
}

/** Sends a workshop, round, council, use or lesson in the role of the screen. */
export function useEventSending(search: TaskSearch): (sent: SentEvent) => Promise<void> {
  const query = actingQuery(search);
  return async ({ task, kind, id, revision, thing }) => {
    if (id === undefined)
      await ask('POST /tasks/:id/events/:kind', { params: { id: task, kind }, query, body: { thing } });
    else
      await ask('PUT /tasks/:id/events/:kind/:event', {
        params: { id: task, kind, event: id },
        query,
        body: { thing, revision },
      });
  };
}
