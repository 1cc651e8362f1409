import type { ReactNode } from 'react';

const LINE = 16;

/** Lines of text below each other; `y` is the base line of the first. */
export function TextLines(props: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly className?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}): ReactNode {
  const { lines, x, y, className, anchor = 'start' } = props;
  return (
    <text x={x} y={y} textAnchor={anchor} {...(className === undefined ? {} : { className })}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity than their place.
        <tspan key={place} x={x} dy={place === 0 ? 0 : LINE}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}
