import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

/** What shares are taken of, and how the four links of a pair become one number. */
export interface IoRelatednessOptions {
  /** All inputs of each industry. */
  readonly inputs: ArrayLike<number>;
  /** All output of each industry. */
  readonly output: ArrayLike<number>;
  readonly kind: 'max' | 'mean';
}

/**
 * How strongly two industries trade with each other, seen from either side.
 *
 *   IO_ij = max or mean of { z_ji / inputs_i, z_ij / inputs_j, z_ij / output_i, z_ji / output_j }
 *   z_ij sales of i to j: i's inputs from j, j's from i, i's output to j, j's to i
 *
 * Reads: 0.1: for one of them, a tenth of its inputs or output is with the other.
 * Warns: a national average of industries; the strongest side decides with "max", so a small industry can be tied to
 *   a large one that hardly notices.
 *
 * @method  io-relatedness@1
 * @source  delgado-porter-stern-2016, ellison-glaeser-kerr-2010
 * @param   flows  z, sellers × buyers n×n; one currency; finite, ≥ 0
 * @param   options  inputs and output (n each, finite, ≥ 0, at least what is bought and sold), kind "max" or "mean"
 * @returns symmetric table n×n in [0, 1]; NaN exactly where one of the two has no inputs or no output
 * @throws  {MethodError} "bad-shape" (not square, or lists do not fit), "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (a flow above the inputs or the output it is part of)
 * @cost    O(n²) time and memory
 * @example
 * ioRelatedness(matrix(2, 2, [0, 4, 1, 0]), { inputs: [10, 10], output: [20, 20], kind: "max" }).cells // => [0, 0.4, 0.4, 0]
 */
export function ioRelatedness(flows: Matrix, options: IoRelatednessOptions): Matrix {
  const { inputs, output, kind } = options;
  const n = flows.rows;
  if (flows.cols !== n || inputs.length !== n || output.length !== n)
    throw new MethodError('bad-shape', {
      what: `${n} × ${n} flows, ${n} inputs and outputs`,
      value: `${flows.cols}, ${inputs.length}, ${output.length}`,
    });
  for (const list of [inputs, output]) assertAmounts(list, 1);
  assertAmounts(flows.cells, n);
  for (let i = 0, p = 0; i < n; i++) {
    for (let j = 0; j < n; j++, p++) {
      if (flows.cells[p]! > output[i]! || flows.cells[p]! > inputs[j]!)
        throw new MethodError('part-exceeds-whole', { what: 'flow', row: i, column: j, value: flows.cells[p]! });
    }
  }
  const value = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      const [to, back] = [flows.cells[i * n + j]!, flows.cells[j * n + i]!];
      const links = [back / inputs[i]!, to / inputs[j]!, to / output[i]!, back / output[j]!] as const;
      const pair = kind === 'max' ? Math.max(...links) : (links[0] + links[1] + links[2] + links[3]) / 4;
      value[i * n + j] = pair;
      value[j * n + i] = pair;
    }
  }
  return matrix(n, n, value);
}
