import { scaleLinear } from 'd3-scale';
import { memo, type ReactNode, useRef } from 'react';
import { useSpeech } from '../state/language.tsx';
import { ChartButton, walkParts } from './chart-button.tsx';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { labelPlaces, shortName } from './label-places.ts';
import type { NetworkLook } from './network-look.ts';
import { type NamePlace, PlacedName } from './placed-name.tsx';
import { type ScatterFrame, scatterFrame } from './scatter-frame.ts';
import type { ScatterParts, ScatterPoint } from './scatter-parts.ts';

const MARGIN = { top: 32, right: 14, bottom: 46, left: 44 };
const NARROW = 560;
const TICKS = 6;
/** So many marks can all be named. */
const FEW = 24;

interface Scene {
  readonly parts: ScatterParts;
  readonly look: NetworkLook;
  readonly width: number;
  readonly height: number;
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** Points by two amounts; those that stand out can be pointed at, walked through by arrows, and chosen. */
export function Scatter(props: {
  readonly parts: ScatterParts;
  readonly look: NetworkLook;
  readonly labelledBy: string;
}): ReactNode {
  const { parts, look, labelledBy } = props;
  const frame = scatterFrame(parts.rest, parts.marks, parts.y.level);
  const draw = (width: number): Drawing => {
    const height = Math.round(width < NARROW ? Math.max(400, width * 1.1) : Math.min(640, Math.max(440, width * 0.6)));
    const x = scaleLinear()
      .domain(frame.x)
      .range([MARGIN.left, width - MARGIN.right])
      .nice();
    const y = scaleLinear()
      .domain(frame.y)
      .range([height - MARGIN.bottom, MARGIN.top])
      .nice();
    const ticks = { x: x.ticks(width < NARROW ? TICKS - 2 : TICKS), y: y.ticks(TICKS) };
    const scene = { parts, look, width, height, atX: x, atY: y, ticks };
    return {
      height,
      drawn: (
        <>
          <Axes scene={scene} />
          <Rest points={parts.rest} frame={frame} width={width} height={height} atX={x} atY={y} />
          <Line scene={scene} />
          <Marks scene={scene} />
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

function isWithin({ x, y }: ScatterFrame, point: ScatterPoint): boolean {
  return point.x >= x[0] && point.x <= x[1] && point.y >= y[0] && point.y <= y[1];
}

function Axes({ scene }: { readonly scene: Scene }): ReactNode {
  const { parts, width, height, atX, atY, ticks } = scene;
  const say = useSpeech({});
  const [bottom, right] = [height - MARGIN.bottom, width - MARGIN.right];
  const level = atY(parts.y.level);
  return (
    <>
      {ticks.x.map((tick) => (
        <g key={`x${tick}`} className="axis-tick">
          <line x1={atX(tick)} x2={atX(tick)} y1={MARGIN.top} y2={bottom} />
          <text x={atX(tick)} y={bottom + 16} textAnchor="middle">
            {say.number(tick, 2)}
          </text>
        </g>
      ))}
      {ticks.y.map((tick) => (
        <g key={`y${tick}`} className="axis-tick">
          <line x1={MARGIN.left} x2={right} y1={atY(tick)} y2={atY(tick)} />
          <text x={MARGIN.left - 6} y={atY(tick) + 4} textAnchor="end">
            {say.number(tick, 1)}
          </text>
        </g>
      ))}
      <text className="axis-unit" x={right} y={height - 8} textAnchor="end">
        {`${parts.x.title} →`}
      </text>
      <text className="axis-unit" x={4} y={12}>
        {`↑ ${parts.y.title}`}
      </text>
      <g className="reference">
        <line x1={MARGIN.left} x2={right} y1={level} y2={level} />
        <text x={right} y={level - 6} textAnchor="end">
          {parts.y.levelWords}
        </text>
      </g>
    </>
  );
}

/** The points behind do not change while one is pointed at. */
const Rest = memo(
  function RestPoints(props: {
    readonly points: readonly ScatterPoint[];
    readonly frame: ScatterFrame;
    readonly width: number;
    readonly height: number;
    readonly atX: (value: number) => number;
    readonly atY: (value: number) => number;
  }): ReactNode {
    return (
      <g className="scatter-rest">
        {props.points
          .filter((point) => isWithin(props.frame, point))
          .map(({ id, x, y }) => (
            <circle key={id} cx={props.atX(x)} cy={props.atY(y)} r={2.5} />
          ))}
      </g>
    );
  },
  (before, now) =>
    before.points === now.points &&
    before.width === now.width &&
    before.height === now.height &&
    `${before.frame.x} ${before.frame.y}` === `${now.frame.x} ${now.frame.y}`,
);

function Line({ scene }: { readonly scene: Scene }): ReactNode {
  const { parts, atX, atY } = scene;
  const known = new Map(parts.marks.map((mark) => [mark.id, mark]));
  const points = parts.line.flatMap((id) => known.get(id) ?? []);
  if (points.length < 2) return null;
  return <polyline className="scatter-line" points={points.map(({ x, y }) => `${atX(x)},${atY(y)}`).join(' ')} />;
}

function Marks({ scene }: { readonly scene: Scene }): ReactNode {
  const { parts, look, width, atX, atY } = scene;
  const group = useRef<SVGGElement>(null);
  const near = look.near ?? look.node;
  const onLine = new Set(parts.line);
  const radius = radiusAt(width);
  const names = markNames(scene);
  const ids = parts.marks.map(({ id }) => id);
  const stop = ids.find((id) => id === look.node) ?? ids[0];
  return (
    <g ref={group}>
      {parts.marks.map(({ id, x, y, spoken, isOpen }, at) => (
        <ChartButton
          key={id}
          id={id}
          className={`scatter-mark${isOpen ? ' is-open' : ''}${onLine.has(id) ? ' is-front' : ''}${id === near ? ' is-near' : ''}`}
          label={spoken}
          isStop={id === stop}
          look={look}
          walk={(event) => walkParts(event, group.current, { ids, at })}
        >
          <circle className="net-reach" cx={atX(x)} cy={atY(y)} r={12} />
          <circle className="scatter-dot" cx={atX(x)} cy={atY(y)} r={id === near ? radius + 2 : radius} />
          <PlacedName name={names.get(id)} />
        </ChartButton>
      ))}
    </g>
  );
}

const radiusAt = (width: number): number => (width < NARROW ? 5 : 6);

/** Names that find room: of the mark looked at, of those on the line, and of all when they are few. */
function markNames({ parts, look, width, height, atX, atY }: Scene): ReadonlyMap<string, NamePlace> {
  const near = look.near ?? look.node;
  const onLine = new Set(parts.line);
  const rank = (id: string): number => (id === near ? 0 : onLine.has(id) ? 1 : 2);
  const letters = width < NARROW ? 20 : 34;
  const dots = [...parts.marks]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, x, y, name }) => ({
      id,
      x: atX(x),
      y: atY(y),
      radius: radiusAt(width),
      text: shortName(name, letters),
    }));
  const labels = labelPlaces(dots, { width, height });
  const isNamed = (id: string): boolean => parts.marks.length <= FEW || rank(id) < 2;
  return new Map(
    dots.flatMap(({ id, text }) => {
      const label = labels.get(id);
      return label === undefined || !isNamed(id) ? [] : [[id, { ...label, text }] as const];
    }),
  );
}
