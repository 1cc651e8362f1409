import type { GeoPermissibleObjects } from 'd3-geo';
import { type GeoProjection, geoAlbersUsa, geoMercator, geoPath } from 'd3-geo';

/** A map fitted to a width; the height follows the land, within bounds. */
export interface Fitted {
  readonly width: number;
  readonly height: number;
  readonly path: (object: GeoPermissibleObjects) => string;
  readonly centre: (object: GeoPermissibleObjects) => readonly [number, number];
  readonly point: (at: readonly [number, number]) => readonly [number, number] | undefined;
  /** Area on the map in square pixels. */
  readonly area: (object: GeoPermissibleObjects) => number;
}

export interface Fitting {
  readonly layer: string;
  readonly width: number;
  /** Height over width, at most. */
  readonly tallest: number;
  readonly padding: number;
  /** What the frame is fitted to. */
  readonly to: GeoPermissibleObjects;
}

function projectionOf(layer: string): GeoProjection {
  return layer.startsWith('us-') ? geoAlbersUsa() : geoMercator();
}

/** Fits a projection to what is to be seen. */
export function fittedProjection({ layer, width, tallest, padding, to }: Fitting): Fitted {
  const projection = projectionOf(layer).fitWidth(Math.max(1, width - 2 * padding), to);
  const bounds = geoPath(projection).bounds(to);
  const wanted = bounds[1][1] - bounds[0][1] + 2 * padding;
  const height = Math.round(Math.min(wanted, width * tallest));
  projection.fitExtent(
    [
      [padding, padding],
      [width - padding, height - padding],
    ],
    to,
  );
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    path: (object) => path(object) ?? '',
    centre: (object) => path.centroid(object),
    area: (object) => path.area(object),
    point: (at) => projection([at[0], at[1]]) ?? undefined,
  };
}
