import type { ReactNode } from 'react';
import type { ChangeView, ReadingView } from '../../http/contract/reading-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Waterfall } from '../charts/waterfall.tsx';
import { useSpeech } from '../state/language.tsx';
import { spokenRuns } from '../state/spoken-runs.ts';
import { bothSaid } from '../words/both-said.ts';
import { changeWords } from '../words/change-words.ts';
import type { Column } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

interface Line {
  readonly key: string;
  readonly label: Bilingual;
  readonly figure: FigureView;
}

/** A change as a waterfall whose bars lead to their figures, with the same in a table. */
export function ChangeFigure(props: { readonly view: ReadingView; readonly change: ChangeView }): ReactNode {
  const { view, change } = props;
  const say = useSpeech(changeWords);
  const columns = useColumns();
  const [from, to, total] = [view.figures[change.from], view.figures[change.to], view.figures[change.total]];
  if (from === undefined || to === undefined || total === undefined) return null;
  const start: Line = { key: 'from', label: bothSaid(changeWords.start, { period: from.period }), figure: from };
  const end: Line = { key: 'to', label: bothSaid(changeWords.end, { period: to.period }), figure: to };
  const effects = change.effects.flatMap(({ factor, title, figure }): readonly Line[] => {
    const found = view.figures[figure];
    return found === undefined ? [] : [{ key: factor, label: title, figure: found }];
  });
  const all = [from, to, ...effects.map(({ figure }) => figure)];
  const isBounded = all.some(({ low }) => low !== undefined);
  const absent = change.absent.map((name) => say.of(name)).join(', ');
  const note = isBounded ? (change.absent.length > 0 ? say('bounded', { absent }) : say('boundedPlain')) : say('exact');
  const isKnown = all.every(({ value, low, high }) => value !== null || (low !== undefined && high !== undefined));
  if (!isKnown) return <p className="teach">{absent === '' ? say('unknownPlain') : say('unknown', { absent })}</p>;
  return (
    <ChartFrame
      title={say.of(change.measure)}
      spoken={spokenRuns(change.sentence, view, say.language)}
      fileName={`${view.id}-${change.id}`}
      table={{
        columns,
        rows: [start, ...effects, { key: 'total', label: changeWords.total, figure: total }, end],
        rowKey: ({ key }) => key,
      }}
      note={note}
    >
      {(labelledBy) => (
        <Waterfall
          labelledBy={labelledBy}
          parts={{ unit: from.unit, start: part(start), effects: effects.map(part), end: part(end) }}
        />
      )}
    </ChartFrame>
  );
}

const part = ({ label, figure }: Line) => ({ value: figure.value, low: figure.low, high: figure.high, label, figure });

function useColumns(): readonly Column<Line>[] {
  const say = useSpeech(changeWords);
  return [
    { key: 'part', title: say('part'), isHead: true, value: ({ label }) => say.of(label) },
    {
      key: 'value',
      title: say('value'),
      isNumeric: true,
      show: ({ figure }) => <FigureLink figure={figure} />,
      value: ({ figure }) => figure.value,
    },
    { key: 'low', title: say('low'), isNumeric: true, value: ({ figure }) => figure.low ?? null },
    { key: 'high', title: say('high'), isNumeric: true, value: ({ figure }) => figure.high ?? null },
  ];
}
