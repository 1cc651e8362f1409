import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { extraction } from './extraction.ts';
import { inputCoefficients } from './input-coefficients.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { leontief } from './leontief.ts';
import { matrix } from './matrix.ts';

const a = inputCoefficients(matrix(6, 6, fixture.flows), fixture.output);

test('oracle: inverting the table again without the industry, for every industry, loses the same', () => {
  const { total, others } = extraction(leontief(a), fixture.output);
  const all = [0, 1, 2, 3, 4, 5];
  const finalUse = fixture.output.map((x, i) => x - all.reduce((s, j) => s + fixture.flows[i * 6 + j]!, 0));
  all.forEach((k) => {
    const rest = all.filter((i) => i !== k);
    const l = leontief(
      matrix(
        5,
        5,
        rest.flatMap((i) => rest.map((j) => a.cells[i * 6 + j]!)),
      ),
    );
    const left = rest
      .map((_, i) => rest.reduce((s, j, at) => s + l.cells[i * 5 + at]! * finalUse[j]!, 0))
      .reduce((s, v) => s + v, 0);
    closeTo(total[k]!, fixture.output.reduce((s, v) => s + v, 0) - left, 1e-11);
    closeTo(others[k]!, total[k]! - fixture.output[k]!, 1e-11);
  });
});

test('law: an industry that buys nothing takes only itself away', () => {
  assert.deepEqual(extraction(leontief(matrix(2, 2, [0, 0.5, 0, 0])), [10, 20]), {
    total: Float64Array.of(10, 30),
    others: Float64Array.of(0, 10),
  });
});

test('edge: outputs that do not fit are refused', () => {
  assert.throws(
    () => extraction(matrix(1, 1, [1]), [1, 2]),
    (e) => e instanceof MethodError && e.code === 'bad-shape',
  );
  assert.throws(
    () => extraction(matrix(1, 1, [1]), [-1]),
    (e) => e instanceof MethodError && e.code === 'negative-cell',
  );
});

test('edge: a negative multiplier or output is named by its place', () => {
  const at = (row: number, column: number) => (e: unknown) =>
    e instanceof MethodError && e.code === 'negative-cell' && e.place.row === row && e.place.column === column;
  assert.throws(() => extraction(matrix(2, 2, [1, 0, -1, 1]), [1, 1]), at(1, 0));
  assert.throws(() => extraction(matrix(2, 2, [1, 0, 0, 1]), [1, -1]), at(1, 0));
});
