import { MethodError } from './errors.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The share below which a beta-distributed quantity falls with a given chance.
 *
 *   x with I_x(a, b) = p, found by bisection steps sped up by the Illinois form of false position
 *
 * Reads: p = 0.025 and 0.975 give the ends of a 95 % interval.
 * Warns: for b < 1 the upper tail crowds against 1, where 1 − x keeps few digits.
 *
 * @method  beta-quantile@1
 * @source  dlmf-8.17
 * @param   p  probability in [0, 1]
 * @param   a  first shape, > 0
 * @param   b  second shape, > 0
 * @returns share in [0, 1], relative error about 10⁻¹³ for shapes up to 10⁷
 * @throws  {MethodError} "bad-parameter" (outside the domain)
 * @cost    about 15 evaluations of the incomplete beta function
 * @example
 * betaQuantile(0.25, 2, 1) // => 0.5
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new MethodError('bad-parameter', { what: 'p in [0, 1]', value: p });
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let errorLow = -p;
  let errorHigh = 1 - p;
  let x = a / (a + b);
  let side = 0;
  for (let step = 0; step < 400; step++) {
    const error = incompleteBeta(x, a, b) - p;
    if (error === 0) return x;
    if (error < 0) {
      low = x;
      errorLow = error;
      if (side === -1) errorHigh /= 2;
      side = -1;
    } else {
      high = x;
      errorHigh = error;
      if (side === 1) errorLow /= 2;
      side = 1;
    }
    const width = high - low;
    if (width <= 4e-16 * high) break;
    const chord = low - (errorLow * width) / (errorHigh - errorLow);
    const isUsable = chord > low && chord < high && step % 4 !== 3;
    x = isUsable ? chord : low + width / 2;
  }
  return low + (high - low) / 2;
}
