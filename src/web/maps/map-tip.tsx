import type { ReactNode } from 'react';

const LETTER = 7;
const LINE = 17;
const PADDING = 8;

/** For words of a picture that a screen reader has from elsewhere. */
export const UNSPOKEN = { 'aria-hidden': true } as const;

/** What the unit under the pointer or with the focus says, beside it; screen readers have it from the unit itself. */
export function MapTip(props: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}): ReactNode {
  const { lines, x, y, width } = props;
  const wide = Math.min(width - 4, Math.max(...lines.map((line) => line.length)) * LETTER + 2 * PADDING);
  const high = lines.length * LINE + 2 * PADDING - 4;
  const left = Math.max(2, Math.min(width - wide - 2, x - wide / 2));
  const top = y - high - 14 < 2 ? y + 14 : y - high - 14;
  return (
    <g className="map-tip" {...UNSPOKEN} transform={`translate(${left} ${top})`}>
      <rect width={wide} height={high} rx={6} />
      {lines.map((line, place) => (
        <text
          key={line}
          x={PADDING}
          y={PADDING + 10 + place * LINE}
          className={place === 0 ? 'map-tip-name' : undefined}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
