import { MethodError } from './errors.ts';
import { type Weights, weights } from './weights.ts';

/** A polygon as its rings; each ring is a list of points, the last equal to the first or not. */
export type Rings = readonly (readonly (readonly [number, number])[])[];

/** Which units own a given corner or edge, filled while walking all rings. */
function owners(polygons: readonly Rings[], touch: 'corner' | 'edge'): Map<string, number[]> {
  const owned = new Map<string, number[]>();
  polygons.forEach((rings, unit) => {
    for (const ring of rings) {
      for (let p = 0; p < ring.length; p++) {
        const here = ring[p]!;
        if (!Number.isFinite(here[0]) || !Number.isFinite(here[1]))
          throw new MethodError('not-finite', { what: 'point', row: unit, column: p, value: `${here}` });
        const next = ring[(p + 1) % ring.length]!;
        const isDegenerate = here[0] === next[0] && here[1] === next[1];
        if (touch === 'edge' && isDegenerate) continue;
        const [a, b] = [`${here[0]} ${here[1]}`, `${next[0]} ${next[1]}`];
        const key = touch === 'corner' ? a : a < b ? `${a} ${b}` : `${b} ${a}`;
        const list = owned.get(key);
        if (list === undefined) owned.set(key, [unit]);
        else if (!list.includes(unit)) list.push(unit);
      }
    }
  });
  return owned;
}

/**
 * Neighbours are units whose borders touch.
 *
 *   w_ij = 1 where i and j have a corner ("corner", queen) or an edge ("edge", rook) of their outlines in common
 *
 * Reads: the usual choice for provinces and communes of one map.
 * Warns: corners must agree to the last digit, as they do in a map made as one piece; simplified outlines lose
 *   neighbours. An island has none: islands lists them.
 *
 * @method  contiguity-weights@1
 * @source  cliff-ord-1981
 * @param   polygons  rings of points of each unit, any plane or lon/lat coordinates
 * @param   touch  "corner" or "edge"
 * @returns symmetric weights of 1
 * @throws  {MethodError} "not-finite" (a coordinate)
 * @cost    O(points) time and memory
 * @example
 * contiguityWeights([[[[0, 0], [1, 0], [1, 1]]], [[[1, 1], [2, 1], [2, 2]]]], "edge").islands // => [0, 1]
 */
export function contiguityWeights(polygons: readonly Rings[], touch: 'corner' | 'edge'): Weights {
  const units = polygons.length;
  const seen = new Set<number>();
  for (const list of owners(polygons, touch).values()) {
    for (const i of list) for (const j of list) if (i !== j) seen.add(i * units + j);
  }
  const pairs = [...seen];
  return weights(units, { from: pairs.map((pair) => Math.floor(pair / units)), to: pairs.map((pair) => pair % units) });
}
