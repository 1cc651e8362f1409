import { MethodError } from './errors.ts';

/**
 * p-values raised so that, among those called significant, only the stated share is expected to be false.
 *
 *   q_(k) = min over j ≥ k of min(1, p_(j) · m / j);  p_(1) ≤ … ≤ p_(m)      (Benjamini and Hochberg)
 *
 * Reads: keep the tests with q ≤ 0.05: about one in twenty of those kept is false.
 * Warns: holds for independent or positively dependent tests; NaN (not tested) is passed on and not counted in m.
 *
 * @method  false-discovery@1
 * @source  benjamini-hochberg-1995
 * @param   p  p-values in [0, 1], or NaN where there was no test
 * @returns q in [0, 1] in the order given; NaN exactly where p is NaN
 * @throws  {MethodError} "bad-parameter" (p outside [0, 1])
 * @cost    O(m log m) time, O(m) memory
 * @example
 * falseDiscovery([0.01, 0.5, 0.02]) // => [0.03, 0.5, 0.03]
 */
export function falseDiscovery(p: ArrayLike<number>): Float64Array {
  const tested: number[] = [];
  for (let at = 0; at < p.length; at++) {
    const value = p[at]!;
    if (Number.isNaN(value)) continue;
    if (!(value >= 0 && value <= 1)) throw new MethodError('bad-parameter', { what: 'p in [0, 1]', row: at, value });
    tested.push(at);
  }
  tested.sort((a, b) => p[b]! - p[a]!);
  const q = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  tested.forEach((at, fromTop) => {
    const rank = tested.length - fromTop;
    least = Math.min(least, p[at]! * (tested.length / rank));
    q[at] = least;
  });
  return q;
}
