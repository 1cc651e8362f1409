import { scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import { useSpeech } from '../state/language.tsx';
import type { LawBar, LawBars } from '../state/law-bars.ts';
import { lawWords } from '../words/law-words.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { Hatch } from './hatch.tsx';

const WIDE_FROM = 620;
const TOP = 24;
const BOTTOM = 8;
const BAR = 12;
const LABELS = 190;

interface Scene {
  readonly isWide: boolean;
  readonly row: number;
  readonly left: number;
  readonly hatch: string;
  at(year: number): number;
}

/** Acts as bars from their first to their last day; the upright line is the day that is asked. */
export function LawTimeline({ bars, labelledBy }: { readonly bars: LawBars; readonly labelledBy: string }): ReactNode {
  const say = useSpeech(lawWords);
  const hatch = useId();
  const draw = (width: number): Drawing => {
    const isWide = width >= WIDE_FROM;
    const [left, row] = isWide ? [LABELS, 24] : [2, 42];
    const scale = scaleLinear()
      .domain([bars.from, bars.to])
      .range([left, width - 16]);
    const at = (year: number): number => Math.round(scale(year) * 10) / 10;
    const scene: Scene = { isWide, row, left, hatch, at };
    const height = TOP + bars.bars.length * row + BOTTOM;
    return {
      height,
      drawn: (
        <>
          <Hatch id={hatch} />
          {bars.years.map((year) => (
            <g key={year} className="axis-tick">
              <line x1={at(year)} x2={at(year)} y1={TOP} y2={height - BOTTOM} />
              <text x={at(year)} y={15} textAnchor={year === bars.from ? 'start' : 'middle'}>
                {year}
              </text>
            </g>
          ))}
          <line className="law-now" x1={at(bars.asOf)} x2={at(bars.asOf)} y1={TOP - 4} y2={height - BOTTOM} />
          {bars.bars.map((bar, place) => (
            <ActBar key={bar.act.id} bar={bar} y={TOP + place * row} scene={scene} name={nameOf(bar, say.language)} />
          ))}
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} draw={draw} />;
}

const nameOf = ({ act }: LawBar, language: 'vi' | 'en'): string =>
  act.number === '' ? act.title[language] : `${act.type[language]} ${act.number}`;

function ActBar(props: {
  readonly bar: LawBar;
  readonly y: number;
  readonly scene: Scene;
  readonly name: string;
}): ReactNode {
  const { bar, y, scene, name } = props;
  const { isWide, row, at, hatch } = scene;
  const [from, to] = [at(bar.from), Math.max(at(bar.to), at(bar.from) + 3)];
  const top = isWide ? y + (row - BAR) / 2 : y + row - BAR - 6;
  const { standing } = bar.act;
  const shown = name.length > 27 && isWide ? `${name.slice(0, 26)}…` : name;
  return (
    <g>
      <text x={isWide ? 0 : 2} y={isWide ? y + row / 2 + 4 : y + 16} className="law-name">
        {shown}
      </text>
      <rect
        className={`law-bar law-${standing}`}
        x={from}
        y={top}
        width={to - from}
        height={BAR}
        {...(standing === 'cannot-tell' || standing === 'no-law' ? { fill: `url(#${hatch})` } : {})}
      />
      {bar.isOpen ? (
        <path className={`law-open law-open-${standing}`} d={`M${to},${top} l8,${BAR / 2} l-8,${BAR / 2} z`} />
      ) : null}
    </g>
  );
}
