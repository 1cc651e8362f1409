import { scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { chartWords } from '../words/chart-words.ts';
import { anchorAt } from './anchor-at.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { type FallSize, type FallStep, fallSteps } from './fall-steps.ts';
import { FigureArea } from './figure-area.tsx';
import { Hatch } from './hatch.tsx';
import { RowHeads } from './row-heads.tsx';
import { type RowLayout, rowLayout } from './row-layout.ts';

/** A bar of a waterfall: a state before or after, or an effect between. */
export interface FallPart extends FallSize {
  readonly label: Bilingual;
  /** The figure that it leads to and whose words it prints. */
  readonly figure?: FigureView | undefined;
}

export interface WaterfallParts {
  readonly unit: Bilingual;
  readonly start: FallPart;
  readonly effects: readonly FallPart[];
  readonly end: FallPart;
}

const AXIS_HEIGHT = 40;
const VALUE_WIDTH = 230;
const TICKS = 5;

interface Scene {
  readonly width: number;
  readonly layout: RowLayout;
  readonly place: (value: number) => number;
  readonly hatch: string;
}

/** How one amount became another: effects laid end to end, with whiskers and hatching where a part is only bounded. */
export function Waterfall(props: { readonly parts: WaterfallParts; readonly labelledBy: string }): ReactNode {
  const { parts, labelledBy } = props;
  const say = useSpeech(chartWords);
  const hatch = useId();
  const steps = fallSteps(parts);
  if (steps === undefined) return <p className="quiet">{say('unknown')}</p>;
  const rows = [parts.start, ...parts.effects, parts.end];
  const hasLinks = rows.some(({ figure }) => figure !== undefined);
  const longest = Math.max(...rows.map(({ label }) => say.of(label).length));
  const draw = (width: number): Drawing => {
    const layout = rowLayout(width, VALUE_WIDTH, longest);
    const scale = axisOf(steps, layout);
    const ticks = scale.ticks(layout.isWide ? TICKS : 3);
    const bottom = rows.length * layout.rowHeight;
    const scene: Scene = { width, layout, place: (value) => scale(value), hatch };
    return {
      height: bottom + AXIS_HEIGHT,
      drawn: (
        <>
          <Hatch id={hatch} tone="bounds" />
          {ticks.map((tick) => (
            <g key={tick} className={tick === 0 ? 'axis-zero' : 'axis-tick'}>
              <line x1={scale(tick)} x2={scale(tick)} y1={0} y2={bottom} />
              <text x={scale(tick)} y={bottom + 16} textAnchor={anchorAt(scale(tick), width)}>
                {say.number(tick)}
              </text>
            </g>
          ))}
          <text className="axis-unit" x={layout.barsTo} y={bottom + 34} textAnchor="end">
            {say.of(parts.unit)}
          </text>
          {steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars of a waterfall have no other identity than their order.
            <FallBar key={place} step={step} part={rows[place]} next={steps[place + 1]} scene={scene} row={place} />
          ))}
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks={hasLinks} draw={draw} />;
}

function axisOf(steps: readonly FallStep[], layout: RowLayout): ReturnType<typeof scaleLinear<number, number>> {
  const all = steps.flatMap(({ begin, end, low, high }) => [begin, end ?? begin, low ?? begin, high ?? begin]);
  return scaleLinear()
    .domain([Math.min(0, ...all), Math.max(0, ...all)])
    .nice(TICKS)
    .range([layout.barsFrom, layout.barsTo]);
}

function FallBar(props: {
  readonly step: FallStep;
  readonly part: FallPart | undefined;
  readonly next: FallStep | undefined;
  readonly scene: Scene;
  readonly row: number;
}): ReactNode {
  const { step, part, next, scene, row } = props;
  const say = useSpeech(chartWords);
  const { layout, width, place, hatch } = scene;
  const y = row * layout.rowHeight;
  const middle = y + layout.barMiddle;
  const isState = row === 0 || next === undefined;
  const height = layout.isWide ? 22 : 16;
  if (part === undefined) return null;
  const { value, figure } = part;
  const number = value === null ? say('unknown') : say.number(value);
  const words = figure === undefined ? number : say.of(figure.text);
  const signed = !isState && value !== null && value > 0 ? `+${words}` : words;
  const tone = isState ? 'state' : (value ?? 0) < 0 ? 'fall' : 'rise';
  const [from, to] = step.end === null ? [step.low ?? 0, step.high ?? 0] : [step.begin, step.end];
  const [left, right] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
  return (
    <FigureArea figure={figure} shown={`${say.of(part.label)} ${signed}`}>
      <rect className="row-ground" x={0} y={y} width={width} height={layout.rowHeight} />
      <RowHeads
        layout={layout}
        width={width}
        y={y}
        label={say.of(part.label)}
        value={signed}
        className={`row-${tone}`}
      />
      <rect
        className={`fall-bar fall-${step.end === null ? 'bounded' : tone}`}
        x={left}
        y={middle - height / 2}
        width={Math.max(2, right - left)}
        height={height}
        {...(step.end === null ? { fill: `url(#${hatch})` } : {})}
      />
      <Whisker step={step} scene={scene} middle={middle} />
      <FallLink step={step} next={next} scene={scene} middle={middle} />
    </FigureArea>
  );
}

/** From the end of a bar to the beginning of the next. */
function FallLink(props: {
  readonly step: FallStep;
  readonly next: FallStep | undefined;
  readonly scene: Scene;
  readonly middle: number;
}): ReactNode {
  const { step, next, scene, middle } = props;
  if (next === undefined || step.end === null) return null;
  const x = scene.place(step.end);
  return <line className="fall-link" x1={x} x2={x} y1={middle + 11} y2={middle + scene.layout.rowHeight - 11} />;
}

function Whisker(props: { readonly step: FallStep; readonly scene: Scene; readonly middle: number }): ReactNode {
  const { step, scene, middle } = props;
  if (step.low === undefined || step.high === undefined) return null;
  const [low, high] = [scene.place(step.low), scene.place(step.high)];
  return (
    <g className="whisker">
      <line x1={low} x2={high} y1={middle} y2={middle} />
      <line x1={low} x2={low} y1={middle - 6} y2={middle + 6} />
      <line x1={high} x2={high} y1={middle - 6} y2={middle + 6} />
    </g>
  );
}
