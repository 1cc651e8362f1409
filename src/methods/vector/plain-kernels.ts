import { ROWS_AT_ONCE, TILE, type VectorKernels } from './vector-kernels.ts';

const NUMBER = 8;

/** The kernels as plain loops: what they mean, and what a machine without vector instructions does. */
export function plainKernels(count: number): VectorKernels {
  const numbers = new Float64Array(count);
  return {
    numbers,
    tile(...[a, b, rows, out]) {
      const [from, beside, to] = [a / NUMBER, b / NUMBER, out / NUMBER];
      const sums = new Float64Array(TILE * TILE);
      for (let r = 0; r < rows; r++)
        for (let i = 0; i < TILE; i++)
          for (let j = 0; j < TILE; j++)
            sums[i * TILE + j]! += numbers[from + r * TILE + i]! * numbers[beside + r * TILE + j]!;
      numbers.set(sums, to);
    },
    addEight(to, ...rest) {
      const [a, b, c, d, e, f, g, h] = rest.slice(0, ROWS_AT_ONCE).map((address) => address / NUMBER) as number[];
      const length = rest[ROWS_AT_ONCE]! / NUMBER;
      for (let at = 0; at < length; at++) {
        const first = numbers[a! + at]! + numbers[b! + at]! + (numbers[c! + at]! + numbers[d! + at]!);
        const second = numbers[e! + at]! + numbers[f! + at]! + (numbers[g! + at]! + numbers[h! + at]!);
        numbers[to / NUMBER + at]! += first + second;
      }
    },
  };
}
