import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';

/** Moves of workers: count[k] went from industry from[k] to industry to[k]; absent pairs were not published. */
export interface LabourFlows {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly count: ArrayLike<number>;
}

/** How many industries there are, and what an unpublished reverse flow of a published one counts as. */
export interface SkillOptions {
  readonly industries: number;
  /** 10 in the UK figures (the least count published); 0 leaves it out. */
  readonly missingReverse: number;
}

/** Directed pairs in order of from, then to; the diagonal is in the margins but not among the pairs. */
export interface SkillRelatedness {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: Float64Array;
  readonly value: Float64Array;
}

/** The flows by pair i · n + j, checked. */
function byPair(flows: LabourFlows, n: number): Map<number, number> {
  const { from, to, count } = flows;
  if (to.length !== from.length || count.length !== from.length)
    throw new MethodError('bad-shape', {
      what: `to and count of ${from.length} flows`,
      value: `${to.length}, ${count.length}`,
    });
  assertAmounts(count, 1);
  const pairs = new Map<number, number>();
  for (let k = 0; k < from.length; k++) {
    for (const end of [from[k]!, to[k]!])
      if (!Number.isInteger(end) || end < 0 || end >= n)
        throw new MethodError('bad-index', { what: 'industry of a flow', row: k, value: end });
    const pair = from[k]! * n + to[k]!;
    if (pairs.has(pair)) throw new MethodError('duplicate-link', { what: `flow ${from[k]} to ${to[k]}`, row: k });
    pairs.set(pair, count[k]!);
  }
  return pairs;
}

/**
 * Do workers move from one industry to another more than the sizes of both explain?
 *
 *   R_ij = F_ij F / (F_i· F_·j);  SR_ij = (R_ij − 1) / (R_ij + 1)
 *   F_ij workers moving from i to j; margins over all flows, those within an industry included
 *   A pair with a flow in one direction only gets missingReverse in the other, before margins are taken.
 *
 * Reads: above 0 more than expected, 1/3 twice, 0.5 three times as many; −1 none. Directed: ij is not ji.
 * Warns: flows under the limit of publication are missing, not 0: absent pairs are unknown. Moves show shared
 *   skills, also wages and closeness.
 *
 * @method  skill-relatedness@1
 * @source  neffke-henning-2013, oclery-kinsella-2022
 * @param   flows  from, to, count of equal length; count ≥ 0
 * @param   options  industries (their number), missingReverse (≥ 0)
 * @returns from, to, count, value in [−1, 1), of every pair of two industries with a flow in at least one direction (both directions when missingReverse > 0)
 * @throws  {MethodError} "bad-shape" (unlike lengths), "not-finite", "negative-cell" (a bad count), "bad-index" (an industry outside the list), "duplicate-link" (a flow twice), "bad-parameter" (missingReverse below 0)
 * @cost    O(flows log flows) time, O(flows + industries) memory
 * @example
 * skillRelatedness({ from: [0, 0, 1], to: [0, 1, 1], count: [10, 10, 20] }, { industries: 2, missingReverse: 0 }).value // => [-0.2]
 */
export function skillRelatedness(flows: LabourFlows, options: SkillOptions): SkillRelatedness {
  const n = options.industries;
  if (!(options.missingReverse >= 0 && options.missingReverse < Infinity))
    throw new MethodError('bad-parameter', { what: 'missingReverse of 0 or more', value: options.missingReverse });
  const pairs = byPair(flows, n);
  if (options.missingReverse > 0) {
    for (const pair of [...pairs.keys()]) {
      const reverse = (pair % n) * n + Math.floor(pair / n);
      if (!pairs.has(reverse)) pairs.set(reverse, options.missingReverse);
    }
  }
  const [out, into] = [new Float64Array(n), new Float64Array(n)];
  let total = 0;
  for (const [pair, count] of pairs) {
    out[Math.floor(pair / n)]! += count;
    into[pair % n]! += count;
    total += count;
  }
  const kept = [...pairs.keys()]
    .filter((pair) => Math.floor(pair / n) !== pair % n && pairs.get(pair)! > 0)
    .sort((a, b) => a - b);
  const ratio = (pair: number) => (pairs.get(pair)! * total) / (out[Math.floor(pair / n)]! * into[pair % n]!);
  return {
    from: Int32Array.from(kept, (pair) => Math.floor(pair / n)),
    to: Int32Array.from(kept, (pair) => pair % n),
    count: Float64Array.from(kept, (pair) => pairs.get(pair)!),
    value: Float64Array.from(kept, (pair) => (ratio(pair) - 1) / (ratio(pair) + 1)),
  };
}
