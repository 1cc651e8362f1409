import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';
import { presentIndustries } from './present-industries.ts';

/** When to stop: after so many steps, or earlier when no value moves by more than this part of itself. */
export interface FitnessOptions {
  readonly iterations: number;
  readonly tolerance: number;
}

/** Fitness of places and complexity of industries, and how the iteration ended. */
export interface Fitness {
  readonly fitness: Float64Array;
  readonly complexity: Float64Array;
  readonly iterations: number;
  /** Greatest relative change in the last step. */
  readonly residual: number;
  readonly converged: boolean;
}

/** Values over the mean of those above 0; values of empty units stay 0. */
function scaled(values: Float64Array, count: number): Float64Array {
  const mean = values.reduce((sum, v) => sum + v, 0) / count;
  return values.map((v) => v / mean);
}

/**
 * Fitness of places and complexity of industries by repeated weighing, hard on industries that weak places have too.
 *
 *   F_r ← Σ_i M_ri Q_i;  Q_i ← 1 / Σ_r M_ri / F_r, both from the step before; each divided by its mean; start F = Q = 1
 *
 * Reads: rankings settle long before the numbers. An industry is complex only if weak places do not have it.
 * Warns: a different measure from ECI and PCI: never put one where the other is meant. Where the table does not bulge
 *   inward, some values sink towards 0 without end: converged is then false, and only ranks may be read.
 *   economiccomplexity for R counts the start as an iteration: its 20 are 19 here.
 *
 * @method  fitness@1
 * @source  tacchella-et-al-2012
 * @param   present  table R×I of 0 and 1
 * @param   options  iterations (whole, ≥ 1), tolerance (≥ 0)
 * @returns fitness (R) and complexity (I), mean 1 over units that are not empty, NaN exactly for empty ones; iterations, residual, converged
 * @throws  {MethodError} "not-binary" (neither 0 nor 1), "bad-parameter" (an option outside its range), "too-few" (no presence at all)
 * @cost    O(iterations · ones) time, O(R + I) memory
 * @example
 * fitness(matrix(2, 2, [1, 1, 1, 1]), { iterations: 5, tolerance: 0 }).fitness // => [1, 1]
 */
export function fitness(present: Matrix, options: FitnessOptions): Fitness {
  const { offsets, industries } = presentIndustries(present);
  const { iterations, tolerance } = options;
  if (!Number.isInteger(iterations) || iterations < 1)
    throw new MethodError('bad-parameter', { what: 'iterations', value: iterations });
  if (!(tolerance >= 0)) throw new MethodError('bad-parameter', { what: 'tolerance of 0 or more', value: tolerance });
  if (industries.length === 0) throw new MethodError('too-few', { what: 'presences', value: 0 });
  const isPlace = Float64Array.from({ length: present.rows }, (_, r) => (offsets[r + 1]! > offsets[r]! ? 1 : 0));
  const isIndustry = new Float64Array(present.cols);
  for (const i of industries) isIndustry[i] = 1;
  const [placeCount, industryCount] = [isPlace, isIndustry].map((is) => is.reduce((sum, v) => sum + v, 0)) as [
    number,
    number,
  ];
  let f: Float64Array = isPlace;
  let q: Float64Array = isIndustry;
  let [residual, step] = [Infinity, 0];
  while (step < iterations && residual > tolerance) {
    const [sum, inverse] = [new Float64Array(present.rows), new Float64Array(present.cols)];
    for (let r = 0; r < present.rows; r++) {
      for (let a = offsets[r]!; a < offsets[r + 1]!; a++) {
        sum[r]! += q[industries[a]!]!;
        inverse[industries[a]!]! += 1 / f[r]!;
      }
    }
    const nextF = scaled(sum, placeCount);
    const nextQ = scaled(
      inverse.map((v) => (v === 0 ? 0 : 1 / v)),
      industryCount,
    );
    residual = 0;
    nextF.forEach((v, r) => (residual = Math.max(residual, v === 0 ? 0 : Math.abs(v - f[r]!) / v)));
    nextQ.forEach((v, i) => (residual = Math.max(residual, v === 0 ? 0 : Math.abs(v - q[i]!) / v)));
    [f, q] = [nextF, nextQ];
    step++;
  }
  const named = (values: Float64Array, is: Float64Array) => values.map((v, at) => (is[at] === 1 ? v : Number.NaN));
  return {
    fitness: named(f, isPlace),
    complexity: named(q, isIndustry),
    iterations: step,
    residual,
    converged: residual <= tolerance,
  };
}
