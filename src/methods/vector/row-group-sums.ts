import { MethodError } from '../errors.ts';
import type { Matrix } from '../matrix.ts';

/** A group for each unit. */
interface Labels {
  readonly label: Int32Array;
  readonly groups: number;
}

/** Refuses a table that is not square, or labels that are not one a unit and from 0 to groups − 1. */
export function assertGroups(m: Matrix, { label, groups }: Labels): void {
  const n = m.rows;
  if (m.cols !== n || label.length !== n)
    throw new MethodError('bad-shape', {
      what: `${n} × ${n} ties and ${n} labels`,
      value: `${m.cols}, ${label.length}`,
    });
  label.forEach((value, row) => {
    if (!(value >= 0 && value < groups)) throw new MethodError('bad-index', { what: 'label', row, value });
  });
}

/** Writes the ties of unit i added up by group, itself left out, where there is room for one number a group; a missing tie is refused. */
export function writeRowSums(
  to: Float64Array,
  m: Matrix,
  { label, i }: { readonly label: Int32Array; readonly i: number },
): void {
  const n = m.rows;
  const from = i * n;
  to.fill(0);
  let all = 0;
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    const tie = m.cells[from + j]!;
    to[label[j]!]! += tie;
    all += tie;
  }
  if (Number.isFinite(all)) return;
  for (let j = 0; j < n; j++)
    if (j !== i && !Number.isFinite(m.cells[from + j]))
      throw new MethodError('not-finite', { what: 'tie', row: i, column: j, value: m.cells[from + j]! });
}
