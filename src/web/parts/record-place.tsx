import { type ReactNode, useId } from 'react';
import type { Answered as AnswerOf } from '../../http/contract/api.ts';
import { PlaceMap } from '../maps/place-map.tsx';
import { useSpeech } from '../state/language.tsx';
import { recordWords } from '../words/record-words.ts';
import '../styles/steward.css';

type Place = NonNullable<AnswerOf<'GET /register/records/:id/story'>['place']>;

const line = (places: Place['today']): string => places.map(({ name }) => name).join(', ');
const DIGITS = 5;
/** From this day on the old names are the source's own, not those of its day. */
const REFORM = '2025-07-01';

/** Where a record lies: by the names of the day of its source and of today, its park and lot, and on a map. */
export function RecordPlace(props: {
  readonly place: Place;
  readonly name: string;
  readonly park: string;
  readonly lot: string;
}): ReactNode {
  const { place, name, park, lot } = props;
  const say = useSpeech(recordWords);
  const { asOf, ofTheDay, today, candidates, point } = place;
  const facts = [
    [asOf === null || asOf >= REFORM ? say('ofTheSource') : say('ofTheDay', { day: say.date(asOf) }), line(ofTheDay)],
    [say('today'), line(today)],
    [say('park'), park],
    [say('lot'), lot],
    [say('point'), point === null ? '' : `${say.number(point.lat, DIGITS)}; ${say.number(point.lng, DIGITS)}`],
  ] as const;
  return (
    <section>
      <h2>{say('where')}</h2>
      <div className="record-place">
        <div>
          <dl className="facts">
            {facts
              .filter(([, value]) => value !== '')
              .map(([title, value]) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {candidates.length === 0 ? null : <p>{say('candidates', { names: line(candidates) })}</p>}
        </div>
        <RecordMap place={place} name={name} />
      </div>
    </section>
  );
}

const COMMUNE_LENGTH = 'VN34-00000'.length;

/** The commune in its province where it is known, else the province in the country; the point where there is one. */
function RecordMap({ place, name }: { readonly place: Place; readonly name: string }): ReactNode {
  const say = useSpeech(recordWords);
  const [title, told] = [useId(), useId()];
  const { today, candidates, point } = place;
  const province = today.find(({ id }) => id.length < COMMUNE_LENGTH);
  const communes = [...today.filter(({ id }) => id.length === COMMUNE_LENGTH), ...candidates];
  if (province === undefined) return null;
  const shown = communes.length > 0 ? communes : [province];
  const layer = communes.length > 0 || point !== null ? `communes/${province.id}` : 'vn34';
  return (
    <figure className="record-map">
      <figcaption id={title} className="unseen">
        {say('map')}
      </figcaption>
      <p id={told} className="unseen">
        {say('mapSpoken', { name, place: line(today) })}
      </p>
      <PlaceMap
        layer={layer}
        highlighted={shown.map(({ id }) => id)}
        names={Object.fromEntries(shown.map((each) => [each.id, each.name]))}
        {...(point === null ? {} : { points: [{ id: 'site', at: [point.lng, point.lat] as const }] })}
        {...(layer === 'vn34' ? { fit: 'places' as const } : {})}
        tallest={1}
        labelledBy={`${title} ${told}`}
      />
      {point === null ? <p className="chart-note">{say('noPoint')}</p> : null}
    </figure>
  );
}
