import { type Matrix, matrix } from './matrix.ts';
import { presentIndustries } from './present-industries.ts';

/** How the places that two industries share become a number. */
export type ProximityKind = 'conditional' | 'association' | 'cosine' | 'jaccard';

/** Rows of the table that are filled at once. */
const BLOCK = 8;

/** Number of places that have both i and j; on the diagonal, places that have i. */
function sharedPlaces(present: Matrix): Float64Array {
  const { offsets, industries } = presentIndustries(present);
  const shared = new Float64Array(present.cols * present.cols);
  for (let r = 0; r < present.rows; r++) {
    const last = offsets[r + 1]!;
    for (let a = offsets[r]!; a < last; a++) {
      const row = industries[a]! * present.cols;
      for (let b = a; b < last; b++) shared[row + industries[b]!]!++;
    }
  }
  return shared;
}

/** One pair's value from the shared places and the two ubiquities. */
function measureOf(kind: ProximityKind, places: number): (both: number, a: number, b: number) => number {
  switch (kind) {
    case 'conditional':
      return (both, a, b) => both / Math.max(a, b);
    case 'association':
      return (both, a, b) => (places * both) / (a * b);
    case 'cosine':
      return (both, a, b) => both / Math.sqrt(a * b);
    case 'jaccard':
      return (both, a, b) => both / (a + b - both);
  }
}

/**
 * How often two industries are found in the same places.
 *
 *   k_ij places with both, k_i places with i, R places
 *   conditional: k_ij / max(k_i, k_j), the lesser of the two conditional chances;  association: R k_ij / (k_i k_j);
 *   cosine: k_ij / √(k_i k_j);  jaccard: k_ij / (k_i + k_j − k_ij)
 *
 * Reads: conditional 0.5: half the places with the more widespread of the two also have the other. association 1: as
 *   often together as if independent.
 * Warns: being together is not trading together. Industries of one or two places give extreme values.
 *
 * @method  proximity@1
 * @source  hidalgo-et-al-2007, van-eck-waltman-2009
 * @param   present  table R×I of 0 and 1 (see presence)
 * @param   kind  "conditional", "association", "cosine" or "jaccard"
 * @returns symmetric table I×I; in [0, 1] with diagonal 1, for association in [0, R] with diagonal R / k_i; NaN exactly where one of the two is present nowhere
 * @throws  {MethodError} "not-binary" (neither 0 nor 1)
 * @cost    O(Σ diversity² + I²) time, O(I²) memory
 * @example
 * proximity(matrix(3, 2, [1, 1, 1, 0, 1, 1]), "conditional").cells // => [1, 0.6666666666666666, 0.6666666666666666, 1]
 */
export function proximity(present: Matrix, kind: ProximityKind): Matrix {
  const industries = present.cols;
  const value = sharedPlaces(present);
  const ubiquity = Float64Array.from({ length: industries }, (_, i) => value[i * industries + i]!);
  const of = measureOf(kind, present.rows);
  // A few rows at once, so that their mirrored cells stand together.
  for (let first = 0; first < industries; first += BLOCK) {
    for (let j = first; j < industries; j++) {
      for (let i = first; i < Math.min(j + 1, first + BLOCK); i++) {
        const isDefined = ubiquity[i]! > 0 && ubiquity[j]! > 0;
        const pair = isDefined ? of(value[i * industries + j]!, ubiquity[i]!, ubiquity[j]!) : Number.NaN;
        value[i * industries + j] = pair;
        value[j * industries + i] = pair;
      }
    }
  }
  return matrix(industries, industries, value);
}
