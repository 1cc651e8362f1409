import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** Industries of each place as compressed rows: place r has industries[offsets[r]] … [offsets[r + 1] − 1], rising. */
export interface PresentIndustries {
  readonly offsets: Int32Array;
  readonly industries: Int32Array;
}

/**
 * The lists of industries that places have, from a table of 0 and 1.
 *
 *   list r = { i : M_ri = 1 }, in rising order
 *
 * Reads: the length of a list is the place's diversity.
 * Warns: refuses any value but 0 and 1: presence decides what counts.
 *
 * @method  present-industries@1
 * @source  house
 * @param   present  table R×I of 0 and 1
 * @returns compressed rows
 * @throws  {MethodError} "not-binary" (neither 0 nor 1)
 * @cost    O(R·I) time, O(ones) memory, R·I entries of 4 bytes on the way
 * @example
 * presentIndustries(matrix(2, 2, [1, 0, 1, 1])).industries // => [0, 0, 1]
 */
export function presentIndustries(present: Matrix): PresentIndustries {
  const { rows, cols, cells } = present;
  const offsets = new Int32Array(rows + 1);
  const industries = new Int32Array(cells.length);
  let end = 0;
  for (let r = 0, p = 0; r < rows; r++) {
    for (let i = 0; i < cols; i++, p++) {
      const cell = cells[p]!;
      if (cell * (cell - 1) !== 0) throw new MethodError('not-binary', { row: r, column: i, value: cell });
      // Written in any case, and written over where there is none: quicker than asking.
      industries[end] = i;
      end += cell;
    }
    offsets[r + 1] = end;
  }
  return { offsets, industries: industries.slice(0, end) };
}
