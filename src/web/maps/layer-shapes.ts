import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

export interface MapShape {
  readonly id: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
}

/** A layer as it is drawn: its units, the lines between them, and their outer edge. */
export interface LayerShapes {
  readonly units: readonly MapShape[];
  readonly between: MultiLineString;
  readonly edge: MultiLineString;
}

const known = new WeakMap<object, Map<string, LayerShapes>>();

const idOf = (one: GeometryObject): string => {
  const id = (one.properties as { readonly place_id?: unknown } | undefined)?.place_id ?? one.id;
  return typeof id === 'string' ? id : '';
};

/** The shapes of an object of a topology, formed once. */
export function layerShapes(topology: Topology, object: string): LayerShapes {
  const made = known.get(topology) ?? new Map<string, LayerShapes>();
  known.set(topology, made);
  const found = made.get(object) ?? formed(topology, object);
  made.set(object, found);
  return found;
}

function formed(topology: Topology, name: string): LayerShapes {
  const object = topology.objects[name] as GeometryCollection | undefined;
  if (object === undefined)
    return {
      units: [],
      between: { type: 'MultiLineString', coordinates: [] },
      edge: { type: 'MultiLineString', coordinates: [] },
    };
  const units = object.geometries.flatMap((one): MapShape[] => {
    const shape = feature(topology, one) as Feature;
    const isArea = shape.geometry?.type === 'Polygon' || shape.geometry?.type === 'MultiPolygon';
    return isArea ? [{ id: idOf(one), shape: shape as Feature<Polygon | MultiPolygon> }] : [];
  });
  return {
    units,
    between: mesh(topology, object, (a, b) => a !== b),
    edge: mesh(topology, object, (a, b) => a === b),
  };
}

/** Lines of one object that run inside the units of another: borders that a merger took away. */
export function linesWithin(
  topology: Topology,
  object: string,
  unitOf: (id: string) => string | undefined,
): MultiLineString {
  const collection = topology.objects[object] as GeometryCollection | undefined;
  if (collection === undefined) return { type: 'MultiLineString', coordinates: [] };
  return mesh(topology, collection, (a, b) => a !== b && unitOf(idOf(a)) === unitOf(idOf(b)));
}

/** Units as one thing to fit a frame to. */
export function together(units: readonly MapShape[]): FeatureCollection {
  return { type: 'FeatureCollection', features: units.map(({ shape }) => shape) };
}

const polygonsOf = ({ geometry }: MapShape['shape']): readonly Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const meanOf = (ring: readonly Position[]): readonly [number, number] => {
  const sum = (place: 0 | 1): number => ring.reduce((all, point) => all + (point[place] ?? 0), 0);
  return [sum(0) / Math.max(1, ring.length), sum(1) / Math.max(1, ring.length)];
};

/** East of this meridian lie the islands of Hoàng Sa and Trường Sa; the parallel parts the two. */
const FAR_EAST = 110.5;
const BETWEEN = 14;

/** One point in each far island: at the size of a map their shapes would vanish. */
export function farIslands(units: readonly MapShape[]): {
  readonly north: readonly (readonly [number, number])[];
  readonly south: readonly (readonly [number, number])[];
} {
  const points = units
    .filter(({ id }) => id.startsWith('VN'))
    .flatMap(({ shape }) => polygonsOf(shape).map((polygon) => meanOf(polygon[0] ?? [])))
    .filter(([x]) => x > FAR_EAST);
  return { north: points.filter(([, y]) => y > BETWEEN), south: points.filter(([, y]) => y <= BETWEEN) };
}

/** A unit without its small far parts: what a close view is fitted to. */
export function mainPart({ shape }: MapShape): Feature<Polygon> {
  const size = (polygon: readonly Position[][]): number => {
    const xs = (polygon[0] ?? []).map((point) => point[0] ?? 0);
    const ys = (polygon[0] ?? []).map((point) => point[1] ?? 0);
    return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  };
  const parts = polygonsOf(shape);
  const largest = parts.reduce((best, part) => (size(part) > size(best) ? part : best), parts[0] ?? []);
  return { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [...largest] } };
}
