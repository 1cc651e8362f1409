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
import { useAsOf } from '../state/as-of.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';
import '../styles/explore.css';
import '../styles/maps.css';

/** Where is it? An indicator on the units of any day, a place on that day, and places over time. */
export function ExploreScreen(): ReactNode {
  const say = useSpeech(exploreWords);
  const indicators = useAsk('GET /indicators');
  const places = useAsk('GET /places', { query: { asOf: useAsOf() } });
  return (
    <Answered of={indicators}>
      {({ indicators: list }) => (
        <Answered of={places}>
          {(view) =>
            list[0] === undefined ? (
              <Screen question={say('asks')}>
                <p>{say('noIndicator')}</p>
                <Link to="/data" className="button">
                  {say('addData')}
                </Link>
                <MergerList places={view} />
              </Screen>
            ) : (
              <Explored indicators={list} first={list[0]} places={view} />
            )
          }
        </Answered>
      )}
    </Answered>
  );
}

interface ExploredProps {
  readonly indicators: readonly IndicatorView[];
  readonly places: PlacesView;
}

function Explored(props: ExploredProps & { readonly first: IndicatorView }): ReactNode {
  const { indicators, first, places } = props;
  const asOf = useAsOf();
  const [search] = useExplore();
  const chosen = indicators.find(({ key }) => key === search.indicator) ?? first;
  const map = useAsk('GET /indicators/map', {
    query: { indicator: chosen.key, industry: search.industry, period: search.period, asOf, place: search.place },
  });
  return <Answered of={map}>{(view) => <Shown indicators={indicators} places={places} map={view} />}</Answered>;
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

function Shown(props: ExploredProps & { readonly map: IndicatorMapView }): ReactNode {
  const { indicators } = props;
  const { places, map } = useSameDay(props.places, props.map);
  const say = useSpeech(exploreWords);
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
  const grounds = { id: '', figures: map.figures, facts: {}, acts: {} };
  return (
    <Screen
      question={say('asks')}
      className="explore"
      sentence={<RunsText runs={map.sentence} grounds={grounds} />}
      source={<SourceLine releases={map.releases} />}
    >
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
    </Screen>
  );
}
