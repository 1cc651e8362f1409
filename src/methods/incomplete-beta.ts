import { MethodError } from './errors.ts';

/** δ(z) = ln Γ(z+1) − (z + ½) ln z + z − ½ ln 2π: what Stirling's formula leaves out; z > 0. */
function stirlingError(z: number): number {
  let left = 0;
  let at = z;
  for (; at < 16; at++) left += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  return left + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / at;
}

/** x ln(x/m) + m − x without cancellation near x = m. */
function deviance(x: number, m: number): number {
  const gap = x - m;
  if (Math.abs(gap) >= 0.1 * (x + m)) return x * Math.log(x / m) - gap;
  const v = gap / (x + m);
  let sum = gap * v;
  let power = 2 * x * v;
  for (let j = 1; ; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}

/** x^a (1−x)^b / (a B(a, b)), by the saddle-point form that keeps its digits for large a and b. */
function front(x: number, a: number, b: number): number {
  const n = a + b;
  const logTerm =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
  return Math.exp(logTerm) * Math.sqrt(b / (2 * Math.PI * a * n));
}

/** The continued fraction DLMF 8.17.22 by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) return value;
  }
  throw new MethodError('not-converged', { what: `incomplete beta at x = ${x}, a = ${a}, b = ${b}` });
}

/**
 * The chance that a beta-distributed share is at most x.
 *
 *   I_x(a, b) = ∫₀ˣ t^(a−1) (1−t)^(b−1) dt / B(a, b); for whole a and n: P(Binomial(n, x) ≥ a) = I_x(a, n−a+1)
 *
 * Reads: 0.025 and 0.975 mark the ends of a 95 % interval.
 * Warns: a far tail below 10⁻³⁰⁰ is returned as 0.
 *
 * @method  incomplete-beta@1
 * @source  dlmf-8.17, lentz-1976, loader-2000
 * @param   x  share in [0, 1]
 * @param   a  first shape, > 0
 * @param   b  second shape, > 0
 * @returns probability in [0, 1]
 * @throws  {MethodError} "bad-parameter" (outside the domain), "not-converged" (shapes beyond about 10⁹)
 * @cost    O(√max(a, b)) time, O(1) memory
 * @example
 * incompleteBeta(0.5, 2, 3) // => 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new MethodError('bad-parameter', { what: 'x in [0, 1]', value: x });
  if (!(a > 0 && a < Infinity)) throw new MethodError('bad-parameter', { what: 'a > 0', value: a });
  if (!(b > 0 && b < Infinity)) throw new MethodError('bad-parameter', { what: 'b > 0', value: b });
  if (x === 0 || x === 1) return x;
  const isLower = x <= (a + 1) / (a + b + 2);
  return isLower ? front(x, a, b) * fraction(x, a, b) : 1 - front(1 - x, b, a) * fraction(1 - x, b, a);
}
