import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EventKind, EventsPage } from '../../http/contract/event-contract.ts';
import { EVENT_FIELDS, filledThing, type TypedRow } from '../state/event-form.ts';
import { useSpeech } from '../state/language.tsx';
import type { TaskSearch } from '../state/task-search.ts';
import { useEventSending } from '../state/use-event-sending.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { useTaskChange } from '../state/use-task-change.ts';
import { eventWords } from '../words/event-words.ts';
import { EventForm } from './event-form.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

type Entered = Readonly<Record<string, unknown>> & { readonly id: string; readonly revision: number };

/** All of one kind of events of a task, each with how it is shown and a form to change it, and a form for a new one. */
export function EventList<T extends { readonly id: string; readonly revision: number }>(props: {
  readonly page: EventsPage;
  readonly search: TaskSearch;
  readonly kind: EventKind;
  readonly things: readonly T[];
  readonly mayEdit: boolean;
  /** Whether a thing may be taken back; whoever may edit may do it if absent. */
  readonly mayWithdraw?: (thing: T) => boolean;
  readonly nameOf: (thing: T) => string;
  readonly show: (thing: T) => ReactNode;
}): ReactNode {
  const { page, search, kind, things, mayEdit, mayWithdraw = () => mayEdit, nameOf, show } = props;
  const say = useSpeech(eventWords);
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{say(`kind-${kind}`)}</h2>
      {things.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      {things.map((thing) => (
        <article key={thing.id} id={thing.id} className="card">
          {show(thing)}
          <div className="thing-tools">
            {mayEdit ? (
              <Editing
                page={page}
                search={search}
                kind={kind}
                thing={thing as unknown as Entered}
                name={nameOf(thing)}
              />
            ) : null}
            {mayWithdraw(thing) ? (
              <WithdrawButton task={page.task} search={search} kind={kind} id={thing.id} name={nameOf(thing)} />
            ) : null}
          </div>
        </article>
      ))}
      {mayEdit ? <Editing page={page} search={search} kind={kind} thing={undefined} name="" /> : null}
    </section>
  );
}

function Editing(props: {
  readonly page: EventsPage;
  readonly search: TaskSearch;
  readonly kind: EventKind;
  readonly thing: Entered | undefined;
  readonly name: string;
}): ReactNode {
  const { page, search, kind, thing, name } = props;
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const send = useEventSending(search);
  const keep = async (row: TypedRow): Promise<void> => {
    const isKept = await change.run(async () => {
      const filled = filledThing(kind, row, thing);
      await send({ task: page.task, kind, id: thing?.id, revision: thing?.revision ?? 0, thing: filled });
      return say('saved');
    });
    if (isKept) setOpen(false);
  };
  if (isOpen)
    return (
      <EventForm
        page={page}
        fields={EVENT_FIELDS[kind]}
        thing={thing}
        change={change}
        keep={keep}
        close={() => setOpen(false)}
      />
    );
  return (
    <>
      <Button
        ref={opener}
        className={thing === undefined ? 'button' : 'tool'}
        {...(thing === undefined ? {} : { 'aria-label': `${say('edit')}: ${name}` })}
        onPress={() => setOpen(true)}
      >
        {thing === undefined ? say(`add-${kind}`) : say('edit')}
      </Button>
      <p role="status">{change.done}</p>
    </>
  );
}
