import { MethodError } from './errors.ts';
import type { Permuting } from './moran.ts';
import { shuffles } from './shuffles.ts';
import type { Weights } from './weights.ts';

/** One kind of join: how much there is, how much chance gives on average, and p-values in both directions. */
export interface Joins {
  readonly observed: number;
  readonly expected: number;
  readonly pGreater: number;
  readonly pLess: number;
}

/** Joins between two units that have it, two that do not, and one of each. */
export interface JoinCount {
  readonly bb: Joins;
  readonly ww: Joins;
  readonly bw: Joins;
}

/** Weight of links between two ones, and of links with at least one. */
function counted(x: Float64Array, w: Weights): [bb: number, bw: number] {
  let [both, either] = [0, 0];
  for (let i = 0; i < w.units; i++) {
    for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) {
      const ones = x[i]! + x[w.neighbours[k]!]!;
      if (ones === 2) both += w.values[k]!;
      else if (ones === 1) either += w.values[k]!;
    }
  }
  return [both / 2, either / 2];
}

/**
 * Do places that have something lie side by side more often than chance would have it?
 *
 *   BB = ½ Σ_ij w_ij x_i x_j;  WW = ½ Σ_ij w_ij (1−x_i)(1−x_j);  BW = ½ Σ_ij w_ij (x_i − x_j)²
 *   expected, over all orders of the values: BB: ½ S0 · b(b−1) / n(n−1), b = Σ x; the others alike
 *   p = (M + 1) / (R + 1), M of R random orders with a count at least as great (pGreater) or small (pLess);
 *   counts within 10⁻¹² of all joins are equal, since weights may be fractions
 *
 * Reads: bb.pGreater < 0.05: the places that have it belong together across their borders.
 * Warns: says nothing of how much each place has. A few large places touch everything.
 *
 * @method  join-count@1
 * @source  cliff-ord-1981, north-et-al-2002
 * @param   present  0 or 1 a unit, n ≥ 2
 * @param   w  neighbours, usually with weights 1 in both directions
 * @param   permuting  random, permutations (999 is usual)
 * @returns bb, ww, bw with observed and expected (weight of joins), pGreater and pLess in [1/(R+1), 1]
 * @throws  {MethodError} "bad-shape" (not one value a unit), "not-binary" (neither 0 nor 1), "too-few" (n < 2), "bad-parameter" (permutations not a whole number ≥ 1)
 * @cost    O(R · (n + links)) time, O(n) memory
 * @example
 * joinCount([1, 1, 0], weights(3, { from: [0, 1, 1, 2], to: [1, 0, 2, 1] }), { random: random(1), permutations: 9 }).bb.observed // => 1
 */
export function joinCount(present: ArrayLike<number>, w: Weights, permuting: Permuting): JoinCount {
  const { random, permutations } = permuting;
  const n = w.units;
  if (present.length !== n)
    throw new MethodError('bad-shape', { what: `one value for each of ${n} units`, value: present.length });
  if (n < 2) throw new MethodError('too-few', { what: 'units', value: n });
  if (!Number.isInteger(permutations) || permutations < 1)
    throw new MethodError('bad-parameter', { what: 'permutations', value: permutations });
  for (let i = 0; i < n; i++)
    if (present[i] !== 0 && present[i] !== 1) throw new MethodError('not-binary', { row: i, value: present[i]! });
  const x = Float64Array.from(present);
  const half = w.values.reduce((sum, v) => sum + v, 0) / 2;
  const ones = x.reduce((sum, v) => sum + v, 0);
  const all = (joins: readonly [number, number]) => [joins[0], half - joins[0] - joins[1], joins[1]];
  const observed = all(counted(x, w));
  const pairs = n * (n - 1);
  const expected = [
    (half * ones * (ones - 1)) / pairs,
    (half * (n - ones) * (n - ones - 1)) / pairs,
    (half * 2 * ones * (n - ones)) / pairs,
  ];
  const greater = [1, 1, 1];
  const less = [1, 1, 1];
  const next = shuffles(x, random);
  const tie = 1e-12 * half;
  for (let r = 0; r < permutations; r++) {
    const drawn = all(counted(next(), w));
    for (let kind = 0; kind < 3; kind++) {
      if (drawn[kind]! >= observed[kind]! - tie) greater[kind]!++;
      if (drawn[kind]! <= observed[kind]! + tie) less[kind]!++;
    }
  }
  const joins = (kind: number): Joins => ({
    observed: observed[kind]!,
    expected: expected[kind]!,
    pGreater: greater[kind]! / (permutations + 1),
    pLess: less[kind]! / (permutations + 1),
  });
  return { bb: joins(0), ww: joins(1), bw: joins(2) };
}
