import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { inputShareInside } from './input-share-inside.ts';
import { type Matrix, matrix } from './matrix.ts';

const flows = fc.array(fc.nat(50), { minLength: 16, maxLength: 16 }).map((cells) => matrix(4, 4, cells));
const sums = (z: Matrix, across: 'rows' | 'columns') =>
  Array.from({ length: z.rows }, (_, k) =>
    Array.from({ length: z.rows }, (_v, l) => z.cells[across === 'rows' ? k * z.rows + l : l * z.rows + k]!).reduce(
      (s, v) => s + v,
      0,
    ),
  );

test("law: a set's inside share counts each flow once, the whole set buys everything from itself, ratio 1", () => {
  fc.assert(
    fc.property(flows, fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }), (z, members) => {
      fc.pre(z.cells.some((v) => v > 0));
      const inside = [...z.cells].reduce((s, v, p) => s + v * members[Math.floor(p / 4)]! * members[p % 4]!, 0);
      const bought = sums(z, 'columns').reduce((s, v, j) => s + v * members[j]!, 0);
      const { inputShare, salesShare } = inputShareInside(z, members);
      closeTo(inputShare, inside / bought, 1e-14);
      closeTo(salesShare, inside / sums(z, 'rows').reduce((s, v, i) => s + v * members[i]!, 0), 1e-14);
      closeTo(Object.values(inputShareInside(z, [1, 1, 1, 1])), [1, 1, 1, 1], 1e-14);
      const imported = sums(z, 'columns').map((v) => 2 * v);
      closeTo(inputShareInside(z, members, imported).inputShare, inputShare / 2, 1e-14);
      closeTo(inputShareInside(z, members, imported).ratio, inputShareInside(z, members).ratio, 1e-13);
    }),
  );
});

test('edge: a set that buys nothing is undefined, and a set without members too', () => {
  assert.ok(Number.isNaN(inputShareInside(matrix(2, 2, [0, 1, 0, 1]), [1, 0]).inputShare));
  assert.ok(Number.isNaN(inputShareInside(matrix(2, 2, [1, 1, 1, 1]), [0, 0]).salesShare));
});

test('edge: members or inputs that are not one an industry, and inputs below what was bought, are refused', () => {
  const z = matrix(2, 2, [1, 1, 1, 1]);
  const code = (wanted: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === wanted && e.place.row === row;
  assert.throws(() => inputShareInside(z, [1]), code('bad-shape'));
  assert.throws(() => inputShareInside(z, [1, 0], [2]), code('bad-shape'));
  assert.throws(() => inputShareInside(z, [1, 0], [2, 2, 2]), code('bad-shape'));
  assert.throws(() => inputShareInside(z, [1, 0], [2, 1]), code('part-exceeds-whole', 1));
  assert.throws(() => inputShareInside(z, [1, 0.5]), code('not-binary', 1));
});

test('edge: flows and inputs that are negative or missing, and tables that are not square, are refused at their place', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  assert.throws(() => inputShareInside(matrix(2, 2, [1, 1, -1, 1]), [1, 0]), refusal('negative-cell', 1));
  assert.throws(() => inputShareInside(matrix(2, 2, [1, 1, 1, 1]), [1, 0], [2, Number.NaN]), refusal('not-finite', 1));
  assert.throws(() => inputShareInside(matrix(0, 2, []), []), refusal('bad-shape'));
});
