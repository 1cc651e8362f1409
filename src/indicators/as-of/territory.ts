import type { Atlas } from './atlas.ts';
import { geographyAge, geographyOf } from './geography.ts';

/** How much of a row's territory or content lies in a set. */
export type Reach = 'inside' | 'touches' | 'outside';

/**
 * The units of another geography that share territory with a unit. Same geography: the unit itself. Follows lineage forwards or
 * backwards through every geography between. Empty when no lineage is known.
 */
export function overlapping(atlas: Atlas, placeId: string, geography: string): readonly string[] {
  const own = geographyOf(placeId);
  if (own === geography || own === placeId) return [placeId];
  const from = geographyAge(own);
  const to = geographyAge(geography);
  if (from === undefined || to === undefined) return [];
  const edges = from < to ? atlas.forward : atlas.backward;
  const seen = new Set<string>([placeId]);
  let reached = [placeId];
  for (let step = 0; step < Math.abs(to - from); step += 1) {
    const next = new Set<string>();
    for (const unit of reached) {
      for (const edge of edges.get(unit) ?? []) next.add(from < to ? edge.to : edge.from);
    }
    reached = [...next].filter((unit) => !seen.has(unit)).sort();
    for (const unit of reached) seen.add(unit);
  }
  return reached;
}

/** Whether a unit lies inside a set of units of another geography, touches it, or lies outside. */
export function placeReach(atlas: Atlas, placeId: string, set: ReadonlySet<string>): Reach {
  if (set.has(placeId)) return 'inside';
  const [first] = set;
  if (first === undefined) return 'outside';
  const covers = overlapping(atlas, placeId, geographyOf(first));
  const inSet = covers.filter((unit) => set.has(unit)).length;
  if (inSet === 0) return 'outside';
  return inSet === covers.length ? 'inside' : 'touches';
}

export interface Successor {
  readonly id: string;
  /** Units of the earlier geography that make it up, and whether each belongs to the territory asked about. */
  readonly parts: readonly { readonly id: string; readonly isOwn: boolean; readonly extent: 'whole' | 'partial' }[];
}

/** The units of a geography that now hold a territory, each with what else it holds. */
export function successors(atlas: Atlas, placeIds: readonly string[], geography: string): readonly Successor[] {
  const own = new Set(placeIds);
  const ids = [...new Set(placeIds.flatMap((id) => overlapping(atlas, id, geography)))].sort();
  return ids.map((id) => {
    if (own.has(id)) return { id, parts: [{ id, isOwn: true, extent: 'whole' }] };
    const edges = atlas.backward.get(id) ?? [];
    return { id, parts: edges.map((edge) => ({ id: edge.from, isOwn: own.has(edge.from), extent: edge.extent })) };
  });
}

/** Whether a set of units hangs together by shared borders; undefined where no border is known for one of them. */
export function isContiguous(atlas: Atlas, placeIds: readonly string[]): boolean | undefined {
  const [first] = placeIds;
  if (first === undefined || placeIds.some((id) => !atlas.neighbours.has(id))) return undefined;
  const set = new Set(placeIds);
  const seen = new Set([first]);
  const queue = [first];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const neighbour of atlas.neighbours.get(unit) ?? []) {
      if (set.has(neighbour) && !seen.has(neighbour)) {
        seen.add(neighbour);
        queue.push(neighbour);
      }
    }
  }
  return seen.size === set.size;
}
