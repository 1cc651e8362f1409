import type { ReactNode } from 'react';
import type { AnaloguesView } from '../../http/contract/country-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { ChartSvg, type Drawing } from './chart-svg.tsx';
import { FigureArea } from './figure-area.tsx';

const ROW = 30;
const NARROW = 560;
const TOP = 4;
const VALUE = 56;

/** Distances as bars, each divided by what every indicator adds to it. */
export function GapBars({
  view,
  labelledBy,
}: {
  readonly view: AnaloguesView;
  readonly labelledBy: string;
}): ReactNode {
  const say = useSpeech({});
  const most = Math.max(...view.nearest.map(({ distance }) => view.figures[distance]?.value ?? 0), Number.MIN_VALUE);
  const draw = (width: number): Drawing => {
    const head = width < NARROW ? 122 : 190;
    const length = width - head - VALUE;
    return {
      height: TOP + view.nearest.length * ROW,
      drawn: view.nearest.map(({ iso3, name, year, distance, parts }, at) => {
        const figure = view.figures[distance];
        const y = TOP + at * ROW;
        let from = head;
        return (
          <g key={iso3}>
            <text x={head - 8} y={y + ROW / 2 + 5} textAnchor="end" className={at === 0 ? 'row-state' : undefined}>
              {`${say.of(name)} ${year}`}
            </text>
            <FigureArea figure={figure}>
              <rect className="row-ground" x={head} y={y} width={width - head} height={ROW} />
              {parts.map(({ indicator, gap }, place) => {
                const wide = (gap / most) * length;
                const x = from;
                from += wide;
                return (
                  <rect
                    key={indicator}
                    className={`gap gap-${place % GAP_TONES}`}
                    x={x}
                    y={y + 6}
                    width={wide}
                    height={ROW - 12}
                  />
                );
              })}
              <text className="row-value" x={from + 6} y={y + ROW / 2 + 5}>
                {figure === undefined ? '' : say.of(figure.number)}
              </text>
            </FigureArea>
          </g>
        );
      }),
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

/** Tones of the parts of a bar; then they begin again. */
export const GAP_TONES = 8;
