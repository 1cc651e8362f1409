import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale';
import type { ReactNode } from 'react';
import type { IndicatorSeriesView } from '../../http/contract/explore-contract.ts';
import { useWidth } from '../state/use-width.ts';
import { SeriesLine } from './series-line.tsx';
import { seriesSpan, seriesStrokes } from './series-shape.ts';
import { ValueAxis } from './value-axis.tsx';

const MARGIN = { top: 26, right: 16, bottom: 30, left: 74 };
const TICKS = 5;
const MONTH_WIDTH = 70;
const YEAR_MS = 365.25 * 86_400_000;

/** Places over time: units of the day in full lines, older ones in dashed ones, bounds as spans, breaks as upright lines. */
export function SeriesChart(props: {
  readonly series: IndicatorSeriesView;
  /** Tone of each place that was asked for. */
  readonly tones: ReadonlyMap<string, number>;
  readonly labelledBy: string;
}): ReactNode {
  const { series, tones, labelledBy } = props;
  const [box, width] = useWidth<HTMLDivElement>(720);
  const height = Math.round(Math.max(260, Math.min(380, width * 0.5)));
  const strokes = seriesStrokes(series);
  const y = scaleLinear()
    .domain([...seriesSpan(strokes, series.indicator.nature === 'amount')])
    .nice(TICKS)
    .range([height - MARGIN.bottom, MARGIN.top]);
  const days = series.periods.flatMap(({ first, last }) => [Date.parse(first), Date.parse(last)]);
  const x = scaleUtc()
    .domain([Math.min(...days), Math.max(...days)])
    .range([MARGIN.left, width - MARGIN.right]);
  return (
    <div ref={box as never}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the elements of `labelledBy`. */}
      <svg viewBox={`0 0 ${width} ${height}`} className="series" role="img" aria-labelledby={labelledBy}>
        <Axes x={x} y={y} width={width} height={height} />
        <Breaks series={series} x={x} floor={height - MARGIN.bottom} />
        {strokes.map((stroke) => (
          <SeriesLine
            key={stroke.line.place.id}
            stroke={stroke}
            tone={tones.get(stroke.line.of ?? stroke.line.place.id) ?? 1}
            x={(at) => x(at)}
            y={(value) => y(value)}
            floor={height - MARGIN.bottom}
            ceiling={MARGIN.top}
          />
        ))}
      </svg>
    </div>
  );
}

function Axes(props: {
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { x, y, width, height } = props;
  const [from, to] = x.domain().map((day) => day.getTime());
  const isLong = (to ?? 0) - (from ?? 0) > 2 * YEAR_MS;
  const room = Math.floor((width - MARGIN.left) / MONTH_WIDTH);
  return (
    <>
      <ValueAxis y={y} ticks={TICKS} left={MARGIN.left} right={width - MARGIN.right} />
      {x.ticks(Math.max(2, Math.min(8, room))).map((tick) => (
        <text key={tick.getTime()} className="series-tick" x={x(tick)} y={height - 8} textAnchor="middle">
          {isLong ? tick.getUTCFullYear() : `${tick.getUTCMonth() + 1}/${tick.getUTCFullYear()}`}
        </text>
      ))}
    </>
  );
}

/** Breaks within the periods, numbered as in the list below the picture. */
function Breaks(props: {
  readonly series: IndicatorSeriesView;
  readonly x: ScaleTime<number, number>;
  readonly floor: number;
}): ReactNode {
  const { series, x, floor } = props;
  const [from, to] = x.domain().map((day) => day.getTime());
  return series.breaks.map((each, at) => {
    const day = Date.parse(each.date);
    if (day < (from ?? 0) || day > (to ?? 0)) return null;
    return (
      <g key={`${each.date} ${each.kind} ${each.what.en}`} className={`series-break break-${each.kind}`}>
        <line x1={x(day)} x2={x(day)} y1={MARGIN.top - 6} y2={floor} />
        <circle cx={x(day)} cy={MARGIN.top - 14} r={9} />
        <text x={x(day)} y={MARGIN.top - 10} textAnchor="middle">
          {at + 1}
        </text>
      </g>
    );
  });
}
