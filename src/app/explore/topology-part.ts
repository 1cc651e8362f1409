import type { Topology, TopologyObject } from './explore-ports.ts';

/** The shapes of an object that are wanted, with the arcs that they use and no others. */
export function topologyPart(
  topology: Topology,
  asked: { readonly object: string; readonly wanted: ReadonlySet<string> },
): Topology {
  const places = new Map<number, number>();
  const arcs: unknown[] = [];
  const placeOf = (index: number): number => {
    const known = places.get(index);
    if (known !== undefined) return known;
    const place = arcs.length;
    places.set(index, place);
    arcs.push(topology.arcs[index]);
    return place;
  };
  const moved = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(moved);
    const index = part as number;
    return index < 0 ? ~placeOf(~index) : placeOf(index);
  };
  const shapes = topology.objects[asked.object]?.geometries ?? [];
  const geometries = shapes
    .filter((shape) => asked.wanted.has(shapeId(shape)))
    .map((shape) => ({ ...shape, arcs: moved(shape.arcs) }));
  return { ...topology, arcs, objects: { [asked.object]: { type: 'GeometryCollection', geometries } } };
}

/** The place that a shape bounds; empty text where it names none. */
export function shapeId(shape: TopologyObject): string {
  const id = shape.properties?.['place_id'] ?? shape.id;
  return typeof id === 'string' ? id : '';
}
