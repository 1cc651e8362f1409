import { MethodError } from './errors.ts';
import type { MarginNetwork } from './margin-network.ts';

/** Which cell should be how much higher or lower, how far each cell may change, and what it costs to change it at all. */
export interface AlternativeQuestion {
  readonly cell: number;
  readonly direction: 'up' | 'down';
  /** > 0; ∞ asks for the most there is. */
  readonly amount: number;
  /** How far each cell may rise and fall; ≥ 0, may be ∞. */
  readonly rise: ArrayLike<number>;
  readonly fall: ArrayLike<number>;
  /** Cost of the first change of a cell; ≥ 0, ∞ for a cell that must stay. */
  readonly costs: ArrayLike<number>;
}

/** Changes with which every total still holds, and how far the cell itself came; ∞ where nothing limits it. */
export interface AlternativeTable {
  readonly reached: number;
  /** One entry a cell; of no use where reached is ∞. */
  readonly changes: Float64Array;
}

/** What is left of room and cost while paths are found; arrays are worked on in place. */
interface State {
  readonly network: MarginNetwork;
  readonly rise: Float64Array;
  readonly fall: Float64Array;
  readonly cost: Float64Array;
  readonly changes: Float64Array;
  readonly cell: number;
}

/** Nodes waiting, cheapest first, then fewest steps: a binary heap of [cost, steps, node]. */
type Waiting = (readonly [number, number, number])[];
const isBefore = (a: Waiting[number], b: Waiting[number]): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function put(heap: Waiting, entry: Waiting[number]): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isBefore(entry, heap[above]!)) break;
    heap[at] = heap[above]!;
    at = above;
  }
  heap[at] = entry;
}

function take(heap: Waiting): Waiting[number] {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let next = 2 * at + 1;
    if (next >= heap.length) break;
    if (next + 1 < heap.length && isBefore(heap[next + 1]!, heap[next]!)) next++;
    if (!isBefore(heap[next]!, last)) break;
    heap[at] = heap[next]!;
    at = next;
  }
  heap[at] = last;
  return top;
}

/** The cell that leads to each node on the cheapest path from the source, with as few cells as can be; −1 where none does. */
function cheapestTree({ network, rise, fall, cost, cell }: State, source: number, sink: number): Int32Array {
  const { nodes, from, to, starts, cellsAt } = network;
  const [least, steps] = [new Float64Array(nodes).fill(Infinity), new Float64Array(nodes).fill(Infinity)];
  const by = new Int32Array(nodes).fill(-1);
  const heap: Waiting = [];
  [least[source], steps[source]] = [0, 0];
  put(heap, [0, 0, source]);
  while (heap.length > 0) {
    const [price, length, v] = take(heap);
    if (v === sink) break;
    if (price > least[v]! || length > steps[v]!) continue;
    for (let k = starts[v]!; k < starts[v + 1]!; k++) {
      const p = cellsAt[k]!;
      const isForward = from[p] === v;
      if (p === cell || (isForward ? rise[p]! : fall[p]!) <= 0) continue;
      const next = isForward ? to[p]! : from[p]!;
      const total = price + cost[p]!;
      if (total === Infinity || total > least[next]! || (total === least[next] && length + 1 >= steps[next]!)) continue;
      [least[next], steps[next], by[next]] = [total, length + 1, p];
      put(heap, [total, length + 1, next]);
    }
  }
  return by;
}

/** Cells of the path found, from the sink back to the source. */
function pathBack({ from, to }: MarginNetwork, by: Int32Array, [source, sink]: readonly [number, number]): number[] {
  const path: number[] = [];
  for (let v = sink; v !== source; ) {
    const p = by[v]!;
    if (p < 0) return [];
    path.push(to[p] === v ? p : -p - 1);
    v = to[p] === v ? from[p]! : to[p]!;
  }
  return path;
}

