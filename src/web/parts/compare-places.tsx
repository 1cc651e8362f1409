import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import type { IndicatorMapView, IndicatorSeriesView, PlacesView } from '../../http/contract/explore-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { SeriesChart } from '../charts/series-chart.tsx';
import { Mark } from '../charts/series-line.tsx';
import { comparedPlaces, MOST_COMPARED, withCompared } from '../state/explore-search.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';
import { Answered } from './answered.tsx';
import { SeriesBreaks } from './series-breaks.tsx';
import { useSeriesColumns } from './series-columns.tsx';

/** Up to four places over time; the place that is picked stands first while nothing else is compared. */
export function ComparePlaces(props: { readonly map: IndicatorMapView; readonly places: PlacesView }): ReactNode {
  const { map, places } = props;
  const say = useSpeech(exploreWords);
  const [search, change] = useExplore();
  const asOf = useAsOf();
  const compared = comparedPlaces(search);
  const shown = compared.length > 0 ? compared : search.place === undefined ? [] : [search.place];
  const series = useAsk(
    'GET /indicators/series',
    { query: { indicator: map.indicator.key, industry: search.industry, places: shown.join(','), asOf } },
    { isWanted: shown.length > 0 },
  );
  const toggle = (place: string): void => change({ compare: withCompared(compared, place) });
  return (
    <section className="compare">
      <h2>{say('compare')}</h2>
      <div className="compare-tools">
        {map.indicator.country === 'VN' ? <AddPlace places={places} compared={compared} add={toggle} /> : null}
        {search.place === undefined || compared.includes(search.place) ? null : (
          <Button
            className="button"
            onPress={() => toggle(search.place ?? '')}
            isDisabled={compared.length >= MOST_COMPARED}
          >
            {say('compareTake')}
          </Button>
        )}
      </div>
      {compared.length >= MOST_COMPARED ? <p className="quiet">{say('compareFull')}</p> : null}
      {shown.length === 0 ? (
        <p className="quiet">{say('compareHint')}</p>
      ) : (
        <Answered of={series}>
          {(view) => <Compared series={view} shown={shown} {...(compared.length === 0 ? {} : { drop: toggle })} />}
        </Answered>
      )}
    </section>
  );
}

function AddPlace(props: {
  readonly places: PlacesView;
  readonly compared: readonly string[];
  readonly add: (place: string) => void;
}): ReactNode {
  const { places, compared, add } = props;
  const say = useSpeech(exploreWords);
  const id = useId();
  const order = new Intl.Collator('vi');
  const units = places.units
    .filter((unit) => !compared.includes(unit.id))
    .sort((a, b) => order.compare(say.of(a.short), say.of(b.short)));
  return (
    <div className="choice-field">
      <label htmlFor={id} className="react-aria-Label">
        {say('compareAdd')}
      </label>
      <select
        id={id}
        value=""
        disabled={compared.length >= MOST_COMPARED}
        onChange={(event) => add(event.target.value)}
      >
        <option value="">{say('noPlace')}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {say.of(unit.short)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Compared(props: {
  readonly series: IndicatorSeriesView;
  readonly shown: readonly string[];
  readonly drop?: (place: string) => void;
}): ReactNode {
  const { series, shown, drop } = props;
  const say = useSpeech(exploreWords);
  const table = useSeriesColumns(series);
  const tones = new Map(shown.map((place, at) => [place, at + 1]));
  const [first, last] = [series.periods[0], series.periods.at(-1)];
  const names = series.lines.map((line) => say.of(line.place.name)).join(', ');
  return (
    <>
      <SeriesKey series={series} tones={tones} {...(drop === undefined ? {} : { drop })} />
      <ChartFrame
        title={`${say('seriesTitle', { indicator: series.indicator.title })} (${say.of(series.indicator.unit)})`}
        spoken={say('seriesSpoken', {
          places: names,
          first: first?.words ?? '',
          last: last?.words ?? '',
          breaks: say.number(series.breaks.length),
        })}
        fileName={`${series.indicator.key.replace('~', '-')}-${shown.join('-')}`}
        table={table}
        {...(series.periods.length < 2 ? { note: say('onePeriod') } : {})}
      >
        {(labelledBy) => <SeriesChart series={series} tones={tones} labelledBy={labelledBy} />}
      </ChartFrame>
      <SeriesBreaks series={series} />
    </>
  );
}

function SeriesKey(props: {
  readonly series: IndicatorSeriesView;
  readonly tones: ReadonlyMap<string, number>;
  readonly drop?: (place: string) => void;
}): ReactNode {
  const { series, tones, drop } = props;
  const say = useSpeech(exploreWords);
  return (
    <ul className="series-key">
      {series.lines.map(({ place, role, of }) => {
        const tone = tones.get(of ?? place.id) ?? 1;
        const isPart = role === 'part' || role === 'holder';
        return (
          <li key={place.id}>
            <svg
              className={`series-line tone-${tone}${isPart ? ' is-part' : ''}`}
              viewBox="0 0 30 14"
              aria-hidden="true"
            >
              <path d="M1 7H29" />
              <Mark tone={tone} x={15} y={7} size={isPart ? 2.5 : 4} />
            </svg>
            {say.of(place.name)}
            {isPart ? <span className="quiet">{say(role === 'holder' ? 'holder' : 'oldUnit')}</span> : null}
            {drop === undefined || !tones.has(place.id) ? null : (
              <Button
                className="tool"
                onPress={() => drop(place.id)}
                aria-label={say('compareDrop', { place: place.name })}
              >
                {'×'}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
