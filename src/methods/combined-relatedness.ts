import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** The mean of standardised measures, its percentile, and the linear rule that gives it. */
export interface CombinedRelatedness {
  readonly combined: Matrix;
  /** Part of pairs with a value no higher, in (0, 1]; ties share the higher one. */
  readonly percentile: Matrix;
  /** combined = Σ weights_k · measure_k + constant. */
  readonly weights: Float64Array;
  readonly constant: number;
}

/** Positions above the diagonal where every measure is known. */
function knownPairs(measures: readonly Matrix[], n: number): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const p = i * n + j;
      for (const [k, { cells }] of measures.entries()) {
        const [one, other] = [cells[p]!, cells[j * n + i]!];
        if (Math.abs(one) === Infinity)
          throw new MethodError('not-finite', { what: `measure ${k}`, row: i, column: j, value: one });
        if (one !== other && !(Number.isNaN(one) && Number.isNaN(other)))
          throw new MethodError('bad-shape', {
            what: `measure ${k} is not symmetric`,
            row: i,
            column: j,
            value: `${one}, ${other}`,
          });
      }
      if (measures.every(({ cells }) => !Number.isNaN(cells[p]!))) pairs.push(p);
    }
  }
  return pairs;
}

/**
 * Several measures of relatedness as one: each brought to mean 0 and deviation 1 over all pairs, then averaged.
 *
 *   combined_ij = (1/K) Σ_k (m_k,ij − μ_k) / σ_k;  μ_k, σ_k (n in the denominator) over pairs i < j known in all measures
 *   The same as Σ_k weights_k m_k + constant, weights_k = 1 / (K σ_k).
 *
 * Reads: 0 = as related as the average pair; 1 = one deviation more on average. Percentile 0.95: the top twentieth.
 * Warns: every measure counts alike, good or poor. The diagonal takes no part. Adding industries changes all values.
 *
 * @method  combined-relatedness@1
 * @source  delgado-porter-stern-2016
 * @param   measures  K ≥ 1 symmetric tables n×n; finite or NaN
 * @returns combined and percentile n×n, NaN exactly on the diagonal and where a measure is NaN; weights, constant
 * @throws  {MethodError} "too-few" (no measure, or fewer than two pairs known in all), "bad-shape" (unlike or unsymmetric tables), "not-finite" (an infinite value), "no-variation" (a measure with equal values)
 * @cost    O(K·n² + n² log n) time, O(n²) memory
 * @example
 * combinedRelatedness([matrix(3, 3, [0, 1, 2, 1, 0, 3, 2, 3, 0])]).combined.cells[2] // => 0
 */
export function combinedRelatedness(measures: readonly Matrix[]): CombinedRelatedness {
  const n = measures[0]?.rows ?? 0;
  if (measures.length === 0) throw new MethodError('too-few', { what: 'measures', value: 0 });
  for (const table of measures)
    if (table.rows !== n || table.cols !== n)
      throw new MethodError('bad-shape', { what: `tables of ${n} × ${n}`, value: `${table.rows} × ${table.cols}` });
  const pairs = knownPairs(measures, n);
  if (pairs.length < 2) throw new MethodError('too-few', { what: 'pairs known in all measures', value: pairs.length });
  const weights = new Float64Array(measures.length);
  let constant = 0;
  for (const [k, { cells }] of measures.entries()) {
    if (pairs.every((p) => cells[p] === cells[pairs[0]!]))
      throw new MethodError('no-variation', { what: `measure ${k}` });
    const mean = pairs.reduce((sum, p) => sum + cells[p]!, 0) / pairs.length;
    const deviation = Math.sqrt(pairs.reduce((sum, p) => sum + (cells[p]! - mean) ** 2, 0) / pairs.length);
    weights[k] = 1 / (measures.length * deviation);
    constant -= weights[k]! * mean;
  }
  const [combined, percentile] = [new Float64Array(n * n).fill(Number.NaN), new Float64Array(n * n).fill(Number.NaN)];
  for (const p of pairs) combined[p] = measures.reduce((sum, { cells }, k) => sum + weights[k]! * cells[p]!, constant);
  pairs.sort((a, b) => combined[a]! - combined[b]!);
  for (let at = pairs.length - 1, part = 1; at >= 0; at--) {
    const p = pairs[at]!;
    if (at + 1 < pairs.length && combined[p] !== combined[pairs[at + 1]!]) part = (at + 1) / pairs.length;
    percentile[p] = part;
    const mirror = (p % n) * n + Math.floor(p / n);
    [combined[mirror], percentile[mirror]] = [combined[p]!, part];
  }
  return { combined: matrix(n, n, combined), percentile: matrix(n, n, percentile), weights, constant };
}
