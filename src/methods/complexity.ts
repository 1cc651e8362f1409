import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';
import { type PresentIndustries, presentIndustries } from './present-industries.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Complexity of places and industries, with what is needed to judge whether it is well defined. */
export interface Complexity {
  readonly diversity: Float64Array;
  readonly ubiquity: Float64Array;
  readonly eci: Float64Array;
  readonly pci: Float64Array;
  /** Second and third eigenvalue, and their difference. */
  readonly second: number;
  readonly third: number;
  readonly gap: number;
  /** Greatest miss of S v = λ v over the entries of v. */
  readonly residual: number;
  /** Places without any industry and industries without any place: left out, their values NaN. */
  readonly excludedPlaces: readonly number[];
  readonly excludedIndustries: readonly number[];
}

/** One side of the network: what each unit is linked to, and how many. */
interface Side {
  readonly kept: readonly number[];
  readonly degree: Float64Array;
}

/** Refuses a network whose kept places cannot all be reached from each other through industries. */
function checkConnected(links: PresentIndustries, places: Side, industryCount: number): void {
  const parent = Int32Array.from({ length: industryCount }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (const r of places.kept) {
    const first = root(links.industries[links.offsets[r]!]!);
    for (let a = links.offsets[r]! + 1; a < links.offsets[r + 1]!; a++) parent[root(links.industries[a]!)] = first;
  }
  const start = root(links.industries[links.offsets[places.kept[0]!]!]!);
  const cut = places.kept.find((r) => root(links.industries[links.offsets[r]!]!) !== start);
  if (cut !== undefined) throw new MethodError('disconnected', { what: 'place in another part', row: cut });
}

/** Lists one after another: the k-th is members[offsets[k]] … [offsets[k + 1] − 1], rising. */
interface Lists {
  readonly offsets: Int32Array;
  readonly members: Int32Array;
}

/** Adds one part to every pair of members of one list, in the lower half of s. */
function addPairs(s: Matrix, list: Int32Array): void {
  const part = 1 / list.length;
  for (let x = 0; x < list.length; x++) {
    const row = list[x]! * s.cols;
    for (let y = 0; y <= x; y++) {
      const at = row + list[y]!;
      s.cells[at] = s.cells[at]! + part;
    }
  }
}

/** S = D_a^(−1/2) M D_b⁻¹ Mᵀ D_a^(−1/2) for the side a, from the lists of the other side b. */
function similarity({ offsets, members }: Lists, a: Side): Matrix {
  const n = a.kept.length;
  const s = new Float64Array(n * n);
  for (let k = 0; k + 1 < offsets.length; k++)
    addPairs({ rows: n, cols: n, cells: s }, members.subarray(offsets[k], offsets[k + 1]));
  const root = Float64Array.from(a.kept, (unit) => Math.sqrt(a.degree[unit]!));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      s[i * n + j]! /= root[i]! * root[j]!;
      s[j * n + i] = s[i * n + j]!;
    }
  }
  return matrix(n, n, s);
}

/** For each kept place its kept industries, and for each kept industry its places, by their position among the kept. */
function neighboursOf(links: PresentIndustries, places: Side, industries: Side): { baskets: Lists; holders: Lists } {
  const columnOf = new Int32Array(industries.degree.length);
  const starts = new Int32Array(industries.kept.length + 1);
  industries.kept.forEach((i, at) => {
    columnOf[i] = at;
    starts[at + 1] = starts[at]! + industries.degree[i]!;
  });
  const next = starts.slice();
  // Places that are left out have empty lists, so that all lists stand as they stood.
  const offsets = Int32Array.from([...places.kept.map((r) => links.offsets[r]!), links.industries.length]);
  const members = new Int32Array(links.industries.length);
  const holders = new Int32Array(members.length);
  for (let at = 0; at < places.kept.length; at++) {
    for (let k = offsets[at]!; k < offsets[at + 1]!; k++) {
      const column = columnOf[links.industries[k]!]!;
      members[k] = column;
      holders[next[column]!++] = at;
    }
  }
  return { baskets: { offsets, members }, holders: { offsets: starts, members: holders } };
}

/** Values minus their mean, over their standard deviation with n in the denominator. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return values.map((v) => (v - mean) / deviation);
}

/** Kept units' values times ±1 at their own positions, NaN elsewhere. */
function placed(values: Float64Array, side: Side, sign: number): Float64Array {
  const all = new Float64Array(side.degree.length).fill(Number.NaN);
  side.kept.forEach((unit, at) => (all[unit] = sign * values[at]!));
  return all;
}

