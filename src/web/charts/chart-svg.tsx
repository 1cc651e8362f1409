import type { ReactNode } from 'react';
import '../styles/charts.css';
import { useWidth } from '../state/use-width.ts';

const FIRST_WIDTH = 640;

/** What is drawn at a width, and how high it then is. */
export interface Drawing {
  readonly height: number;
  readonly drawn: ReactNode;
}

/** The ground of a picture: as wide as its place, so that its words keep their size on a phone. */
export function ChartSvg(props: {
  readonly labelledBy: string;
  /** Its parts are links: a group of them, no single picture. */
  readonly hasLinks?: boolean;
  readonly draw: (width: number) => Drawing;
}): ReactNode {
  const { labelledBy, hasLinks = false, draw } = props;
  const [box, width] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const { height, drawn } = draw(width);
  return (
    <div ref={box} className="chart-width">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is titled by what `labelledBy` names. */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role={hasLinks ? 'group' : 'img'}
        aria-labelledby={labelledBy}
      >
        {drawn}
      </svg>
    </div>
  );
}
