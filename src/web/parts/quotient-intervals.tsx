import type { ReactNode } from 'react';
import type { ReadingView } from '../../http/contract/reading-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { intervalSide } from '../charts/interval-side.ts';
import { Intervals } from '../charts/intervals.tsx';
import { useSpeech } from '../state/language.tsx';
import { ladderWords } from '../words/ladder-words.ts';
import type { Column } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

/** The quotients behind the rungs with their intervals, around the threshold; nothing where there are none. */
export function QuotientIntervals({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(ladderWords);
  const { threshold, figures: ids } = view.ladder.intervals;
  const figures = ids.flatMap((id) => view.figures[id] ?? []);
  if (figures.length === 0) return null;
  const count = (side: string): number => figures.filter((figure) => intervalSide(figure, threshold) === side).length;
  const columns: readonly Column<FigureView>[] = [
    { key: 'label', title: say('measure'), isHead: true, value: (figure) => say.of(figure.label) },
    {
      key: 'value',
      title: say('quotient'),
      isNumeric: true,
      show: (figure) => <FigureLink figure={figure} as="number" />,
      value: (figure) => figure.value,
    },
    { key: 'low', title: say('low'), isNumeric: true, value: (figure) => figure.low ?? null },
    { key: 'high', title: say('high'), isNumeric: true, value: (figure) => figure.high ?? null },
  ];
  return (
    <ChartFrame
      title={say('intervals')}
      spoken={say('intervalsSpoken', {
        threshold: say.number(threshold),
        above: count('above'),
        below: count('below'),
        both: count('both'),
      })}
      fileName={`${view.id}-quotients`}
      table={{ columns, rows: figures, rowKey: ({ id }) => id }}
      note={say('intervalsNote')}
    >
      {(labelledBy) => (
        <Intervals
          labelledBy={labelledBy}
          parts={{
            unit: ladderWords.quotientUnit,
            log: true,
            reference: threshold,
            items: figures.map((figure) => ({ ...figure, figure })),
          }}
        />
      )}
    </ChartFrame>
  );
}
