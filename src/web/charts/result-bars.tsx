import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { RowHeads } from './row-heads.tsx';
import { rowLayout } from './row-layout.ts';

/** A value of a result with what it is about. */
export interface ResultBar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

const TOP = 6;
const VALUE_WIDTH = 130;
const BAR = 16;

/** Values as bars from zero, to the left where they are below it. */
export function ResultBars(props: {
  readonly bars: readonly ResultBar[];
  readonly digits: number;
  readonly labelledBy: string;
}): ReactNode {
  const { bars, digits, labelledBy } = props;
  const say = useSpeech({});
  const longest = Math.max(0, ...bars.map(({ label }) => label.length));
  const least = Math.min(0, ...bars.map(({ value }) => value));
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const span = most - least || 1;
  const draw = (width: number): Drawing => {
    const layout = rowLayout(width, VALUE_WIDTH, longest);
    const length = layout.barsTo - layout.barsFrom;
    const at = (value: number): number => layout.barsFrom + ((value - least) / span) * length;
    const bottom = TOP + bars.length * layout.rowHeight;
    return {
      height: bottom + TOP,
      drawn: (
        <>
          {bars.map(({ key, label, value }, place) => {
            const y = TOP + place * layout.rowHeight;
            const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
            return (
              <g key={key}>
                <RowHeads layout={layout} width={width} y={y} label={label} value={say.number(value, digits)} />
                <rect
                  className="result-bar"
                  x={from}
                  y={y + layout.barMiddle - BAR / 2}
                  width={Math.max(1, to - from)}
                  height={BAR}
                />
              </g>
            );
          })}
          <line className="result-zero" x1={at(0)} x2={at(0)} y1={TOP} y2={bottom} />
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} draw={draw} />;
}
