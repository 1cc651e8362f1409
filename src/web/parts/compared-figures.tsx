import type { ReactNode } from 'react';
import type { ComparedIndicator } from '../../http/contract/baseline-contract.ts';
import { BeforeAfter } from '../charts/before-after.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { useSpeech } from '../state/language.tsx';
import { baselineWords } from '../words/baseline-words.ts';

const DIGITS = 2;

/** One indicator before and after the start: the picture, the difference of differences with its bounds, and what to beware of. */
export function ComparedFigures(props: { readonly indicator: ComparedIndicator; readonly starts: string }): ReactNode {
  const { indicator, starts } = props;
  const say = useSpeech(baselineWords);
  const { name, unit, periods, effect, placebo, before, warnings } = indicator;
  const n = (value: number): string => say.number(value, DIGITS);
  const bounds = (of: { readonly low: number; readonly high: number }) => ({ low: n(of.low), high: n(of.high) });
  const title = unit === '' ? say.of(name) : `${say.of(name)} (${unit})`;
  const [first, last] = [periods[0]?.period ?? '', periods.at(-1)?.period ?? ''];
  const column = (key: 'treated' | 'frozen' | 'group', head: string) => ({
    key,
    title: head,
    isNumeric: true,
    value: (row: ComparedIndicator['periods'][number]) => row[key],
  });
  return (
    <section aria-label={say.of(name)}>
      <h2>{say.of(name)}</h2>
      <p>{effect === null ? say('noEffect') : say('effect', { effect: n(effect.effect), ...bounds(effect) })}</p>
      {placebo === null ? null : (
        <p>{say('placebo', { ...bounds(placebo), share: `${say.number(placebo.share * 100, 0)} %` })}</p>
      )}
      {before === null ? null : <p>{say('early', { effect: n(before.effect), ...bounds(before) })}</p>}
      {warnings.length === 0 ? null : (
        <div className="notice">
          <p>{say('beware')}</p>
          <ul>
            {warnings.map((each) => (
              <li key={each.en}>{say.of(each)}</li>
            ))}
          </ul>
        </div>
      )}
      <SeriesKey />
      <ChartFrame
        title={title}
        spoken={say('chartSpoken', { name, first, last, starts: say.date(starts) })}
        fileName={`baseline-${indicator.id}`}
        table={{
          rows: periods,
          rowKey: ({ period }) => period,
          columns: [
            { key: 'period', title: say('period'), isHead: true, value: ({ period }) => period },
            { key: 'side', title: say('side'), value: ({ side }) => say(side) },
            column('treated', say('treatedMean')),
            column('frozen', say('frozenMean')),
            column('group', say('groupMean')),
          ],
        }}
      >
        {(labelledBy) => <BeforeAfter indicator={indicator} starts={starts} labelledBy={labelledBy} />}
      </ChartFrame>
    </section>
  );
}

/** Which line is whose. */
function SeriesKey(): ReactNode {
  const say = useSpeech(baselineWords);
  return (
    <ul className="series-key">
      {([1, 2] as const).map((tone) => (
        <li key={tone}>
          <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" className={`series-line tone-${tone}`}>
            <path d="M0,7L30,7" />
          </svg>{' '}
          {say(tone === 1 ? 'treatedMean' : 'groupMean')}
        </li>
      ))}
    </ul>
  );
}
