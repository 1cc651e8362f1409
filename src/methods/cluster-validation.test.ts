import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './cluster-validation.fixture.json' with { type: 'json' };
import { clusterValidation, type ValidationOptions } from './cluster-validation.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';

const n = 8;
const symmetric = (v: readonly number[]) =>
  matrix(
    n,
    n,
    Array.from({ length: n * n }, (_, p) => {
      const [i, j] = [Math.floor(p / n), p % n];
      return v[Math.max(i, j) * n + Math.min(i, j)]!;
    }),
  );
const tables = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: n * n, maxLength: n * n }).map(symmetric);
/** Three clusters, none empty, the third sometimes of one industry. */
const labels = fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }).map((rest) => Int32Array.from([0, 1, 2, ...rest]));
const readings = fc.record<ValidationOptions>({
  between: fc.constantFrom('clusters', 'pairs'),
  alone: fc.constantFrom('fails', 'left-out'),
});
const mean = (v: readonly number[]) => v.reduce((s, x) => s + x, 0) / v.length;
/** The 95th percentile, type 7. */
const high = (v: readonly number[]) => {
  const sorted = [...v].sort((a, b) => a - b);
  const h = 0.95 * (sorted.length - 1);
  const [low, next] = [sorted[Math.floor(h)]!, sorted[Math.min(Math.floor(h) + 1, sorted.length - 1)]!];
  return low + (h - Math.floor(h)) * (next - low);
};
/** Score of the definition over all pairs, written out. */
function plainShares(m: Matrix, label: Int32Array, { between, alone }: ValidationOptions): number[] {
  const all = [...label.keys()];
  const tie = (i: number, j: number) => m.cells[i * m.rows + j]!;
  const units = [[...new Set(label)].map((c) => all.filter((i) => label[i] === c)), all.map((i) => [i])];
  return units.flatMap((sets) => {
    const passed = sets.flatMap((own) => {
      const c = label[own[0]!];
      const inside = own.flatMap((i) => all.filter((j) => label[j] === c && j !== i).map((j) => tie(i, j)));
      const others = [...new Set(label)].filter((d) => d !== c);
      const outside =
        between === 'pairs'
          ? own.flatMap((i) => all.filter((j) => label[j] !== c).map((j) => tie(i, j)))
          : others.map((d) => mean(own.flatMap((i) => all.filter((j) => label[j] === d).map((j) => tie(i, j)))));
      if (inside.length === 0) return alone === 'fails' ? [[false, false]] : [];
      return [[mean(inside) > mean(outside), mean(inside) > high(outside)]];
    });
    return [0, 1].map((k) => passed.filter((p) => p[k]).length / passed.length);
  });
}

test('reference: shares and score by whole tables in NumPy agree, in both readings', () => {
  for (const c of fixture.cases) {
    const got = clusterValidation(
      matrix(c.n, c.n, c.similarity),
      { label: Int32Array.from(c.label), groups: c.groups },
      c as ValidationOptions,
    );
    closeTo(Object.values(got.shares), c.shares, fixture.tolerance);
    closeTo(got.score, c.score, fixture.tolerance);
  }
});

test('oracle: the definition written out over all pairs gives the same shares', () => {
  fc.assert(
    fc.property(tables, labels, readings, (m, label, reading) => {
      // A tie between two means can fall either way by rounding: leave such tables out.
      const got = clusterValidation(m, { label, groups: 3 }, reading);
      for (const side of [got.clusters, got.industries])
        side.within.forEach((v, at) => {
          fc.pre(!(Math.abs(v - side.mean[at]!) < 1e-9) && !(Math.abs(v - side.high[at]!) < 1e-9));
        });
      closeTo(Object.values(got.shares), plainShares(m, label, reading), 1e-12);
      closeTo(got.score, mean(Object.values(got.shares)), 1e-12);
    }),
    { numRuns: 200 },
  );
});

test('law: shares are in [0, 1], the mean never asks more than the highest, and origin and unit do not matter', () => {
  fc.assert(
    fc.property(tables, labels, readings, (m, label, reading) => {
      const { shares } = clusterValidation(m, { label, groups: 3 }, reading);
      for (const share of Object.values(shares)) assert.ok(share >= 0 && share <= 1);
      const other = matrix(
        n,
        n,
        m.cells.map((v) => 4 * v),
      );
      assert.deepEqual(clusterValidation(other, { label, groups: 3 }, reading).shares, shares);
    }),
  );
});

