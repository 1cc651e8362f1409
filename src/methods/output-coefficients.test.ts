import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { outputCoefficients } from './output-coefficients.ts';

test('law: a row adds up to the part of output that is sold to industries', () => {
  const b = outputCoefficients(matrix(2, 2, [1, 2, 3, 4]), [10, 20]).cells;
  closeTo([b[0]! + b[1]!, b[2]! + b[3]!], [0.3, 0.35], 1e-15);
});

test('edge: a seller without output is undefined in its whole row', () => {
  closeTo(outputCoefficients(matrix(2, 2, [1, 2, 3, 4]), [0, 20]).cells, [null, null, 0.15, 0.2], 1e-15);
  assert.equal(outputCoefficients(matrix(0, 0, []), []).cells.length, 0);
});

test('edge: a table without rows but with columns is not square', () => {
  assert.throws(
    () => outputCoefficients(matrix(0, 2, []), []),
    (e) => e instanceof MethodError && e.code === 'bad-shape',
  );
});
