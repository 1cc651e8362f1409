import type { EventsPage } from '../../http/contract/event-contract.ts';
import type { TaskSearch } from './task-search.ts';
import { useEventSending } from './use-event-sending.ts';

type Workshop = EventsPage['workshops'][number];

/** Sends a workshop with some of it changed. */
export function useWorkshopSending(shown: {
  readonly page: EventsPage;
  readonly search: TaskSearch;
  readonly workshop: Workshop;
}): (part: Partial<Workshop>) => Promise<void> {
  const { page, search, workshop } = shown;
  const send = useEventSending(search);
  return (part) => {
    const { id, revision, task: _, told: __, ...rest } = workshop;
    return send({ task: page.task, kind: 'workshop', id, revision, thing: { ...rest, ...part } });
  };
}
