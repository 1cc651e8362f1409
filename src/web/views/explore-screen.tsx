import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { IndicatorMapView, IndicatorView, PlacesView } from '../../http/contract/explore-contract.ts';
import { Answered } from '../parts/answered.tsx';
import { ComparePlaces } from '../parts/compare-places.tsx';
import { ExploreChoices } from '../parts/explore-choices.tsx';
import { ExploreFigure } from '../parts/explore-figure.tsx';
import { MergerList } from '../parts/merger-list.tsx';
import { PlaceProfile } from '../parts/place-profile.tsx';
import { RunsText } from '../parts/runs-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { useSpeech } from '../state/language.tsx';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';
import '../styles/explore.css';
import '../styles/maps.css';

/** Where is it? An indicator on the units of any day, a place on that day, and places over time. */
export function ExploreScreen(): ReactNode {
  const say = useSpeech(exploreWords);
  const [search] = useExplore();
  const asOf = useAsOf();
  const indicators = useAsk('GET /indicators');
  const places = useAsk('GET /places', { query: { asOf } });
  const indicator = search.indicator ?? indicators.data?.indicators[0]?.key;
  const { industry, period, place } = search;
  const map = useAsk(
    'GET /indicators/map',
    { query: { indicator: indicator ?? '', industry, period, asOf, place } },
    { isWanted: indicator !== undefined },
  );
  return (
    <Screen
      question={say('asks')}
      className="explore"
      sentence={
        map.data === undefined ? undefined : <RunsText runs={map.data.sentence} grounds={groundsOf(map.data)} />
      }
      source={map.data === undefined ? undefined : <SourceLine releases={map.data.releases} />}
    >
      <Answered of={indicators}>
        {({ indicators: list }) => (
          <Answered of={places}>
            {(view) =>
              list.length === 0 ? (
                <NoIndicator places={view} />
              ) : (
                <Answered of={map}>{(shown) => <Shown indicators={list} places={view} map={shown} />}</Answered>
              )
            }
          </Answered>
        )}
      </Answered>
    </Screen>
  );
}

const groundsOf = (map: IndicatorMapView) => ({ id: '', figures: map.figures, facts: {}, acts: {} });

function NoIndicator({ places }: { readonly places: PlacesView }): ReactNode {
  const say = useSpeech(exploreWords);
  return (
    <>
      <p>{say('noIndicator')}</p>
      <Link to="/data" className="button">
        {say('addData')}
      </Link>
      <MergerList places={places} />
    </>
  );
}

/** Places and map of one day; while only one of the two has come, both stay as they were, so that units are never drawn with the numbers of others. */
function useSameDay(
  places: PlacesView,
  map: IndicatorMapView,
): { readonly places: PlacesView; readonly map: IndicatorMapView } {
  const [kept, setKept] = useState({ places, map });
  const isSame = map.indicator.country !== 'VN' || map.shown === places.geography;
  if (!isSame || (kept.places === places && kept.map === map)) return kept;
  setKept({ places, map });
  return { places, map };
}

function Shown(props: {
  readonly indicators: readonly IndicatorView[];
  readonly places: PlacesView;
  readonly map: IndicatorMapView;
}): ReactNode {
  const { indicators } = props;
  const { places, map } = useSameDay(props.places, props.map);
  const [search] = useExplore();
  const asOf = useAsOf();
  const isCountry = map.indicator.country === 'VN';
  const look = isCountry ? (search.look ?? (map.indicator.nature === 'amount' ? 'bubbles' : 'areas')) : 'areas';
  const profile = useAsk(
    'GET /places/:id',
    { params: { id: search.place ?? '' }, query: { asOf } },
    { isWanted: search.place !== undefined },
  );
  const held = profile.data?.nowIn.map(({ id }) => id) ?? [];
  const picked = search.place === undefined ? [] : [search.place, ...held];
  return (
    <>
      <ExploreChoices indicators={indicators} places={places} map={map} look={look} />
      <div className="explore-body">
        <div>
          <ExploreFigure places={places} map={map} look={look} picked={picked} />
          <ComparePlaces map={map} places={places} />
        </div>
        <div className="explore-side">
          {search.place === undefined ? (
            isCountry ? (
              <MergerList places={places} />
            ) : null
          ) : (
            <Answered of={profile}>{(view) => <PlaceProfile profile={view} />}</Answered>
          )}
        </div>
      </div>
    </>
  );
}
