import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** Backward and forward linkage of each industry, 1 being the average of all, and those above it in both. */
export interface Linkages {
  readonly backward: Float64Array;
  readonly forward: Float64Array;
  readonly keySectors: readonly number[];
}

/**
 * Which industries pull on many suppliers, and which many buyers depend on (Rasmussen's indices).
 *
 *   backward_j = n Σ_i l_ij / Σ l;  forward_i = n Σ_j m_ij / Σ m
 *   L Leontief inverse; M the same L (Rasmussen) or the Ghosh inverse (Jones), as handed in
 *
 * Reads: above 1 more than average; key sectors are above 1 in both.
 * Warns: counts strength, not size: a tiny industry can be key. Forward by L assumes equal growth of all final uses;
 *   the Ghosh form is usually preferred.
 *
 * @method  linkages@1
 * @source  rasmussen-1956, miller-blair-2009
 * @param   leontiefInverse  L n×n; finite, ≥ 0
 * @param   forwardInverse  M n×n: L again, or the Ghosh inverse; finite, ≥ 0
 * @returns backward, forward (each of mean 1), keySectors
 * @throws  {MethodError} "bad-shape" (tables not square or unlike), "not-finite", "negative-cell" (a bad value), "too-few" (no industry)
 * @cost    O(n²) time, O(n) memory
 * @example
 * linkages(matrix(2, 2, [1, 1, 0, 2]), matrix(2, 2, [1, 1, 0, 2])) // => { backward: [0.5, 1.5], forward: [1, 1], keySectors: [] }
 */
export function linkages(leontiefInverse: Matrix, forwardInverse: Matrix): Linkages {
  const n = leontiefInverse.rows;
  if (n === 0) throw new MethodError('too-few', { what: 'industries', value: 0 });
  for (const table of [leontiefInverse, forwardInverse]) {
    if (table.rows !== n || table.cols !== n)
      throw new MethodError('bad-shape', { what: `table of ${n} × ${n}`, value: `${table.rows} × ${table.cols}` });
    assertAmounts(table.cells, n);
  }
  const backward = new Float64Array(n);
  const forward = new Float64Array(n);
  for (let p = 0; p < n * n; p++) {
    backward[p % n]! += leontiefInverse.cells[p]!;
    forward[Math.floor(p / n)]! += forwardInverse.cells[p]!;
  }
  const mean = (v: Float64Array) => v.reduce((sum, x) => sum + x, 0) / n;
  const [meanBackward, meanForward] = [mean(backward), mean(forward)];
  const indices = { backward: backward.map((v) => v / meanBackward), forward: forward.map((v) => v / meanForward) };
  const keySectors = Array.from({ length: n }, (_, i) => i).filter(
    (i) => indices.backward[i]! > 1 && indices.forward[i]! > 1,
  );
  return { ...indices, keySectors };
}
