import type { ReactNode } from 'react';
import type { IndicatorMapView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { exploreWords } from '../words/explore-words.ts';
import { FigureLink } from './figure-link.tsx';

/** That nothing was lost: the units together, what belongs to none of them, and the published total. */
export function MapTotals({ map }: { readonly map: IndicatorMapView }): ReactNode {
  const say = useSpeech(exploreWords);
  const of = (id: string | null | undefined) => (id === null || id === undefined ? undefined : map.figures[id]);
  const [together, beyond, country] = [of(map.together), of(map.beyond?.figure), of(map.country)];
  if (together === undefined) return null;
  return (
    <p className="map-totals">
      {say('together')}
      <FigureLink figure={together} />
      {beyond === undefined || map.beyond === null ? null : (
        <>
          {say('beyond', { why: lower(say.of(map.beyond.why)) })}
          <FigureLink figure={beyond} />
        </>
      )}
      {country === undefined ? null : (
        <>
          {say('country')}
          <FigureLink figure={country} />
        </>
      )}
      {'.'}
    </p>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
