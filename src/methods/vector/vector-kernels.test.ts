import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainKernels } from './plain-kernels.ts';
import { ROWS_AT_ONCE, TILE, type VectorKernels, vectorKernels } from './vector-kernels.ts';

const NUMBER = 8;
const SIZE = 400;
const numbers = fc.array(fc.double({ min: -1e6, max: 1e6 }), { minLength: SIZE, maxLength: SIZE });

const both = (cells: readonly number[]): readonly VectorKernels[] => {
  const vector = vectorKernels(SIZE);
  assert.ok(vector !== undefined, 'this machine has vector instructions');
  const made = [vector, plainKernels(SIZE)];
  for (const kernels of made) kernels.numbers.set(cells);
  return made;
};

/** What the first numbers of the memory are after some work, bit for bit. */
const after = (kernels: VectorKernels, work: (kernels: VectorKernels) => void): readonly number[] => {
  work(kernels);
  return Array.from(kernels.numbers.subarray(0, SIZE));
};

test('oracle: a tile has the very bits of plain loops, wherever its panels and its sums stand', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 10 }), (cells, rows, shift) => {
      const [a, b, out] = [TILE * TILE + 2 * shift, TILE * TILE + TILE * rows, 0].map((at) => at * NUMBER);
      const [vector, plain] = both(cells).map((kernels) => after(kernels, ({ tile }) => tile(a!, b!, rows, out!)));
      assert.deepEqual(vector, plain);
    }),
  );
});

test('law: a panel with itself gives a symmetric tile', () => {
  for (const { numbers: memory, tile } of both(Array.from({ length: SIZE }, (_, at) => Math.sin(at)))) {
    tile(16 * NUMBER, 16 * NUMBER, 20, 0);
    for (let i = 0; i < TILE; i++)
      for (let j = 0; j < TILE; j++) assert.equal(memory[i * TILE + j], memory[j * TILE + i]);
  }
});

test('oracle: eight rows are added in the very order of plain sums', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 16 }), (cells, pairs) => {
      const rows = Array.from({ length: ROWS_AT_ONCE }, (_, at) => (at + 1) * 40 * NUMBER);
      const [vector, plain] = both(cells).map((kernels) =>
        after(kernels, ({ addEight }) => addEight(0, ...rows, pairs * 2 * NUMBER)),
      );
      assert.deepEqual(vector, plain);
    }),
  );
});

test('edge: what is not a number, or infinite, goes through as it does in plain loops', () => {
  const cells = Array.from({ length: SIZE }, (_, at) => [Number.NaN, Infinity, -Infinity, 0, -0, 5e-324][at % 6]!);
  const [vector, plain] = both(cells).map((kernels) =>
    after(kernels, ({ tile, addEight }) => {
      tile(16 * NUMBER, 120 * NUMBER, 9, 0);
      addEight(200 * NUMBER, ...Array.from({ length: ROWS_AT_ONCE }, (_, at) => at * 20 * NUMBER), 16 * NUMBER);
    }),
  );
  assert.deepEqual(vector, plain);
});

test('edge: the memory holds at least what was asked for', () => {
  assert.ok((vectorKernels(100_000)?.numbers.length ?? 0) >= 100_000);
});
