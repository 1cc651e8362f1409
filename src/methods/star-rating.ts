import { MethodError } from './errors.ts';
import { locationQuotient } from './location-quotient.ts';
import type { Matrix } from './matrix.ts';
import { quantile } from './quantile.ts';

/** When a star is given; nothing has a default. */
export interface StarThresholds {
  /** Part of places below the size that earns a star, in [0, 1]. */
  readonly size: number;
  /** Location quotient that earns a star, > 0. */
  readonly specialisation: number;
  /** Part of places below the weight in the own economy that earns a star, in [0, 1]. */
  readonly focus: number;
}

/** Stars of each place and industry, and whether an industry has enough places for its percentiles to mean anything. */
export interface StarRating {
  readonly size: Uint8Array;
  readonly specialisation: Uint8Array;
  readonly focus: Uint8Array;
  readonly stars: Uint8Array;
  /** 1 for an industry where both percentiles leave room for at least one place above them. */
  readonly isMeaningful: Uint8Array;
}

/**
 * One to three stars for an industry in a place: for size, for specialisation, for weight in the place's economy.
 *
 *   size: x_ri ≥ Q(x_·i, size);  specialisation: LQ_ri ≥ threshold;  focus: x_ri / X_r ≥ Q(x_·i / X_·, focus)
 *   Q type-7 quantiles over the n places with x_ri > 0; meaningful where (n − 1) p ≤ n − 2 for both parts p
 *
 * Reads: three stars: large, specialised and important at home.
 * Warns: percentiles are ranks among the places given: somebody always leads. Where isMeaningful is 0 the star for
 *   size or focus marks just the largest.
 *
 * @method  star-rating@1
 * @source  european-cluster-observatory-2007, hyndman-fan-1996
 * @param   x  amounts (workers), places R × industries I; finite, ≥ 0
 * @param   thresholds  size in [0, 1], specialisation > 0, focus in [0, 1]; all required
 * @returns size, specialisation, focus (0 or 1), stars (0 … 3): R·I in row order; isMeaningful, I
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "bad-parameter" (a threshold outside its range)
 * @cost    O(R·I log R) time, O(R·I) memory
 * @example
 * starRating(matrix(2, 2, [9, 1, 1, 9]), { size: 0.9, specialisation: 1.5, focus: 0.9 }).stars // => [3, 0, 0, 3]
 */
export function starRating(x: Matrix, thresholds: StarThresholds): StarRating {
  const lq = locationQuotient(x);
  for (const part of [thresholds.size, thresholds.focus])
    if (!(part >= 0 && part <= 1))
      throw new MethodError('bad-parameter', { what: 'part of places in [0, 1]', value: part });
  if (!(thresholds.specialisation > 0))
    throw new MethodError('bad-parameter', { what: 'specialisation above 0', value: thresholds.specialisation });
  const cells = x.rows * x.cols;
  const [size, specialisation, focus] = [new Uint8Array(cells), new Uint8Array(cells), new Uint8Array(cells)];
  const isMeaningful = new Uint8Array(x.cols);
  const total = Array.from({ length: x.rows }, (_, r) =>
    x.cells.subarray(r * x.cols, (r + 1) * x.cols).reduce((sum, v) => sum + v, 0),
  );
  for (let i = 0; i < x.cols; i++) {
    const places = total.map((_, r) => r).filter((r) => x.cells[r * x.cols + i]! > 0);
    if (places.length === 0) continue;
    const weight = (r: number) => x.cells[r * x.cols + i]! / total[r]!;
    const largest = quantile(
      places.map((r) => x.cells[r * x.cols + i]!),
      thresholds.size,
    );
    const weightiest = quantile(places.map(weight), thresholds.focus);
    isMeaningful[i] = (places.length - 1) * Math.max(thresholds.size, thresholds.focus) <= places.length - 2 ? 1 : 0;
    for (const r of places) {
      const cell = r * x.cols + i;
      size[cell] = x.cells[cell]! >= largest ? 1 : 0;
      specialisation[cell] = lq.cells[cell]! >= thresholds.specialisation ? 1 : 0;
      focus[cell] = weight(r) >= weightiest ? 1 : 0;
    }
  }
  return {
    size,
    specialisation,
    focus,
    stars: size.map((s, cell) => s + specialisation[cell]! + focus[cell]!),
    isMeaningful,
  };
}
