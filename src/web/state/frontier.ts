/** A point that is better the further right and the higher up it lies. */
export interface FrontierPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The points that no other beats: none lies at least as far right and as high, and further in one of the two. From left to right. */
export function frontier<P extends FrontierPoint>(points: readonly P[]): readonly P[] {
  const order = [...points].sort((a, b) => b.x - a.x || b.y - a.y || (a.id < b.id ? -1 : 1));
  const kept: P[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const point of order) {
    const last = kept.at(-1);
    const isTwin = last !== undefined && last.x === point.x && last.y === point.y;
    if (point.y > highest || isTwin) kept.push(point);
    highest = Math.max(highest, point.y);
  }
  return kept.reverse();
}
