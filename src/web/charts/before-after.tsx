import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { ComparedIndicator } from '../../http/contract/baseline-contract.ts';
import { lineRuns, timeOfDay, timeOfPeriod } from '../state/before-after-shape.ts';
import { useSpeech } from '../state/language.tsx';
import { useWidth } from '../state/use-width.ts';
import { baselineWords } from '../words/baseline-words.ts';
import { ValueAxis } from './value-axis.tsx';

const MARGIN = { top: 28, right: 14, bottom: 30, left: 64 };
const TICKS = 5;
const LINES = [
  { key: 'treated', tone: 1 },
  { key: 'group', tone: 2 },
] as const;

/** The treated and the group over time, with an upright line on the day of the start; where values are missing, a gap. */
export function BeforeAfter(props: {
  readonly indicator: ComparedIndicator;
  readonly starts: string;
  readonly labelledBy: string;
}): ReactNode {
  const { indicator, starts, labelledBy } = props;
  const say = useSpeech(baselineWords);
  const [box, width] = useWidth<HTMLDivElement>(720);
  const height = Math.round(Math.max(220, Math.min(340, width * 0.45)));
  const values = indicator.periods.flatMap(({ treated, group }) => [treated, group].filter((each) => each !== null));
  const times = indicator.periods.map(({ period }) => timeOfPeriod(period));
  const start = timeOfDay(starts);
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(TICKS)
    .range([height - MARGIN.bottom, MARGIN.top]);
  const x = scaleLinear()
    .domain([Math.min(...times, start), Math.max(...times, start)])
    .range([MARGIN.left, width - MARGIN.right]);
  const floor = height - MARGIN.bottom;
  return (
    <div ref={box as never}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the elements of `labelledBy`. */}
      <svg viewBox={`0 0 ${width} ${height}`} className="series" role="img" aria-labelledby={labelledBy}>
        <Axes x={x} y={y} width={width} floor={floor} />
        <line className="series-start" x1={x(start)} x2={x(start)} y1={MARGIN.top} y2={floor} />
        <text
          className="series-tick"
          x={x(start)}
          y={MARGIN.top - 8}
          textAnchor={x(start) > width / 2 ? 'end' : 'start'}
        >
          {`${say('starts')} ${say.date(starts)}`}
        </text>
        {LINES.map(({ key, tone }) => (
          <g key={key} className={`series-line tone-${tone}`}>
            {lineRuns(indicator.periods.map((each) => ({ at: timeOfPeriod(each.period), value: each[key] }))).map(
              (run) => (
                <path key={run[0]?.at} d={`M${run.map(({ at, value }) => `${x(at)},${y(value)}`).join('L')}`} />
              ),
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

function Axes(props: {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly width: number;
  readonly floor: number;
}): ReactNode {
  const { x, y, width, floor } = props;
  const years = x.ticks(Math.max(2, Math.floor(width / 90))).filter(Number.isInteger);
  return (
    <>
      <ValueAxis y={y} ticks={TICKS} left={MARGIN.left} right={width - MARGIN.right} />
      {years.map((year) => (
        <text key={year} className="series-tick" x={x(year)} y={floor + 20} textAnchor="middle">
          {String(year)}
        </text>
      ))}
    </>
  );
}
