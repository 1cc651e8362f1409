import { scaleLinear, scaleUtc } from 'd3-scale';
import type { ReactNode } from 'react';
import type { IndicatorSeriesView } from '../../http/contract/explore-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { useWidth } from '../state/use-width.ts';
import { exploreWords } from '../words/explore-words.ts';
import { SeriesLine } from './series-line.tsx';
import { seriesSpan, seriesStrokes } from './series-shape.ts';

const MARGIN = { top: 26, right: 14, bottom: 30 };
const LETTER = 7.2;
const YEAR_MS = 365.25 * 86_400_000;

/** Places over time: units of the day in full lines, older ones in dashed ones, bounds as spans, breaks as upright lines. */
export function SeriesChart(props: {
  readonly series: IndicatorSeriesView;
  /** Tone of each place that was asked for. */
  readonly tones: ReadonlyMap<string, number>;
  readonly labelledBy: string;
}): ReactNode {
  const { series, tones, labelledBy } = props;
  const say = useSpeech(exploreWords);
  const [box, width] = useWidth<HTMLDivElement>(720);
  const height = Math.round(Math.max(260, Math.min(380, width * 0.5)));
  const strokes = seriesStrokes(series);
  const y = scaleLinear()
    .domain([...seriesSpan(strokes, series.indicator.nature === 'amount')])
    .nice(5)
    .range([height - MARGIN.bottom, MARGIN.top]);
  const ticks = y.ticks(5);
  const written = (value: number): string => say.number(value);
  const left = Math.max(...ticks.map((tick) => written(tick).length)) * LETTER + 14;
  const days = series.periods.flatMap(({ first, last }) => [Date.parse(first), Date.parse(last)]);
  const x = scaleUtc()
    .domain([Math.min(...days), Math.max(...days)])
    .range([left, width - MARGIN.right]);
  const [from, to] = x.domain().map((day) => day.getTime());
  const years = x.ticks(Math.max(2, Math.min(8, Math.floor((width - left) / 70))));
  const isLong = (to ?? 0) - (from ?? 0) > 2 * YEAR_MS;
  const breaks = series.breaks
    .map((each, at) => ({ ...each, at: at + 1, x: x(Date.parse(each.date)) }))
    .filter((each) => Date.parse(each.date) >= (from ?? 0) && Date.parse(each.date) <= (to ?? 0));
  return (
    <div ref={box as never}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the elements of `labelledBy`. */}
      <svg viewBox={`0 0 ${width} ${height}`} className="series" role="img" aria-labelledby={labelledBy}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="series-grid" x1={left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text className="series-tick" x={left - 6} y={y(tick) + 4} textAnchor="end">
              {written(tick)}
            </text>
          </g>
        ))}
        {years.map((tick) => (
          <text key={tick.getTime()} className="series-tick" x={x(tick)} y={height - 8} textAnchor="middle">
            {isLong ? tick.getUTCFullYear() : `${tick.getUTCMonth() + 1}/${tick.getUTCFullYear()}`}
          </text>
        ))}
        {breaks.map((each) => (
          <g key={`${each.date} ${each.kind}`} className={`series-break break-${each.kind}`}>
            <line x1={each.x} x2={each.x} y1={MARGIN.top - 6} y2={height - MARGIN.bottom} />
            <circle cx={each.x} cy={MARGIN.top - 14} r={9} />
            <text x={each.x} y={MARGIN.top - 10} textAnchor="middle">
              {each.at}
            </text>
          </g>
        ))}
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
