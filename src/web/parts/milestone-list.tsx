import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EventsPage } from '../../http/contract/event-contract.ts';
import { ask } from '../state/api-client.ts';
import { EVENT_FIELDS, filledThing, type TypedRow } from '../state/event-form.ts';
import { useSpeech } from '../state/language.tsx';
import { actingQuery, type TaskSearch } from '../state/task-search.ts';
import { useFocusBack } from '../state/use-focus-back.ts';
import { type TaskChange, useTaskChange } from '../state/use-task-change.ts';
import { eventWords } from '../words/event-words.ts';
import { EventForm } from './event-form.tsx';
import { Failure } from './failure.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** The milestones of a task: what has to be done by when, by whom, and what is late. */
export function MilestoneList({ page, search }: { readonly page: EventsPage; readonly search: TaskSearch }): ReactNode {
  const say = useSpeech(eventWords);
  const change = useTaskChange();
  const kept = page.milestones.map(({ step, due, person, organisation }) => ({ step, due, person, organisation }));
  const send = (milestones: readonly unknown[]): Promise<boolean> =>
    change.run(async () => {
      await ask('PUT /tasks/:id/milestones', {
        params: { id: page.task },
        query: actingQuery(search),
        body: { milestones: [...milestones], revision: page.revision },
      });
      return say('saved');
    });
  const titleOf = (step: string): string => {
    const found = page.steps.find(({ id }) => id === step);
    return found === undefined ? step : say.of(found.title);
  };
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{say('milestones')}</h2>
      {kept.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ul className="plain">
        {page.milestones.map(({ id, step, due, person, isDone, daysLate }) => (
          <li key={id}>
            {`${titleOf(step)}: ${say.date(due)}${person === null ? '' : ` (${person})`} `}
            {isDone ? <span className="quiet">{say('done')}</span> : null}
            {daysLate === null ? null : (
              <span className="task-late">{say('daysLate', { days: say.number(daysLate, 0) })}</span>
            )}{' '}
            {page.may.edit ? (
              <WithdrawButton
                task={page.task}
                search={search}
                kind="milestone"
                id={id}
                name={`${titleOf(step)}, ${say.date(due)}`}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {page.may.edit ? <AddMilestone page={page} change={change} send={(each) => send([...kept, each])} /> : null}
    </section>
  );
}

function AddMilestone(props: {
  readonly page: EventsPage;
  readonly change: TaskChange;
  readonly send: (milestone: unknown) => Promise<boolean>;
}): ReactNode {
  const { page, change, send } = props;
  const say = useSpeech(eventWords);
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  const add = async (row: TypedRow): Promise<void> => {
    const typed = row['step'] === '' ? { ...row, step: page.steps[0]?.id ?? '' } : row;
    if (await send(filledThing('milestone', typed, undefined))) setOpen(false);
  };
  if (isOpen)
    return (
      <EventForm
        page={page}
        fields={EVENT_FIELDS.milestone}
        thing={undefined}
        change={change}
        keep={add}
        close={() => setOpen(false)}
      />
    );
  return (
    <>
      <Button ref={opener} className="button" onPress={() => setOpen(true)}>
        {say('addMilestone')}
      </Button>
      <p role="status">{change.done}</p>
      {change.error === undefined ? null : <Failure error={change.error} />}
    </>
  );
}
