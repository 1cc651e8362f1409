import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { inputCoefficients } from './input-coefficients.ts';
import { matrix } from './matrix.ts';
import { outputCoefficients } from './output-coefficients.ts';
import { transposed } from './transposed.ts';

const flows = matrix(2, 2, [1, 2, 3, 4]);

test('law: coefficients times output give back the flows; output coefficients are input coefficients of the table turned round', () => {
  closeTo(
    inputCoefficients(flows, [10, 20]).cells.map((a, p) => a * [10, 20][p % 2]!),
    flows.cells,
    1e-15,
  );
  closeTo(
    outputCoefficients(flows, [10, 20]).cells,
    transposed(inputCoefficients(transposed(flows), [10, 20])).cells,
    0,
  );
});

test('edge: industries without output are undefined; unlike shapes and bad amounts are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  closeTo(inputCoefficients(flows, [0, 2]).cells, [null, 1, null, 2], 0);
  for (const f of [inputCoefficients, outputCoefficients]) {
    assert.throws(() => f(matrix(1, 2, [1, 1]), [1]), code('bad-shape'));
    assert.throws(() => f(flows, [1]), code('bad-shape'));
    assert.throws(() => f(flows, [1, -1]), code('negative-cell'));
    assert.throws(() => f(matrix(1, 1, [Number.NaN]), [1]), code('not-finite'));
  }
});

test('edge: a bad output is named by its row, and a table without rows but with columns is not square', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  for (const f of [inputCoefficients, outputCoefficients]) {
    assert.throws(() => f(flows, [1, Number.NaN]), refusal('not-finite', 1));
    assert.throws(() => f(matrix(0, 2, []), []), refusal('bad-shape'));
  }
});
