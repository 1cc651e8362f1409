import type { ReactNode } from 'react';
import type { Fitted } from './fitted-projection.ts';

const RADIUS = 3.5;

/** Points on a map. */
export function MapPoints(props: {
  readonly points: readonly { readonly id: string; readonly at: readonly [number, number] }[];
  readonly fitted: Fitted;
}): ReactNode {
  const { points, fitted } = props;
  return (
    <g className="map-points">
      {points.map(({ id, at }) => {
        const [x, y] = fitted.point(at) ?? [];
        return x === undefined || y === undefined ? null : <circle key={id} cx={x} cy={y} r={RADIUS} />;
      })}
    </g>
  );
}
