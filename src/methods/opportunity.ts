import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';
import { relatednessDensity } from './relatedness-density.ts';

/** Complexity of industries, and from where it is counted. */
export interface OpportunityOptions {
  /** PCI of each industry; NaN where undefined. */
  readonly pci: ArrayLike<number>;
  /** "given": as it is (the Atlas, economiccomplexity for R); "ubiquity": from its mean over presences (py-ecomplexity). */
  readonly zero: 'given' | 'ubiquity';
}

/** Opportunity value of places, and gain of each place from each industry it lacks. */
export interface Opportunity {
  readonly coi: Float64Array;
  readonly cog: Matrix;
}

/** PCI counted from the stated zero, undefined industries as 0 so that they take no part in sums. */
function countedPci(present: Matrix, options: OpportunityOptions): Float64Array {
  const { pci, zero } = options;
  if (pci.length !== present.cols)
    throw new MethodError('bad-shape', { what: `pci of ${present.cols} industries`, value: pci.length });
  let [sum, weight] = [0, 0];
  for (let p = 0; p < present.cells.length; p++) {
    const value = pci[p % present.cols]!;
    if (value === Infinity || value === -Infinity)
      throw new MethodError('not-finite', { what: 'pci', column: p % present.cols, value });
    if (present.cells[p] === 0 || Number.isNaN(value)) continue;
    sum += value;
    weight++;
  }
  const start = zero === 'ubiquity' && weight > 0 ? sum / weight : 0;
  return Float64Array.from(pci, (value) => (Number.isNaN(value) ? 0 : value - start));
}

/**
 * How near a place is to complex industries it lacks (COI), and how much nearer each one would bring it (COG).
 *
 *   COI_r = Σ_i (1 − M_ri) ω_ri PCI_i
 *   COG_ri = (1 − M_ri) [Σ_j (φ_ij / Σ_k φ_kj) (1 − M_rj) PCI_j − ω_ri PCI_i]
 *   M presence; φ proximity; ω relatedness density with diagonal "in"
 *
 * Reads: COI ranks places by complex opportunities nearby; COG ranks, within a place, industries by what they open.
 * Warns: not standardised: compare ranks, or standardise. Depends on the zero of PCI, hence the named choice. Says
 *   nothing of markets, cost or policy.
 *
 * @method  opportunity@2
 * @source  hausmann-et-al-2014
 * @param   present  table R×I of 0 and 1
 * @param   proximity  table I×I, ≥ 0; NaN where undefined
 * @param   options  pci (I, NaN where undefined), zero "given" or "ubiquity"
 * @returns coi (R), cog (R×I, 0 where present, NaN exactly where the density is undefined)
 * @throws  {MethodError} "bad-shape" (tables do not fit), "not-binary" (presence), "not-finite" (pci infinite), "bad-parameter" (a proximity below 0 or infinite)
 * @cost    O(R·I²) time, O(I² + R·I) memory
 * @example
 * opportunity(matrix(1, 2, [1, 0]), matrix(2, 2, [1, 0.5, 0.5, 1]), { pci: [0, 3], zero: "given" }).coi // => [1]
 */
export function opportunity(present: Matrix, proximity: Matrix, options: OpportunityOptions): Opportunity {
  const density = relatednessDensity(present, proximity, { diagonal: 'in' });
  const { rows, cols } = present;
  const pci = countedPci(present, options);
  const reach = Float64Array.from({ length: cols }, (_, j) => {
    let total = 0;
    for (let k = 0; k < cols; k++)
      total += Number.isNaN(proximity.cells[k * cols + j]!) ? 0 : proximity.cells[k * cols + j]!;
    return total > 0 ? pci[j]! / total : 0;
  });
  const weight = proximity.cells.map((_, p) => {
    const [j, i] = [Math.floor(p / cols), p % cols];
    const phi = proximity.cells[i * cols + j]!;
    return Number.isNaN(phi) ? 0 : phi * reach[j]!;
  });
  const coi = new Float64Array(rows);
  const cog = new Float64Array(rows * cols);
  for (let r = 0; r < rows; r++) {
    const row = r * cols;
    for (let j = 0; j < cols; j++) {
      if (present.cells[row + j] === 1) continue;
      const near = density.cells[row + j]!;
      if (!Number.isNaN(near)) coi[r]! += near * pci[j]!;
      const from = j * cols;
      for (let i = 0; i < cols; i++) cog[row + i]! += weight[from + i]!;
    }
    for (let i = 0; i < cols; i++)
      cog[row + i] = present.cells[row + i] === 1 ? 0 : cog[row + i]! - density.cells[row + i]! * pci[i]!;
  }
  return { coi, cog: matrix(rows, cols, cog) };
}
