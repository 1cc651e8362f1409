import { MethodError } from '../errors.ts';
import type { Matrix } from '../matrix.ts';

/** Sums of rows by group, the diagonal left out, written where there is room for n × groups of them; refuses as group-sums says. */
export function writeGroupSums(
  to: Float64Array,
  m: Matrix,
  { label, groups }: { readonly label: Int32Array; readonly groups: number },
): void {
  const n = m.rows;
  if (m.cols !== n || label.length !== n)
    throw new MethodError('bad-shape', {
      what: `${n} × ${n} ties and ${n} labels`,
      value: `${m.cols}, ${label.length}`,
    });
  label.forEach((value, row) => {
    if (!(value >= 0 && value < groups)) throw new MethodError('bad-index', { what: 'label', row, value });
  });
  to.fill(0);
  for (let i = 0; i < n; i++) {
    const [from, start] = [i * n, i * groups];
    let all = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const tie = m.cells[from + j]!;
      to[start + label[j]!]! += tie;
      all += tie;
    }
    if (Number.isFinite(all)) continue;
    for (let j = 0; j < n; j++)
      if (j !== i && !Number.isFinite(m.cells[from + j]))
        throw new MethodError('not-finite', { what: 'tie', row: i, column: j, value: m.cells[from + j]! });
  }
}