test('law: numbers of clusters and order of industries do not matter, nor what the diagonal holds', () => {
  fc.assert(
    fc.property(tables, labels, readings, (m, label, reading) => {
      const was = clusterValidation(m, { label, groups: 3 }, reading);
      fc.pre(
        [was.clusters, was.industries].every((side) =>
          side.within.every(
            (v, at) => !(Math.abs(v - side.mean[at]!) < 1e-9) && !(Math.abs(v - side.high[at]!) < 1e-9),
          ),
        ),
      );
      const turned = matrix(
        n,
        n,
        m.cells.map((_, p) => (p % (n + 1) === 0 ? Number.NaN : m.cells[n * n - 1 - p]!)),
      );
      const renamed = label.map((c) => 2 - c).reverse();
      assert.deepEqual(clusterValidation(turned, { label: renamed, groups: 3 }, reading).shares, was.shares);
    }),
  );
});

test('law: blocks that are tied within only score 1, and cutting across them scores 0', () => {
  const blocks = symmetric(Array.from({ length: n * n }, (_, p) => Number(Math.floor(p / n) % 2 === (p % n) % 2)));
  for (const between of ['clusters', 'pairs'] as const) {
    const of = (label: number[]) =>
      clusterValidation(blocks, { label: Int32Array.from(label), groups: 2 }, { between, alone: 'fails' }).score;
    assert.equal(of([0, 1, 0, 1, 0, 1, 0, 1]), 1);
    assert.equal(of([0, 0, 1, 1, 0, 0, 1, 1]), 0);
  }
});

test('law: a cluster of one fails or is left out as asked, and where all are alone nothing is left to share', () => {
  const m = symmetric(Array.from({ length: n * n }, (_, p) => (p % n) + Math.floor(p / n)));
  const by = { label: Int32Array.from([0, 1, 2, 0, 1, 0, 1, 0]), groups: 3 };
  const fails = clusterValidation(m, by, { between: 'clusters', alone: 'fails' });
  const out = clusterValidation(m, by, { between: 'clusters', alone: 'left-out' });
  assert.deepEqual([Number.isNaN(fails.clusters.within[2]), Number.isNaN(fails.industries.within[2])], [true, true]);
  closeTo(out.shares.clusterMean * 2, fails.shares.clusterMean * 3, 1e-12);
  closeTo(out.shares.industryMean * 7, fails.shares.industryMean * 8, 1e-12);
  const alone = { label: Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7]), groups: 8 };
  assert.ok(Number.isNaN(clusterValidation(m, alone, { between: 'pairs', alone: 'left-out' }).score));
  assert.equal(clusterValidation(m, alone, { between: 'pairs', alone: 'fails' }).score, 0);
});

test('edge: one cluster, an empty one, bad labels, one-way and missing ties are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const m = matrix(3, 3, [0, 1, 2, 1, 0, 3, 2, 3, 0]);
  const run =
    (label: number[], groups: number, table = m) =>
    () =>
      clusterValidation(table, { label: Int32Array.from(label), groups }, { between: 'clusters', alone: 'fails' });
  assert.throws(run([0, 0, 0], 1), code('too-few'));
  assert.throws(run([0, 0, 0], 2), code('too-few'));
  assert.throws(run([0, 1, 2], 2), code('bad-index'));
  assert.throws(run([0, 1], 2), code('bad-shape'));
  assert.throws(run([0, 1, 0], 2, matrix(3, 3, [0, 1, 2, 1, 0, 3, 2, 4, 0])), code('bad-shape'));
  assert.throws(run([0, 1, 0], 2, matrix(3, 3, [0, 1, 2, 1, 0, Number.NaN, 2, Number.NaN, 0])), code('not-finite'));
});

test('law: where all ties are the same nothing is above anything, and two industries are enough', () => {
  for (const between of ['clusters', 'pairs'] as const) {
    const of = (label: number[]) =>
      clusterValidation(
        matrix(label.length, label.length, Array(label.length ** 2).fill(0.25)),
        { label: Int32Array.from(label), groups: 2 },
        { between, alone: 'fails' },
      );
    assert.deepEqual(Object.values(of([0, 0, 1, 1]).shares), [0, 0, 0, 0]);
    assert.equal(of([0, 1]).score, 0);
  }
});
