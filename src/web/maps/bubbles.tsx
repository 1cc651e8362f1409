import type { ReactNode } from 'react';

/** A circle whose area is an amount. */
export interface Bubble {
  /** Piece that it grew from; bubbles of pieces that merged come together. */
  readonly piece: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: 'known' | 'missing';
  /** False for all but one of the bubbles that came together. */
  readonly isShown: boolean;
  readonly isOut: boolean;
  /** A ring for the highest value that is possible. */
  readonly most?: number;
}

const at = (x: number, y: number, radius: number) => ({
  transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${radius.toFixed(2)})`,
});

/** Amounts as circles over the map; where units merge, circles move to the new one. */
export function Bubbles({ bubbles }: { readonly bubbles: readonly Bubble[] }): ReactNode {
  return (
    <g className="map-bubbles">
      {bubbles.map(({ piece, x, y, radius, kind, isShown, isOut, most }) => (
        <g key={piece} className={isShown ? (isOut ? 'bubble is-out' : 'bubble') : 'bubble is-gone'}>
          <circle r={1} className={`bubble-${kind}`} style={at(x, y, radius)} vectorEffect="non-scaling-stroke" />
          {most === undefined ? null : (
            <circle r={1} className="bubble-most" style={at(x, y, most)} vectorEffect="non-scaling-stroke" />
          )}
        </g>
      ))}
    </g>
  );
}
