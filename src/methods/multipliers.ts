import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** Output called for by a unit of final use, and the effect and multiplier of a direct quantity such as jobs. */
export interface Multipliers {
  readonly output: Float64Array;
  /** Total of the direct quantity along the chain, for one unit of final use. */
  readonly effects: Float64Array;
  /** Effect divided by the direct quantity of the industry itself (type I). */
  readonly ratios: Float64Array;
}

/**
 * What one more unit of final use calls for along the chain: output, and jobs or value added.
 *
 *   output_j = Σ_i l_ij;  effect_j = Σ_i v_i l_ij;  ratio_j = effect_j / v_j
 *   L Leontief inverse; v_i direct quantity (value added, workers) for one unit of output of i
 *
 * Reads: output 1.8: one unit of final use calls for 0.8 units of other output besides itself.
 * Warns: an upper end in practice: assumes idle capacity and fixed proportions. Ratios are large where v_j is
 *   small; do not use them to choose sectors.
 *
 * @method  multipliers@1
 * @source  miller-blair-2009
 * @param   inverse  Leontief inverse n×n
 * @param   direct  v of each industry, length n; finite
 * @returns output, effects, ratios, length n; ratios NaN exactly where v_j is 0
 * @throws  {MethodError} "bad-shape" (not square, or direct does not fit), "not-finite" (a bad value)
 * @cost    O(n²) time, O(n) memory
 * @example
 * multipliers(matrix(2, 2, [1, 1, 0, 2]), [0.5, 0.25]).ratios // => [1, 4]
 */
export function multipliers(inverse: Matrix, direct: ArrayLike<number>): Multipliers {
  const n = inverse.rows;
  if (inverse.cols !== n) throw new MethodError('bad-shape', { what: 'square table', value: `${n} × ${inverse.cols}` });
  if (direct.length !== n)
    throw new MethodError('bad-shape', { what: `direct quantity of ${n} industries`, value: direct.length });
  assertFinite(inverse.cells, n);
  assertFinite(direct, 1);
  const output = new Float64Array(n);
  const effects = new Float64Array(n);
  for (let i = 0, p = 0; i < n; i++) {
    for (let j = 0; j < n; j++, p++) {
      output[j]! += inverse.cells[p]!;
      effects[j]! += direct[i]! * inverse.cells[p]!;
    }
  }
  return { output, effects, ratios: effects.map((effect, j) => (direct[j] === 0 ? Number.NaN : effect / direct[j]!)) };
}
