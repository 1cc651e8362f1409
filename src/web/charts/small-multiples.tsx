import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ReactNode, useId } from 'react';
import { useSpeech } from '../state/language.tsx';
import { lineRuns, type YearPoint } from '../state/line-runs.ts';
import { elsewhereWords } from '../words/elsewhere-words.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { Hatch } from './hatch.tsx';
import { shortName } from './label-places.ts';

export interface SmallPicture {
  readonly key: string;
  readonly name: string;
  readonly points: readonly YearPoint[];
}

const PANEL = { width: 168, height: 118, top: 34, bottom: 22, left: 6, right: 10 };
const AXIS = 46;
const YEAR_WIDTH = 4;

interface Scene {
  readonly from: number;
  readonly to: number;
  readonly atYear: (year: number) => number;
  readonly atValue: (value: number) => number;
  readonly ticks: readonly number[];
  readonly inner: number;
  readonly reference: readonly YearPoint[];
  readonly hatch: string;
}

/** One small picture a country on the same axes; the first country's line stands faintly in all others. */
export function SmallMultiples(props: {
  readonly pictures: readonly SmallPicture[];
  readonly labelledBy: string;
}): ReactNode {
  const { pictures, labelledBy } = props;
  const hatch = useId();
  const all = pictures.flatMap(({ points }) => points);
  const years = all.map(({ year }) => year);
  const [from, to] = years.length === 0 ? [0, 1] : [Math.min(...years), Math.max(...years)];
  const values = all.map(({ value }) => value);
  const draw = (width: number): Drawing => {
    const columns = Math.max(1, Math.floor((width - AXIS) / PANEL.width));
    const inner = (width - AXIS) / columns - PANEL.left - PANEL.right;
    const rows = Math.ceil(pictures.length / columns);
    const value = scaleLinear()
      .domain([Math.min(0, ...values), Math.max(...values, 0)])
      .nice(3)
      .range([PANEL.height - PANEL.bottom, PANEL.top]);
    const year = scaleLinear()
      .domain([from, Math.max(to, from + 1)])
      .range([0, inner]);
    const scene: Scene = {
      from,
      to,
      atYear: year,
      atValue: value,
      ticks: value.ticks(3),
      inner,
      reference: pictures[0]?.points ?? [],
      hatch,
    };
    return {
      height: rows * PANEL.height,
      drawn: (
        <>
          <Hatch id={hatch} />
          {Array.from({ length: rows }, (_, row) => row * PANEL.height).map((y) => (
            <Axis key={y} scene={scene} y={y} />
          ))}
          {pictures.map((picture, at) => (
            <Panel
              key={picture.key}
              picture={picture}
              scene={scene}
              x={AXIS + (at % columns) * (inner + PANEL.left + PANEL.right) + PANEL.left}
              y={Math.floor(at / columns) * PANEL.height}
              isFirst={at === 0}
            />
          ))}
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} draw={draw} />;
}

function Axis({ scene, y }: { readonly scene: Scene; readonly y: number }): ReactNode {
  const say = useSpeech({});
  return (
    <g className="axis-tick">
      {scene.ticks.map((tick) => (
        <text key={tick} x={AXIS - 4} y={y + scene.atValue(tick) + 4} textAnchor="end">
          {compact(tick, say.language)}
        </text>
      ))}
    </g>
  );
}

/** A number of an axis, with thousands and millions said short. */
const compact = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);

function Panel(props: {
  readonly picture: SmallPicture;
  readonly scene: Scene;
  readonly x: number;
  readonly y: number;
  readonly isFirst: boolean;
}): ReactNode {
  const { picture, scene, x, y, isFirst } = props;
  const say = useSpeech(elsewhereWords);
  const { atYear, atValue, ticks, inner, hatch, from, to } = scene;
  const last = picture.points.at(-1);
  const letters = Math.floor(inner / 7.2);
  const latest = last === undefined ? say('noData') : `${compact(last.value, say.language)} (${last.year})`;
  return (
    <g transform={`translate(${x},${y})`} className={`small${isFirst ? ' small-first' : ''}`}>
      <text className="small-name" x={0} y={13}>
        {shortName(picture.name, letters)}
      </text>
      <text className="axis-unit" x={0} y={28}>
        {latest}
      </text>
      {ticks.map((tick) => (
        <line key={tick} className="small-grid" x1={0} x2={inner} y1={atValue(tick)} y2={atValue(tick)} />
      ))}
      {last === undefined ? (
        <rect
          x={0}
          y={PANEL.top}
          width={inner}
          height={PANEL.height - PANEL.bottom - PANEL.top}
          fill={`url(#${hatch})`}
        />
      ) : (
        <>
          {isFirst ? null : (
            <Years points={scene.reference} atYear={atYear} atValue={atValue} className="small-reference" />
          )}
          <Years points={picture.points} atYear={atYear} atValue={atValue} className="small-line" />
          <circle className="small-last" cx={atYear(last.year)} cy={atValue(last.value)} r={3.5} />
        </>
      )}
      <text className="axis-unit" x={0} y={PANEL.height - 8}>
        {from}
      </text>
      <text className="axis-unit" x={inner} y={PANEL.height - 8} textAnchor="end">
        {to}
      </text>
    </g>
  );
}

function Years(props: {
  readonly points: readonly YearPoint[];
  readonly atYear: (year: number) => number;
  readonly atValue: (value: number) => number;
  readonly className: string;
}): ReactNode {
  const { points, atYear, atValue, className } = props;
  const path = line<YearPoint>(
    ({ year }) => atYear(year),
    ({ value }) => atValue(value),
  );
  return (
    <g className={className}>
      {lineRuns(points).map((run) => {
        const [first] = run;
        if (first === undefined) return null;
        return run.length === 1 ? (
          <circle key={first.year} cx={atYear(first.year)} cy={atValue(first.value)} r={YEAR_WIDTH / 2} />
        ) : (
          <path key={first.year} d={path(run) ?? ''} />
        );
      })}
    </g>
  );
}
