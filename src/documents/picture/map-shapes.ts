import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapLayer } from './picture-scene.ts';

export interface MapShape {
  readonly id: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
}

export interface MapShapes {
  readonly units: readonly MapShape[];
  /** The whole country as one shape, for the small map. */
  readonly country: MultiPolygon;
}

/** Objects of the shipped boundaries: units of each layer and what the small map of the country is merged from. */
const OBJECTS: Readonly<Record<MapLayer, { readonly units: string; readonly country: string }>> = {
  vn63: { units: 'vn63', country: 'vn34' },
  vn34: { units: 'vn34', country: 'vn34' },
  'us-counties': { units: 'counties', country: 'states' },
};

/** The shapes of a layer; undefined if the boundaries do not hold it. */
export function mapShapes(topology: Topology, layer: MapLayer): MapShapes | undefined {
  const units = topology.objects[OBJECTS[layer].units];
  const outline = topology.objects[OBJECTS[layer].country] ?? units;
  if (!isCollection(units) || !isCollection(outline)) return undefined;
  return {
    units: feature(topology, units).features.flatMap((one): MapShape[] => {
      const id = (one.properties as { readonly place_id?: unknown } | null)?.place_id;
      return typeof id === 'string' && isArea(one) ? [{ id, shape: one }] : [];
    }),
    country: merge(
      topology,
      outline.geometries.filter((one) => one.type === 'Polygon' || one.type === 'MultiPolygon'),
    ),
  };
}

function isCollection(object: Topology['objects'][string] | undefined): object is GeometryCollection {
  return object?.type === 'GeometryCollection';
}

function isArea(one: Feature): one is Feature<Polygon | MultiPolygon> {
  return one.geometry?.type === 'Polygon' || one.geometry?.type === 'MultiPolygon';
}

const polygonsOf = (shape: Feature<Polygon | MultiPolygon>): readonly (readonly Position[][])[] =>
  shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;

const asPolygon = (coordinates: readonly Position[][]): Polygon => ({ type: 'Polygon', coordinates: [...coordinates] });

/** A stretch of the globe that does not cross the date line. */
export interface DegreeBox {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Whether a unit may lie in a box, told from its corners alone: drawing every unit to learn it costs most of a map. */
export function touches(shape: Feature<Polygon | MultiPolygon>, box: DegreeBox): boolean {
  return polygonsOf(shape).some((polygon) => {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x = 0, y = 0] of polygon[0] ?? []) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
  });
}

/** Islets below this share of a unit's largest part do not widen the view; the small map shows them. */
const PART_SHOWN = 0.02;

/** The parts of a unit that a zoomed map is fitted to. */
export function mainParts(shape: Feature<Polygon | MultiPolygon>): Feature<MultiPolygon> {
  const parts = polygonsOf(shape).map((coordinates) => ({ coordinates, area: geoArea(asPolygon(coordinates)) }));
  const largest = Math.max(...parts.map((part) => part.area));
  const kept = parts.filter((part) => part.area >= largest * PART_SHOWN).map((part) => [...part.coordinates]);
  return { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates: kept } };
}

/** The largest part of a unit, where its name stands. */
export function largestPart(shape: Feature<Polygon | MultiPolygon>): Polygon {
  const parts = polygonsOf(shape).map(asPolygon);
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best), parts[0] ?? asPolygon([]));
}

/** One point in each part that lies east of a meridian: far islands too small to be seen as shapes. */
export function farIslands(country: MultiPolygon, eastOf: number): readonly Position[] {
  return country.coordinates.flatMap((polygon) => {
    const ring = polygon[0] ?? [];
    const mean = (place: 0 | 1): number =>
      ring.reduce((sum, point) => sum + (point[place] ?? 0), 0) / Math.max(1, ring.length);
    return mean(0) > eastOf ? [[mean(0), mean(1)]] : [];
  });
}
