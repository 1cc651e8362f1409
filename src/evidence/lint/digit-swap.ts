/** The written number with two neighbouring digits changed places that a test accepts; undefined if none does. */
export function digitSwap(written: string, accepts: (candidate: string) => boolean): string | undefined {
  for (let at = 0; at + 1 < written.length; at += 1) {
    const next = /\d/u.test(written[at + 1] ?? '') ? at + 1 : at + 2;
    const [one = '', other = ''] = [written[at], written[next]];
    if (!/\d/u.test(one) || !/\d/u.test(other) || one === other) continue;
    const swapped = written.slice(0, at) + other + written.slice(at + 1, next) + one + written.slice(next + 1);
    if (accepts(swapped)) return swapped;
  }
  return undefined;
}
