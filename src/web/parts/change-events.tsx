import type { ReactNode } from 'react';
import type { ChangesView, ChangeView, ReadingView } from '../../http/contract/reading-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { changeWords } from '../words/change-words.ts';
import { ActLink } from './act-link.tsx';
import { type Column, DataTable } from './data-table.tsx';

type Event = ChangesView['events'][number];

/** Behind each bar of a change: the merger, the code version or the release that made it; for the economy, what it means. */
export function BehindBars(props: { readonly view: ReadingView; readonly change: ChangeView }): ReactNode {
  const { view, change } = props;
  const say = useSpeech(changeWords);
  if (change.effects.length === 0) return null;
  return (
    <dl className="behind">
      {change.effects.map(({ factor }) => (
        <div key={factor}>
          <dt>{say(factor)}</dt>
          {factor === 'economy' ? <dd className="quiet">{say('economyWhy')}</dd> : null}
          {view.changes.events
            .filter((event) => event.factor === factor)
            .map((event) => (
              <dd key={`${event.date} ${event.what.en}`}>
                {`${say.date(event.date)}: ${say.of(event.what)} `}
                <EventAct event={event} view={view} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

function EventAct({ event, view }: { readonly event: Event; readonly view: ReadingView }): ReactNode {
  if (event.act === null) return null;
  const act = view.acts[event.act];
  return act === undefined ? event.act : <ActLink act={act} />;
}

/** Everything that happened between the two days, by date. */
export function ChangeEvents({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(changeWords);
  const columns: readonly Column<Event>[] = [
    { key: 'date', title: say('date'), show: ({ date }) => say.date(date), value: ({ date }) => date },
    { key: 'factor', title: say('factor'), value: ({ factor }) => say(factor) },
    { key: 'what', title: say('what'), value: ({ what }) => say.of(what) },
    {
      key: 'act',
      title: say('act'),
      show: (event) => <EventAct event={event} view={view} />,
      value: ({ act }) => (act === null ? '' : (view.acts[act]?.number ?? act)),
    },
  ];
  const [first] = view.recipeDates;
  if (view.changes.events.length === 0)
    return first === undefined || view.asOf <= first ? null : <p className="teach">{say('noEvents')}</p>;
  return (
    <DataTable
      title={say('events')}
      columns={columns}
      rows={view.changes.events}
      rowKey={({ date, what }) => `${date} ${what.en}`}
      fileName={`${view.id}-events`}
    />
  );
}
