import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import fixture from './symmetric-eigen.fixture.json' with { type: 'json' };
import { symmetricEigen } from './symmetric-eigen.ts';

const symmetric = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n * n, maxLength: n * n }).map((v) =>
    matrix(
      n,
      n,
      v.map((_, p) => v[Math.max(Math.floor(p / n), p % n) * n + Math.min(Math.floor(p / n), p % n)]!),
    ),
  ),
);

test('reference: LAPACK and the closed form of a path agree', () => {
  for (const c of fixture.cases)
    closeTo(symmetricEigen(matrix(c.n, c.n, c.a)).values, c.values, [fixture.tolerance, 10]);
});

test('law: every vector is stretched by its value, and vectors are of length 1 and at right angles, also with ties', () => {
  fc.assert(
    fc.property(symmetric, (a) => {
      const { values, vectors } = symmetricEigen(a);
      const n = a.rows;
      const row = (k: number) => vectors.cells.subarray(k * n, (k + 1) * n);
      for (let k = 0; k < n; k++) {
        const image = Array.from({ length: n }, (_, i) => row(k).reduce((s, v, j) => s + a.cells[i * n + j]! * v, 0));
        closeTo(
          image,
          row(k).map((v) => v * values[k]!),
          [1e-12, 30],
        );
        for (let l = 0; l < n; l++)
          closeTo(
            row(k).reduce((s, v, j) => s + v * row(l)[j]!, 0),
            k === l ? 1 : 0,
            [1e-12, 1],
          );
        if (k > 0) assert.ok(values[k - 1]! >= values[k]!);
      }
      closeTo(
        values.reduce((s, v) => s + v, 0),
        Array.from({ length: n }, (_, i) => a.cells[i * n + i]!).reduce((s, v) => s + v, 0),
        [1e-12, 30],
      );
    }),
  );
});

test('edge: a table that is not square or not symmetric is refused, and the input is untouched', () => {
  const bad = (e: unknown) => e instanceof MethodError && e.code === 'bad-shape';
  assert.throws(() => symmetricEigen(matrix(1, 2, [1, 2])), bad);
  assert.throws(() => symmetricEigen(matrix(2, 2, [1, 2, 3, 1])), bad);
  const a = matrix(2, 2, [2, 1, 1, 2]);
  symmetricEigen(a);
  assert.deepEqual([...a.cells], [2, 1, 1, 2]);
  assert.equal(symmetricEigen(matrix(0, 0, [])).values.length, 0);
});

test('law: fewer vectors are the first of all of them, none are none, and more than there are is refused', () => {
  fc.assert(
    fc.property(symmetric, fc.nat(8), (a, wanted) => {
      fc.pre(wanted <= a.rows);
      const [few, all] = [symmetricEigen(a, wanted), symmetricEigen(a)];
      assert.deepEqual(few.values, all.values);
      assert.deepEqual(few.vectors.cells, all.vectors.cells.slice(0, wanted * a.rows));
    }),
  );
  for (const wanted of [3, -1, 0.5])
    assert.throws(
      () => symmetricEigen(matrix(2, 2, [2, 1, 1, 2]), wanted),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
});

test('law: tables of very small and very great numbers keep their digits', () => {
  const a = [2, 1, 0, 1, 2, 1, 0, 1, 2];
  const values = [2 + Math.SQRT2, 2, 2 - Math.SQRT2];
  for (const scale of [1e-200, 1e200])
    closeTo(
      symmetricEigen(
        matrix(
          3,
          3,
          a.map((v) => v * scale),
        ),
      ).values.map((v) => v / scale),
      values,
      1e-14,
    );
});

test('law: a table of zeros has no direction of its own, and a difference of the last bit is no lack of symmetry', () => {
  const { values, vectors } = symmetricEigen(matrix(3, 3, Array(9).fill(0)));
  assert.deepEqual([[...values], vectors.cells.filter((v) => v !== 0).length], [[0, 0, 0], 3]);
  closeTo(symmetricEigen(matrix(2, 2, [1, 0.1 + 0.2, 0.3, 1])).values, [1.3, 0.7], 1e-14);
});

test('edge: a lack of symmetry is seen in either direction, on the scale of the table, whatever its sign', () => {
  const bad = (e: unknown) => e instanceof MethodError && e.code === 'bad-shape';
  for (const unit of [1e-9, -1e-9, 1, -1, 1e9, -1e9]) {
    assert.throws(() => symmetricEigen(matrix(2, 2, [unit, 2 * unit, 2.0001 * unit, unit])), bad, `${unit}`);
    assert.throws(() => symmetricEigen(matrix(2, 2, [unit, 2.0001 * unit, 2 * unit, unit])), bad, `${unit}`);
    assert.equal(symmetricEigen(matrix(2, 2, [unit, 2 * unit, 2 * unit * (1 + 1e-15), unit])).values.length, 2);
  }
});
