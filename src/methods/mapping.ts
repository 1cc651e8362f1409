import { MethodError } from './errors.ts';

/** Which targets each source touches: source s touches links[offsets[s]] … links[offsets[s + 1] − 1]. */
export interface Mapping {
  readonly sources: number;
  readonly targets: number;
  readonly offsets: Int32Array;
  readonly links: Int32Array;
  /** 1 where the links of the source are known to hold all of it; 0 where a part may lie elsewhere. */
  readonly complete: Uint8Array;
  /** Share of its source that each link carries, if somebody claims to know. */
  readonly weights?: Float64Array;
}

/** The parts a mapping is built from; offsets have one entry more than there are sources. */
export interface MappingParts {
  readonly targets: number;
  readonly offsets: ArrayLike<number>;
  readonly links: ArrayLike<number>;
  readonly complete?: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
}

/** Refuses offsets that fall, links outside the targets, and a target named twice by one source. */
function checkLinks(parts: MappingParts): void {
  const { offsets, links, targets } = parts;
  const sources = offsets.length - 1;
  if (sources < 0 || offsets[0] !== 0 || offsets[sources] !== links.length) {
    throw new MethodError('bad-shape', { what: `offsets from 0 to ${links.length} links` });
  }
  const lastSource = new Int32Array(targets).fill(-1);
  for (let s = 0; s < sources; s++) {
    if (offsets[s + 1]! < offsets[s]!) throw new MethodError('bad-shape', { what: 'offsets that never fall', row: s });
    for (let k = offsets[s]!; k < offsets[s + 1]!; k++) {
      const target = links[k]!;
      if (!Number.isInteger(target) || target < 0 || target >= targets) {
        throw new MethodError('bad-index', { what: 'target of a source', row: s, value: target });
      }
      if (lastSource[target] === s)
        throw new MethodError('duplicate-link', { what: 'target of a source', row: s, value: target });
      lastSource[target] = s;
    }
  }
}

/** Refuses weights below 0, and weights of a complete source that do not add up to 1. */
function checkWeights(parts: MappingParts, weights: ArrayLike<number>, complete: Uint8Array): void {
  if (weights.length !== parts.links.length) {
    throw new MethodError('bad-shape', {
      what: `one weight for each of ${parts.links.length} links`,
      value: weights.length,
    });
  }
  for (let s = 0; s < complete.length; s++) {
    let total = 0;
    for (let k = parts.offsets[s]!; k < parts.offsets[s + 1]!; k++) {
      const weight = weights[k]!;
      if (!(weight >= 0 && weight <= 1))
        throw new MethodError('bad-parameter', { what: 'weight in [0, 1]', row: s, value: weight });
      total += weight;
    }
    const isLinked = parts.offsets[s + 1]! > parts.offsets[s]!;
    const isWrong = complete[s] === 1 && isLinked ? Math.abs(total - 1) > 1e-9 : total > 1 + 1e-9;
    if (isWrong) throw new MethodError('shares-not-one', { what: 'weights of a source', row: s, value: total });
  }
}

/**
 * Which new units each old unit lies in: provinces to provinces, codes to codes.
 *
 *   A source is whole when it is complete and touches exactly one target; split when it touches several, or is
 *   incomplete; unplaced when it touches none.
 *
 * Reads: the share of amounts in whole sources says how much of a table can be carried over exactly.
 * Warns: a link says "touches", not "how much"; weights are a claim, kept apart from what is certain.
 *
 * @method  mapping@1
 * @source  house
 * @param   parts  targets (their number), offsets (sources + 1), links (targets of each source), complete (1 or 0 a source; default all 1), weights (a link; in [0, 1], adding to 1 over a complete source within 1e-9)
 * @returns the mapping, frozen
 * @throws  {MethodError} "bad-shape" (lengths do not fit), "bad-index" (a link outside the targets), "duplicate-link" (a target twice in one source), "bad-parameter" (a weight outside [0, 1]), "not-binary" (complete neither 0 nor 1), "shares-not-one" (weights of a complete source do not add up to 1, or of an incomplete one exceed 1)
 * @cost    O(sources + links + targets) time and memory
 * @example
 * mapping({ targets: 2, offsets: [0, 1, 3], links: [0, 0, 1] }).sources // => 2
 */
export function mapping(parts: MappingParts): Mapping {
  if (!Number.isInteger(parts.targets) || parts.targets < 0)
    throw new MethodError('bad-shape', { what: 'number of targets', value: parts.targets });
  checkLinks(parts);
  const sources = parts.offsets.length - 1;
  const complete = new Uint8Array(sources).fill(1);
  if (parts.complete !== undefined) {
    if (parts.complete.length !== sources)
      throw new MethodError('bad-shape', {
        what: `complete for each of ${sources} sources`,
        value: parts.complete.length,
      });
    for (let s = 0; s < sources; s++) {
      if (parts.complete[s] !== 0 && parts.complete[s] !== 1)
        throw new MethodError('not-binary', { what: 'complete', row: s, value: parts.complete[s]! });
      complete[s] = parts.complete[s]!;
    }
  }
  if (parts.weights !== undefined) checkWeights(parts, parts.weights, complete);
  return Object.freeze({
    sources,
    targets: parts.targets,
    offsets: Int32Array.from(parts.offsets),
    links: Int32Array.from(parts.links),
    complete,
    ...(parts.weights === undefined ? {} : { weights: Float64Array.from(parts.weights) }),
  });
}
