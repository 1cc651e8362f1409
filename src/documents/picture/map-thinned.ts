import type { GeoProjection, GeoStreamWrapper } from 'd3-geo';

/** A projection whose lines skip points nearer than `gap` to the last one drawn: nobody sees them, and they are most of the file. */
export function thinned(projection: GeoProjection, gap: number): GeoStreamWrapper {
  return {
    stream(sink) {
      let last: readonly [number, number] | undefined;
      return projection.stream({
        point(x, y) {
          if (last !== undefined && Math.hypot(x - last[0], y - last[1]) < gap) return;
          last = [x, y];
          sink.point(x, y);
        },
        lineStart() {
          last = undefined;
          sink.lineStart();
        },
        lineEnd() {
          sink.lineEnd();
        },
        polygonStart() {
          sink.polygonStart();
        },
        polygonEnd() {
          sink.polygonEnd();
        },
        sphere() {
          sink.sphere?.();
        },
      });
    },
  };
}
