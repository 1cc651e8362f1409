import { assertFinite } from './assert-finite.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';

/** Cells of a table with totals as arcs: what flows into a node flows out of it exactly when all totals add up. */
export interface MarginNetwork {
  readonly nodes: number;
  /** Cell p leads from node from[p] to node to[p]. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Cells at node v: cellsAt[starts[v]] … cellsAt[starts[v + 1] − 1]. */
  readonly starts: Int32Array;
  readonly cellsAt: Int32Array;
}

/** Rows under each row; refuses parents that are no rows, two roots or none, and circles. */
function childrenOf(parents: ArrayLike<number>): number[][] {
  const children = Array.from(parents, (): number[] => []);
  let root = -1;
  for (let row = 0; row < parents.length; row++) {
    const value = parents[row]!;
    if (value === -1 && root < 0) root = row;
    else if (Number.isInteger(value) && value >= 0 && value < parents.length) children[value]!.push(row);
    else throw new MethodError('bad-index', { what: 'parent of a row, −1 for one row only', row, value });
  }
  const open = root < 0 ? [] : [root];
  let seen = 0;
  for (let row = open.pop(); row !== undefined; row = open.pop(), seen++) open.push(...children[row]!);
  if (root < 0 || seen !== parents.length || children[root]!.length === 0)
    throw new MethodError('bad-shape', {
      what: 'rows under one row that is the total of all',
      value: `${seen} of ${parents.length}`,
    });
  return children;
}

/** Refuses a table in which a row does not add up to its last column, or rows to the row above them. */
function checkSums(table: Matrix, children: readonly (readonly number[])[], tolerance: number): void {
  if (!(tolerance >= 0 && tolerance < 1))
    throw new MethodError('bad-parameter', { what: 'tolerance in [0, 1)', value: tolerance });
  const { rows, cols, cells } = table;
  const most = cells.reduce((high, v) => Math.max(high, Math.abs(v)), 0);
  for (let row = 0; row < rows; row++) {
    let rest = cells[row * cols + cols - 1]!;
    for (let c = 0; c + 1 < cols; c++) rest -= cells[row * cols + c]!;
    if (Math.abs(rest) > tolerance * most)
      throw new MethodError('not-additive', { what: 'row less its total', row, value: -rest });
    if (children[row]!.length === 0) continue;
    for (let column = 0; column < cols; column++) {
      const sum = children[row]!.reduce((part, child) => part + cells[child * cols + column]!, 0);
      if (Math.abs(sum - cells[row * cols + column]!) > tolerance * most)
        throw new MethodError('not-additive', {
          what: 'rows less the row above them',
          row,
          column,
          value: sum - cells[row * cols + column]!,
        });
    }
  }
}

/** The cells that touch each node. */
function incidence(nodes: number, from: Int32Array, to: Int32Array) {
  const starts = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const v of ends) starts[v + 1]!++;
  for (let v = 0; v < nodes; v++) starts[v + 1]! += starts[v]!;
  const [next, cellsAt] = [starts.slice(), new Int32Array(2 * from.length)];
  for (const ends of [from, to]) ends.forEach((v, p) => (cellsAt[next[v]!++] = p));
  return { starts, cellsAt };
}

/**
 * The network whose circulations are the tables with given totals: rows may stand under rows, the last column is the total.
 *
 *   a node for each row with none under it: Σ_c x_rc − x_r,total = 0
 *   a node for each row with rows under it and each column: x_tc − Σ_(k under t) x_kc = 0 (turned round in the total column)
 *   a node that closes the uppermost row; the totals of rows with rows under them then hold by themselves
 *   Every cell stands in two nodes with opposite signs, which is what makes a table with one hierarchy a network.
 *
 * Reads: a change of hidden cells that no total shows is a sum of circles in this network.
 * Warns: two hierarchies that cross, or three dimensions, are no network: use linked-intervals.
 *
 * @method  margin-network@1
 * @source  cox-1995, hundepool-et-al-2012
 * @param   table  rows × (columns, total), finite; a plain table's last row is the total of all others
 * @param   parents  row above each row, −1 for the row that is the total of all; a plain table: the last row for all others
 * @param   tolerance  greatest miss of a total as part of the greatest cell, in [0, 1)
 * @returns nodes, from and to of each cell, and the cells at each node
 * @throws  {MethodError} "bad-shape" (one parent a row, one total of all, at least one column beside the total), "bad-index" (a parent that is no row), "not-finite" (a missing cell), "not-additive" (a total is missed), "bad-parameter" (tolerance)
 * @cost    O(cells) time and memory
 * @example
 * marginNetwork(matrix(2, 2, [5, 5, 5, 5]), [1, -1], 0).nodes // => 4
 */
export function marginNetwork(table: Matrix, parents: ArrayLike<number>, tolerance: number): MarginNetwork {
  const { rows, cols } = table;
  if (parents.length !== rows || cols < 2)
    throw new MethodError('bad-shape', {
      what: `a parent for each of ${rows} rows, two columns or more`,
      value: `${parents.length}, ${cols}`,
    });
  assertFinite(table.cells, cols);
  const children = childrenOf(parents);
  checkSums(table, children, tolerance);
  let nodes = 1;
  const first = children.map((under) => {
    const at = nodes;
    nodes += under.length === 0 ? 1 : cols;
    return at;
  });
  const [from, to] = [new Int32Array(rows * cols), new Int32Array(rows * cols)];
  for (let row = 0, p = 0; row < rows; row++) {
    for (let c = 0; c < cols; c++, p++) {
      const own = children[row]!.length === 0 ? first[row]! : first[row]! + c;
      const above = parents[row] === -1 ? 0 : first[parents[row]!]! + c;
      [from[p], to[p]] = c + 1 < cols ? [own, above] : [above, own];
    }
  }
  return { nodes, from, to, ...incidence(nodes, from, to) };
}
