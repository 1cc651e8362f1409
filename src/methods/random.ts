import { MethodError } from './errors.ts';

/** A seeded source of chance; the only one that methods of this room accept. */
export interface Random {
  /** The seed it was made from: report it with every result that used chance. */
  readonly seed: number;
  /** The next whole number from 0 to 2³² − 1. */
  next(): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A whole number from 0 to below − 1, each equally likely; below from 1 to 2³². */
  below(below: number): number;
}

/** 32-bit mixing step that spreads one seed over the four words of state (splitmix32). */
function mixedWords(seed: number): Int32Array {
  const words = new Int32Array(4);
  let state = seed | 0;
  for (let i = 0; i < 4; i++) {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    words[i] = z ^ (z >>> 15);
  }
  return words;
}

/**
 * A repeatable source of chance: the same seed always gives the same numbers.
 *
 *   xoshiro128** 1.1 (Blackman and Vigna): result = rotl(s₁ · 5, 7) · 9 on four 32-bit words,
 *   the state filled from the seed by splitmix32.
 *   below(n): ⌊result · n / 2³²⌋, redrawn where the rest is under 2³² mod n, so that no number is favoured (Lemire).
 *
 * Reads: the seed is part of a result, as the input is.
 * Warns: not for secrets; the state is inside the object, so two readers of one Random share its stream.
 *
 * @method  random@1
 * @source  blackman-vigna-2021, lemire-2019
 * @param   seed  whole number from 0 to 2³² − 1
 * @returns a Random; period 2¹²⁸ − 1
 * @throws  {MethodError} "bad-parameter" (seed or bound not a whole number in range)
 * @cost    O(1) time a number, 4 words of memory
 * @example
 * random(1).below(6) === random(1).below(6) // => true
 */
export function random(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new MethodError('bad-parameter', { what: 'seed', value: seed });
  }
  let [a, b, c, d] = mixedWords(seed) as unknown as [number, number, number, number];
  const next = (): number => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (bound: number): number => {
    if (!Number.isInteger(bound) || bound < 1 || bound > 0x100000000) {
      throw new MethodError('bad-parameter', { what: 'below', value: bound });
    }
    // For bounds up to 2²¹ the product stays below 2⁵³ and is exact.
    while (bound <= 0x200000) {
      const product = next() * bound;
      const drawn = Math.floor(product / 0x100000000);
      const rest = product - drawn * 0x100000000;
      if (rest >= bound || rest >= 0x100000000 % bound) return drawn;
    }
    const rejected = 0x100000000 % bound;
    let drawn = next();
    while (drawn < rejected) drawn = next();
    return drawn % bound;
  };
  const uniform = (): number => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
  return Object.freeze({ seed, next, uniform, below });
}