/**
 * Economic complexity of places and of industries, from who has what.
 *
 *   K = D_r⁻¹ M D_i⁻¹ Mᵀ;  ECI: eigenvector of K's second eigenvalue, standardised (mean 0, deviation 1 over n)
 *   PCI_i = mean ECI of the places that have i, standardised;  D_r diversities, D_i ubiquities
 *   Computed from S = D^(−1/2) M D'⁻¹ Mᵀ D^(−1/2) on the side with fewer units, whose eigenvectors times
 *   D^(−1/2) are those of K. Sign: ECI correlates positively with diversity.
 *
 * Reads: places are ranked by what their baskets have in common, not by how much they make.
 * Warns: read gap: below about 0.01 the axis is fragile. With few places or a near-divided network it tells apart
 *   two groups rather than a scale.
 *
 * @method  complexity@1
 * @source  hidalgo-hausmann-2009, hausmann-et-al-2014, mealy-et-al-2019
 * @param   present  table R×I of 0 and 1 (see presence)
 * @returns diversity, ubiquity, eci (R), pci (I), second, third, gap, residual, excludedPlaces, excludedIndustries; eci and pci NaN exactly for the excluded
 * @throws  {MethodError} "not-binary" (neither 0 nor 1), "too-few" (fewer than 2 places or industries that are not empty), "disconnected" (two parts share nothing), "tied-eigenvalues" (gap at most 1e-9)
 * @cost    O(Σ ubiquity² or Σ diversity² + min(R, I)³) time, O(R·I + min(R, I)²) memory
 * @example
 * complexity(matrix(3, 3, [1, 1, 1, 1, 1, 0, 1, 0, 0])).eci // => [1.224744871391589, 0, -1.224744871391589]
 */
export function complexity(present: Matrix): Complexity {
  const links = presentIndustries(present);
  const diversity = Float64Array.from({ length: present.rows }, (_, r) => links.offsets[r + 1]! - links.offsets[r]!);
  const ubiquity = new Float64Array(present.cols);
  for (let k = 0; k < links.industries.length; k++) ubiquity[links.industries[k]!]!++;
  const sideOf = (degree: Float64Array): Side => ({
    degree,
    kept: Array.from(degree.keys()).filter((unit) => degree[unit]! > 0),
  });
  const [places, industries] = [sideOf(diversity), sideOf(ubiquity)];
  for (const side of [places, industries])
    if (side.kept.length < 2)
      throw new MethodError('too-few', { what: 'places or industries that are not empty', value: side.kept.length });
  checkConnected(links, places, present.cols);
  const { baskets, holders } = neighboursOf(links, places, industries);
  const isPlaceSide = places.kept.length <= industries.kept.length;
  const axis = secondAxis(isPlaceSide ? similarity(holders, places) : similarity(baskets, industries));
  const side = isPlaceSide ? places : industries;
  const onSide = axis.vector.map((v, at) => v / Math.sqrt(side.degree[side.kept[at]!]!));
  const meansOver = ({ offsets, members }: Lists) =>
    Float64Array.from({ length: offsets.length - 1 }, (_, list) => {
      let sum = 0;
      for (let k = offsets[list]!; k < offsets[list + 1]!; k++) sum += onSide[members[k]!]!;
      return sum / (offsets[list + 1]! - offsets[list]!);
    });
  const eci = standardised(isPlaceSide ? onSide : meansOver(baskets));
  const pci = standardised(isPlaceSide ? meansOver(holders) : onSide);
  const lean = eci.reduce((sum, v, at) => sum + v * diversity[places.kept[at]!]!, 0);
  const sign = lean < 0 ? -1 : 1;
  const { second, third, gap, residual } = axis;
  return {
    diversity,
    ubiquity,
    second,
    third,
    gap,
    residual,
    eci: placed(eci, places, sign),
    pci: placed(pci, industries, sign),
    excludedPlaces: Array.from(diversity.keys()).filter((r) => diversity[r] === 0),
    excludedIndustries: Array.from(ubiquity.keys()).filter((i) => ubiquity[i] === 0),
  };
}

/** Eigenvector of the second greatest eigenvalue, refused where the third ties with it. */
function secondAxis(s: Matrix) {
  const n = s.rows;
  const { values, vectors } = symmetricEigen(s, Math.min(n, 2));
  const [second, third] = [values[1]!, n > 2 ? values[2]! : 0];
  const gap = second - third;
  if (!(gap > 1e-9)) throw new MethodError('tied-eigenvalues', { what: 'second and third eigenvalue', value: gap });
  const vector = vectors.cells.slice(n, 2 * n);
  let residual = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += s.cells[i * n + j]! * vector[j]!;
    residual = Math.max(residual, Math.abs(sum - second * vector[i]!));
  }
  return { vector, second, third, gap, residual };
}