/** Moves as much as fits along a path; cells p rise, cells −p − 1 fall. Used cells cost nothing more. */
function push({ rise, fall, cost, changes }: State, path: readonly number[], rest: number): number {
  const amount = path.reduce((least, p) => Math.min(least, p >= 0 ? rise[p]! : fall[-p - 1]!), rest);
  for (const signed of path) {
    const p = signed >= 0 ? signed : -signed - 1;
    const [gives, gets] = signed >= 0 ? [rise, fall] : [fall, rise];
    gives[p]! -= amount;
    gets[p]! += amount;
    changes[p]! += signed >= 0 ? amount : -amount;
    cost[p] = 0;
  }
  return amount;
}

/**
 * Another table with the same totals, in which one cell is higher or lower by a given amount, changing other cells as cheaply as paths allow.
 *
 *   circles through the cell, found one by one as cheapest paths with room (Dijkstra; of equally cheap ones the shortest), each
 *   filled to its narrowest cell; a cell once used costs nothing more, and may be used backwards
 *   With costs of 0 and ∞ only this is the greatest flow (Edmonds and Karp), so that reached is exact.
 *
 * Reads: whoever sees only the totals and the cells that did not change cannot tell this table from the true one.
 * Warns: with other costs the cells used are a good choice, not the cheapest there is.
 *
 * @method  alternative-table@1
 * @source  edmonds-karp-1972, castro-2002
 * @param   network  cells and totals (see margin-network)
 * @param   question  cell, direction "up" or "down", amount > 0 (may be ∞), rise and fall (≥ 0), costs (≥ 0), one entry a cell
 * @returns reached ≤ amount: how far the cell can change; changes of all cells, the cell's own included, within rise and fall
 * @throws  {MethodError} "bad-shape" (unlike lists), "bad-index" (no such cell), "bad-parameter" (amount, direction, or an entry below 0)
 * @cost    O(paths · cells · log nodes) time, O(cells) memory
 * @example
 * alternativeTable(marginNetwork(matrix(3, 3, [1, 2, 3, 4, 5, 9, 5, 7, 12]), [2, 2, -1], 0), { cell: 0, direction: "up", amount: Infinity, rise: [9, 9, 0, 9, 9, 0, 0, 0, 0], fall: [1, 2, 0, 4, 5, 0, 0, 0, 0], costs: [0, 0, 0, 0, 0, 0, 0, 0, 0] }).changes // => [2, -2, 0, -2, 2, 0, 0, 0, 0]
 */
export function alternativeTable(network: MarginNetwork, question: AlternativeQuestion): AlternativeTable {
  const { cell, direction, amount } = question;
  const cells = network.from.length;
  const lists = [question.rise, question.fall, question.costs];
  for (const list of lists)
    if (list.length !== cells) throw new MethodError('bad-shape', { what: `${cells} cells`, value: list.length });
  for (const list of lists)
    for (let row = 0; row < cells; row++)
      if (!(list[row]! >= 0))
        throw new MethodError('bad-parameter', { what: 'rise, fall or cost of 0 or more', row, value: list[row]! });
  if (!Number.isInteger(cell) || cell < 0 || cell >= cells)
    throw new MethodError('bad-index', { what: 'cell', value: cell });
  if (!(amount > 0)) throw new MethodError('bad-parameter', { what: 'amount above 0', value: amount });
  if (direction !== 'up' && direction !== 'down')
    throw new MethodError('bad-parameter', { what: 'direction', value: String(direction) });
  const [rise, fall, cost] = lists.map((list) => Float64Array.from(list)) as [Float64Array, Float64Array, Float64Array];
  const changes = new Float64Array(cells);
  const state: State = { network, rise, fall, cost, changes, cell };
  const ends = [network.to[cell]!, network.from[cell]!] as const;
  const [source, sink] = direction === 'up' ? ends : [ends[1], ends[0]];
  const most = Math.min(amount, direction === 'up' ? rise[cell]! : fall[cell]!);
  let [rest, sum] = [most, 0];
  while (rest > 0) {
    const path = pathBack(network, cheapestTree(state, source, sink), [source, sink]);
    if (path.length === 0) break;
    const moved = push(state, path, rest);
    if (moved === Infinity) return { reached: Infinity, changes: changes.fill(Number.NaN) };
    rest -= moved;
    sum += moved;
  }
  const reached = rest === 0 ? most : sum;
  changes[cell] = direction === 'up' ? reached : -reached;
  return { reached, changes };
}
