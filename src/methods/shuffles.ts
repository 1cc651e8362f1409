import type { Random } from './random.ts';

/**
 * The same values in one random order after another, all orders equally likely.
 *
 *   Fisher and Yates: position k = n−1 … 1 changes places with a position drawn from 0 … k
 *
 * Reads: each call gives the next order; the chance used is that of the Random handed in.
 * Warns: every call returns the same list, overwritten; copy what must last.
 *
 * @method  shuffles@1
 * @source  knuth-1997
 * @param   values  finite numbers; copied, never changed
 * @param   random  source of chance
 * @returns function that gives the next order
 * @throws  nothing
 * @cost    O(n) time a call, O(n) memory
 * @example
 * shuffles([7, 7], random(1))() // => [7, 7]
 */
export function shuffles(values: ArrayLike<number>, random: Random): () => Float64Array {
  const order = Float64Array.from(values);
  return () => {
    for (let k = order.length - 1; k > 0; k--) {
      const other = random.below(k + 1);
      const kept = order[k]!;
      order[k] = order[other]!;
      order[other] = kept;
    }
    return order;
  };
}
