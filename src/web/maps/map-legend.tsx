import type { ReactNode } from 'react';

export interface LegendEntry {
  readonly words: string;
  /** Look of an area, or radius of a bubble. */
  readonly look?: string;
  readonly radius?: number;
  readonly kind?: 'known' | 'missing' | 'most';
}

const ROW = 20;
const BOX = { width: 22, height: 13 };

const rowHeight = ({ radius = 0 }: LegendEntry): number => Math.max(ROW, 2 * radius + 5);

/** How tall a legend is. */
export function legendHeight(entries: readonly LegendEntry[]): number {
  return entries.reduce((sum, entry) => sum + rowHeight(entry), ROW + 6);
}

/** What colours and circles mean, inside the picture so that it stays with it when it is downloaded. */
export function MapLegend(props: {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const { title, entries, x, y } = props;
  const widest = Math.max(BOX.width / 2, ...entries.map(({ radius = 0 }) => radius));
  let top = y + ROW + 4;
  return (
    <g className="map-legend">
      <text x={x} y={y + 12} className="map-legend-title">
        {title}
      </text>
      {entries.map((entry) => {
        const middle = top + rowHeight(entry) / 2;
        top += rowHeight(entry);
        return (
          <g key={`${entry.look} ${entry.radius} ${entry.words}`}>
            {entry.look === undefined ? (
              <circle cx={x + widest} cy={middle} r={entry.radius} className={`bubble-${entry.kind ?? 'known'}`} />
            ) : (
              <rect
                x={x + widest - BOX.width / 2}
                y={middle - BOX.height / 2}
                {...BOX}
                className={`legend-box look-${entry.look}`}
              />
            )}
            <text x={x + 2 * widest + 8} y={middle + 4}>
              {entry.words}
            </text>
          </g>
        );
      })}
    </g>
  );
}
