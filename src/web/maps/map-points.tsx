import type { ReactNode } from 'react';
import type { Fitted } from './fitted-projection.ts';

const RADIUS = 3.5;

/** A point by longitude and latitude; one that stands for several is larger. */
export interface MapPoint {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly radius?: number;
}

/** Points on a map. */
export function MapPoints(props: { readonly points: readonly MapPoint[]; readonly fitted: Fitted }): ReactNode {
  const { points, fitted } = props;
  return (
    <g className="map-points">
      {points.map(({ id, at, radius }) => {
        const [x, y] = fitted.point(at) ?? [];
        return x === undefined || y === undefined ? null : <circle key={id} cx={x} cy={y} r={radius ?? RADIUS} />;
      })}
    </g>
  );
}
