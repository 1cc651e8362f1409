import { type Dimensions, edgesOf } from './dimensions.ts';

/** What can be worked on: parts up to one size, and from another up where that is said. Both have one shape. */
export interface Envelope {
  readonly max: Dimensions;
  readonly min: Dimensions | null;
}

/**
 * The ways in which a part can lie along the axis of something round: its length along the axis, and the diameter that it needs across.
 * A box can lie in three ways, something round in one.
 */
export function waysRound(part: Dimensions): readonly (readonly [diameter: number, length: number])[] {
  if (part.shape === 'round') return [part.mm];
  const [a, b, c] = part.mm;
  return [
    [Math.hypot(b, c), a],
    [Math.hypot(a, c), b],
    [Math.hypot(a, b), c],
  ];
}

/** Whether an envelope takes a part, turned as it may be: no edge too long, and none too short where a smallest size is said. */
export function partFits({ max, min }: Envelope, part: Dimensions): boolean {
  if (max.shape === 'round') {
    const [most, longest] = max.mm;
    const [least, shortest] = min?.shape === 'round' ? min.mm : [0, 0];
    return waysRound(part).some(
      ([diameter, length]) => diameter <= most && length <= longest && diameter >= least && length >= shortest,
    );
  }
  const [edges, most] = [edgesOf(part), edgesOf(max)];
  const least = min === null ? [0, 0, 0] : edgesOf(min);
  return edges.every((edge, at) => edge <= (most[at] ?? 0) && edge >= (least[at] ?? 0));
}
