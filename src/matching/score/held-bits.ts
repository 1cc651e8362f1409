/**
 * The sum of the weights of facets, where those of each group say together at most `most` for a pair, and all that they say against it.
 * A firm has several sites under one name, and several firms share one lot: neither a name nor an address alone makes two rows one.
 */
export function heldBits(weights: ArrayLike<number>, groups: readonly (readonly number[])[], most: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at] ?? 0;
  for (const group of groups) {
    let agreeing = 0;
    for (const facet of group) agreeing += Math.max(0, weights[facet] ?? 0);
    sum -= Math.max(0, agreeing - Math.max(0, most));
  }
  return sum;
}
