import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { PlaceEventView, PlacesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';
import { ActLink } from './act-link.tsx';

/** What had merged by the day: old units, the new one, and the act, latest first. */
export function MergerList({ places }: { readonly places: PlacesView }): ReactNode {
  const say = useSpeech(exploreWords);
  const past = places.events.filter(({ date }) => date <= places.asOf);
  const days = [...Map.groupBy(past, ({ date }) => date)];
  return (
    <section className="mergers">
      <h2>{say('merged', { date: say.date(places.asOf) })}</h2>
      {days.length === 0 ? <p className="quiet">{say('noMergers')}</p> : null}
      {days.map(([date, events]) => (
        <div key={date}>
          <h3>
            {say('mergedAt', { date: say.date(date) })} <Acts places={places} events={events} />
          </h3>
          <ul className="merger-list">
            {events.map((event) => (
              <Merger key={event.into.id} event={event} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Acts(props: { readonly places: PlacesView; readonly events: readonly PlaceEventView[] }): ReactNode {
  const say = useSpeech(exploreWords);
  const ids = [...new Set(props.events.flatMap((event) => event.acts))];
  const acts = ids.flatMap((id) => props.places.acts[id] ?? []);
  return acts.length === 0 ? null : (
    <span className="quiet">
      {say('by')}{' '}
      {acts.map((act) => (
        <ActLink key={act.id} act={act} />
      ))}
    </span>
  );
}

function Merger({ event }: { readonly event: PlaceEventView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [, change] = useExplore();
  return (
    <li>
      <span>
        {event.from
          .map((part) => (part.extent === 'whole' ? say.of(part.name) : say('partly', { place: part.name })))
          .join(' + ')}
        {' → '}
      </span>
      <Button className="as-link" onPress={() => change({ place: event.into.id })}>
        {say.of(event.into.name)}
      </Button>
    </li>
  );
}
