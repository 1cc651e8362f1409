import { MethodError } from './errors.ts';

/** Who is whose neighbour and how much: unit i's are neighbours[offsets[i]] … [offsets[i + 1] − 1], in rising order. */
export interface Weights {
  readonly units: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly values: Float64Array;
  /** Units without any neighbour. */
  readonly islands: readonly number[];
}

/** Links as three lists; link k goes from unit from[k] to its neighbour to[k]. */
export interface Links {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Weight of each link, > 0; all 1 if not given. */
  readonly values?: ArrayLike<number>;
}

/** Refuses unlike lengths, ends outside the units, links to oneself and weights that are not above 0. */
function checkLinks(units: number, links: Links): void {
  if (!Number.isInteger(units) || units < 0)
    throw new MethodError('bad-shape', { what: 'number of units', value: units });
  const { from, to, values } = links;
  if (to.length !== from.length || (values !== undefined && values.length !== from.length)) {
    throw new MethodError('bad-shape', {
      what: `from, to and values of ${from.length} links`,
      value: values?.length ?? to.length,
    });
  }
  for (let k = 0; k < from.length; k++) {
    for (const unit of [from[k]!, to[k]!]) {
      if (!Number.isInteger(unit) || unit < 0 || unit >= units)
        throw new MethodError('bad-index', { what: 'end of a link', row: k, value: unit });
    }
    if (from[k] === to[k]) throw new MethodError('self-link', { row: k, value: from[k]! });
    const value = values === undefined ? 1 : values[k]!;
    if (!(value > 0 && value < Infinity))
      throw new MethodError('bad-parameter', { what: 'weight above 0', row: k, value });
  }
}

/** Positions of the links in order of `key`, links with equal keys staying in the order given. */
function stableOrder(
  key: ArrayLike<number>,
  order: Int32Array,
  units: number,
): { order: Int32Array; offsets: Int32Array } {
  const offsets = new Int32Array(units + 1);
  for (let k = 0; k < order.length; k++) offsets[key[k]! + 1]!++;
  for (let i = 0; i < units; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const sorted = new Int32Array(order.length);
  for (const k of order) sorted[next[key[k]!]!++] = k;
  return { order: sorted, offsets };
}

/**
 * Who is whose neighbour, as compressed rows that never change.
 *
 *   w_ij > 0 where j is a neighbour of i; w_ii = 0 always; islands: units i with no w_ij > 0
 *
 * Reads: a link in one direction only is kept so: nearness by rank is not mutual.
 * Warns: results change with the choice of neighbours: state it, and try another.
 *
 * @method  weights@1
 * @source  house, cliff-ord-1981
 * @param   units  number of units
 * @param   links  from, to (0 … units − 1), values (> 0; default all 1)
 * @returns compressed rows, neighbours in rising order, islands listed; frozen
 * @throws  {MethodError} "bad-shape" (unlike lengths), "bad-index" (an end outside the units), "self-link" (from = to), "duplicate-link" (the same link twice), "bad-parameter" (a weight not above 0)
 * @cost    O(units + links) time and memory
 * @example
 * weights(3, { from: [0, 1], to: [1, 0] }).islands // => [2]
 */
export function weights(units: number, links: Links): Weights {
  checkLinks(units, links);
  const count = links.from.length;
  const byTo = stableOrder(
    links.to,
    Int32Array.from({ length: count }, (_, k) => k),
    units,
  ).order;
  const { order, offsets } = stableOrder(links.from, byTo, units);
  const neighbours = new Int32Array(count);
  const values = new Float64Array(count);
  order.forEach((k, at) => {
    neighbours[at] = links.to[k]!;
    values[at] = links.values === undefined ? 1 : links.values[k]!;
    if (at > 0 && links.from[order[at - 1]!] === links.from[k] && neighbours[at - 1] === neighbours[at]) {
      throw new MethodError('duplicate-link', { what: `unit ${links.from[k]} to ${links.to[k]}`, row: k });
    }
  });
  const islands: number[] = [];
  for (let i = 0; i < units; i++) if (offsets[i] === offsets[i + 1]) islands.push(i);
  return Object.freeze({ units, offsets, neighbours, values, islands: Object.freeze(islands) });
}
