import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';

/** One industry in one place, beside the industry, the area, the people and the establishments everywhere. */
export interface ClusterIndexAmounts {
  /** Workers of the industry in the place, and everywhere. */
  readonly workers: number;
  readonly allWorkers: number;
  /** Area of the place, and of all places; one unit. */
  readonly area: number;
  readonly allArea: number;
  /** People of the place, and of all places. */
  readonly people: number;
  readonly allPeople: number;
  /** Establishments of the industry in the place, and everywhere. */
  readonly establishments: number;
  readonly allEstablishments: number;
}

/**
 * One number for dense, specialised and many: the cluster index of Litzenberger and Sternberg.
 *
 *   CI = density · stock · size = [(e/E) / (a/A)] · [(e/E) / (p/P)] · [(b/B) / (e/E)]
 *   e, a, p, b workers, area, people, establishments in the place; E, A, P, B everywhere
 *
 * Reads: 1 = as everywhere; above 64 = 4·4·4 is the authors' mark of a cluster.
 * Warns: a product of quotients: small areas and few establishments swing it. Workers cancel once, so that one
 *   large plant is not a cluster.
 *
 * @method  litzenberger@1
 * @source  litzenberger-sternberg-2006, wieland-reat-2019
 * @param   amounts  the eight numbers above; finite, ≥ 0
 * @returns CI ≥ 0; NaN exactly where area, people, allWorkers or allEstablishments is 0, or any of the others' totals is
 * @throws  {MethodError} "not-finite", "negative-cell" (a bad amount), "part-exceeds-whole" (a place's number above the total)
 * @cost    O(1)
 * @example
 * litzenberger({ workers: 5, allWorkers: 10, area: 1, allArea: 4, people: 1, allPeople: 4, establishments: 1, allEstablishments: 2 }) // => 4
 */
export function litzenberger(amounts: ClusterIndexAmounts): number {
  const { workers, allWorkers, area, allArea, people, allPeople, establishments, allEstablishments } = amounts;
  const pairs = [
    [workers, allWorkers],
    [area, allArea],
    [people, allPeople],
    [establishments, allEstablishments],
  ] as const;
  assertAmounts(pairs.flat(), 2);
  pairs.forEach(([part, whole], row) => {
    if (part > whole) throw new MethodError('part-exceeds-whole', { row, value: `${part} > ${whole}` });
  });
  if (pairs.some(([, whole]) => whole === 0) || area === 0 || people === 0) return Number.NaN;
  return ((workers / allWorkers / (area / allArea)) * (establishments / allEstablishments)) / (people / allPeople);
}
