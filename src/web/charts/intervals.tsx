import { type ReactNode, useId } from 'react';
import type { FigureView } from '../../http/contract/view-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { chartWords } from '../words/chart-words.ts';
import { anchorAt } from './anchor-at.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { FigureArea } from './figure-area.tsx';
import { Hatch } from './hatch.tsx';
import { type IntervalAxis, type IntervalSize, intervalAxis } from './interval-axis.ts';
import { intervalSide } from './interval-side.ts';
import { RowHeads } from './row-heads.tsx';
import { type RowLayout, rowLayout } from './row-layout.ts';

export interface IntervalItem extends IntervalSize {
  readonly label: Bilingual;
  /** The figure that it leads to and whose words it prints. */
  readonly figure?: FigureView | undefined;
}

export interface IntervalParts {
  readonly unit: Bilingual;
  readonly log: boolean;
  readonly reference: number;
  readonly items: readonly IntervalItem[];
}

const TOP = 26;
const AXIS_HEIGHT = 40;
const VALUE_WIDTH = 170;

interface Scene {
  readonly width: number;
  readonly layout: RowLayout;
  readonly axis: IntervalAxis;
  readonly reference: number;
  readonly hatch: string;
}

/** Values with their intervals around a threshold: on which side each lies, and which lie on both. */
export function Intervals(props: { readonly parts: IntervalParts; readonly labelledBy: string }): ReactNode {
  const { parts, labelledBy } = props;
  const { items, reference, log, unit } = parts;
  const say = useSpeech(chartWords);
  const hatch = useId();
  const longest = Math.max(0, ...items.map(({ label }) => say.of(label).length));
  const draw = (width: number): Drawing => {
    const layout = rowLayout(width, VALUE_WIDTH, longest);
    const length = layout.barsTo - layout.barsFrom;
    const axis = intervalAxis(items, { isLog: log, reference, length });
    const bottom = TOP + items.length * layout.rowHeight;
    const at = (value: number): number => layout.barsFrom + axis.place(value);
    const threshold = at(reference);
    return {
      height: bottom + AXIS_HEIGHT,
      drawn: (
        <>
          <Hatch id={hatch} tone="bounds" />
          {axis.ticks.map((tick) => (
            <g key={tick} className="axis-tick">
              <line x1={at(tick)} x2={at(tick)} y1={TOP} y2={bottom} />
              <text x={at(tick)} y={bottom + 16} textAnchor={anchorAt(at(tick), width)}>
                {say.number(tick)}
              </text>
            </g>
          ))}
          <text className="axis-unit" x={layout.barsTo} y={bottom + 34} textAnchor="end">
            {say.of(unit)}
          </text>
          <g className="reference">
            <line x1={threshold} x2={threshold} y1={TOP - 8} y2={bottom} />
            <text x={threshold} y={13} textAnchor={anchorAt(threshold, width)}>
              {say('reference', { value: say.number(reference) })}
            </text>
          </g>
          {items.map((item, place) => (
            <IntervalRow
              // biome-ignore lint/suspicious/noArrayIndexKey: items keep their order, and two may share a label.
              key={place}
              item={item}
              y={TOP + place * layout.rowHeight}
              scene={{ width, layout, axis, reference, hatch }}
            />
          ))}
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks={items.some(({ figure }) => figure !== undefined)} draw={draw} />;
}

function IntervalRow(props: { readonly item: IntervalItem; readonly y: number; readonly scene: Scene }): ReactNode {
  const { item, y, scene } = props;
  const { layout, axis, width, reference, hatch } = scene;
  const say = useSpeech(chartWords);
  const middle = y + layout.barMiddle;
  const at = (value: number): number => layout.barsFrom + axis.place(value);
  const { value, low, high, figure } = item;
  const number = value === null ? say('unknown') : say.number(value, 2);
  const bounds = low === undefined || high === undefined ? '' : ` (${say.number(low, 2)}–${say.number(high, 2)})`;
  const words = figure === undefined || value !== null ? `${number}${bounds}` : say.of(figure.number);
  return (
    <FigureArea figure={figure} shown={`${say.of(item.label)} ${words}`}>
      <rect className="row-ground" x={0} y={y} width={width} height={layout.rowHeight} />
      <RowHeads layout={layout} width={width} y={y} label={say.of(item.label)} value={words} />
      <g className={`interval interval-${intervalSide(item, reference)}`}>
        {low === undefined || high === undefined ? null : value === null ? (
          <rect x={at(low)} y={middle - 6} width={at(high) - at(low)} height={12} fill={`url(#${hatch})`} />
        ) : (
          <>
            <line x1={at(low)} x2={at(high)} y1={middle} y2={middle} />
            <line x1={at(low)} x2={at(low)} y1={middle - 6} y2={middle + 6} />
            <line x1={at(high)} x2={at(high)} y1={middle - 6} y2={middle + 6} />
          </>
        )}
        {value === null ? null : <circle cx={at(value)} cy={middle} r={6} />}
      </g>
    </FigureArea>
  );
}
