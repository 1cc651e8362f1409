import type { ReactNode } from 'react';
import type { IndicatorMapView, IndicatorView, PlacesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useExplore } from '../state/use-explore.ts';
import { exploreWords } from '../words/explore-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { RegionChoice } from './region-choice.tsx';

/** What is shown: indicator, industry, period, region, place, and how it is drawn. */
export function ExploreChoices(props: {
  readonly indicators: readonly IndicatorView[];
  readonly places: PlacesView;
  readonly map: IndicatorMapView;
  readonly look: 'bubbles' | 'areas';
}): ReactNode {
  const { indicators, places, map, look } = props;
  const say = useSpeech(exploreWords);
  const [search, change] = useExplore();
  const { indicator } = map;
  return (
    <div className="explore-choices">
      <ChoiceField
        label={say('indicator')}
        value={indicator.key}
        choices={indicators.map((each) => ({
          value: each.key,
          words: `${say.of(each.title)} · ${say.of(each.release.title)}`,
        }))}
        choose={(key) =>
          change({ indicator: key, period: undefined, industry: undefined, ...foreign(indicators, key, indicator) })
        }
      />
      {indicator.classification === null ? null : <IndustryChoice indicator={indicator} />}
      <ChoiceField
        label={say('period')}
        value={search.period ?? ''}
        choices={[
          { value: '', words: say('lastPeriod', { period: map.periodWords }) },
          ...[...indicator.periods].reverse().map(({ period, words }) => ({ value: period, words: say.of(words) })),
        ]}
        choose={(period) => change({ period: period === '' ? undefined : period })}
      />
      {indicator.country === 'VN' ? (
        <>
          <RegionChoice places={places} />
          <PlaceChoice places={places} />
          <ChoiceField
            label={say('look')}
            value={look}
            choices={[
              { value: 'bubbles', words: say('bubbles') },
              { value: 'areas', words: say('areas') },
            ]}
            choose={(chosen) => change({ look: chosen === 'areas' ? 'areas' : 'bubbles' })}
          />
        </>
      ) : null}
    </div>
  );
}

/** Places of one country are no places of another. */
function foreign(indicators: readonly IndicatorView[], key: string, now: IndicatorView) {
  const next = indicators.find((each) => each.key === key);
  return next?.country === now.country
    ? {}
    : { place: undefined, compare: undefined, region: undefined, look: undefined };
}

function IndustryChoice({ indicator }: { readonly indicator: IndicatorView }): ReactNode {
  const say = useSpeech(exploreWords);
  const [search, change] = useExplore();
  const { data } = useAsk('GET /indicators/industries', { query: { indicator: indicator.key } });
  return (
    <ChoiceField
      label={say('industry')}
      value={search.industry ?? ''}
      choices={[
        { value: '', words: say('allIndustries') },
        ...(data?.industries ?? []).map(({ code, name }) => ({ value: code, words: `${code} ${say.of(name)}` })),
      ]}
      choose={(industry) => change({ industry: industry === '' ? undefined : industry })}
    />
  );
}
