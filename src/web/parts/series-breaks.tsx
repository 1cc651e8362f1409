import type { ReactNode } from 'react';
import type { IndicatorSeriesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { exploreWords } from '../words/explore-words.ts';
import { ActLink } from './act-link.tsx';

/** Every break of a series in words, numbered as in the picture. */
export function SeriesBreaks({ series }: { readonly series: IndicatorSeriesView }): ReactNode {
  const say = useSpeech(exploreWords);
  if (series.breaks.length === 0) return null;
  return (
    <section>
      <h3>{say('breaks')}</h3>
      <ol className="series-breaks">
        {series.breaks.map(({ date, kind, what, acts }) => (
          <li key={`${date} ${kind} ${what.en}`}>
            <time dateTime={date}>{say.date(date)}</time> <strong>{say(`break.${kind}`)}</strong> {say.of(what)}{' '}
            {acts
              .flatMap((id) => series.acts[id] ?? [])
              .map((act) => (
                <ActLink key={act.id} act={act} />
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
