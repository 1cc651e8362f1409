import { industryShares } from './industry-shares.ts';
import type { Matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

/**
 * How much the mix of industries of a place resembles that of the whole: 1 when it is the same.
 *
 *   HI_r = 1 / Σ_i (q_ri / Q_i) q_ri;  q_ri share of industry i in place r; Q_i its share in the whole
 *   The sum is the location quotient averaged with the place's own shares.
 *
 * Reads: near 1 diversified like the whole; near 0 specialised in what is rare elsewhere.
 * Warns: one rare industry can pull it down alone.
 *
 * @method  hachman@1
 * @source  hachman-1995
 * @param   x  amounts, places R × industries I; finite, ≥ 0
 * @returns one value a place in (0, 1]; NaN exactly where the place is 0
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount)
 * @cost    O(R·I) time and memory
 * @example
 * hachman(matrix(2, 2, [3, 1, 1, 3])) // => [0.8, 0.8]
 */
export function hachman(x: Matrix): Float64Array {
  const { within, whole } = industryShares(transposed(x));
  const mean = new Float64Array(x.rows);
  for (let i = 0, p = 0; i < x.cols; i++) {
    if (whole[i] === 0) continue;
    p = i * x.rows;
    for (let r = 0; r < x.rows; r++, p++) mean[r]! += within.cells[p]! ** 2 / whole[i]!;
  }
  return mean.map((m) => 1 / m);
}
