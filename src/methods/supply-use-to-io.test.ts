import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import fixture from './supply-use-to-io.fixture.json' with { type: 'json' };
import { type SupplyUse, supplyUseToIo, type TechnologyAssumption } from './supply-use-to-io.ts';

const assumptions: readonly TechnologyAssumption[] = [
  'product-technology',
  'industry-technology',
  'fixed-industry-sales',
  'fixed-product-sales',
];
const rows = (cells: ArrayLike<number>, n: number, cols = n) =>
  Array.from({ length: n }, (_, r) => Array.from(cells).slice(r * cols, (r + 1) * cols));
const sum = (list: readonly number[]) => list.reduce((s, v) => s + v, 0);

/** Balanced tables of three products and industries; each industry makes mostly its own product. */
const economies = fc
  .tuple(
    fc.array(fc.nat(30), { minLength: 9, maxLength: 9 }),
    fc.array(fc.nat(40), { minLength: 9, maxLength: 9 }),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([made, used, sole]): SupplyUse => {
    const supply = made.map((v, p) => (p % 4 === 0 ? v + 150 : sole * v));
    const finalUse = rows(supply, 3).map((row, p) => sum(row) - sum(rows(used, 3)[p]!));
    const valueAdded = [0, 1, 2].map((i) => sum([0, 1, 2].map((p) => supply[3 * p + i]! - used[3 * p + i]!)));
    return {
      supply: matrix(3, 3, supply),
      use: matrix(3, 3, used),
      finalUse: matrix(3, 1, finalUse),
      valueAdded: matrix(1, 3, valueAdded),
    };
  });

test('reference: the four transformations of the textbook example and of random tables, in exact fractions', () => {
  for (const c of fixture.cases) {
    const tables = {
      supply: matrix(c.n, c.n, c.supply),
      use: matrix(c.n, c.n, c.use),
      finalUse: matrix(c.n, 1, c.finalUse),
      valueAdded: matrix(1, c.n, c.valueAdded),
    };
    for (const expected of c.results) {
      const assumption = expected.assumption as TechnologyAssumption;
      const got = supplyUseToIo(tables, { assumption, tolerance: 1e-12 });
      const tolerance = [fixture.tolerance, 1] as const;
      closeTo(got.flows.cells, expected.flows, tolerance);
      closeTo(got.finalUse.cells, expected.finalUse, tolerance);
      closeTo(got.valueAdded.cells, expected.valueAdded, tolerance);
      closeTo(got.output, got.units === 'products' ? c.q : c.g, tolerance);
    }
  }
});

test('law: rows add up to output with final use, columns with value added, and neither total changes', () => {
  fc.assert(
    fc.property(economies, fc.constantFrom(...assumptions), (tables, assumption) => {
      const got = supplyUseToIo(tables, { assumption, tolerance: 1e-12 });
      const flows = rows(got.flows.cells, 3);
      closeTo(
        flows.map((row, i) => sum(row) + got.finalUse.cells[i]!),
        got.output,
        1e-10,
      );
      closeTo(
        [0, 1, 2].map((j) => sum(flows.map((row) => row[j]!)) + got.valueAdded.cells[j]!),
        got.output,
        1e-10,
      );
      closeTo(sum([...got.finalUse.cells]), sum([...tables.finalUse.cells]), [1e-10, 1]);
      closeTo(sum([...got.valueAdded.cells]), sum([...tables.valueAdded.cells]), [1e-10, 1]);
      closeTo(
        got.coefficients.cells.map((v, p) => v * got.output[p % 3]!),
        got.flows.cells,
        [1e-12, 1],
      );
    }),
  );
});

test('law: where every industry makes its own product only, all four assumptions give the use table', () => {
  fc.assert(
    fc.property(economies, fc.constantFrom(...assumptions), (tables, assumption) => {
      fc.pre([1, 2, 3, 5, 6, 7].every((p) => tables.supply.cells[p] === 0));
      closeTo(supplyUseToIo(tables, { assumption, tolerance: 1e-12 }).flows.cells, tables.use.cells, [1e-12, 1]);
    }),
    { numRuns: 200 },
  );
});

test('law: product technology gives each industry back its inputs from its mix of products', () => {
  fc.assert(
    fc.property(economies, (tables) => {
      const { coefficients } = supplyUseToIo(tables, { assumption: 'product-technology', tolerance: 1e-12 });
      const supply = rows(tables.supply.cells, 3);
      closeTo(
        rows(coefficients.cells, 3).flatMap((row) => [0, 1, 2].map((i) => sum(row.map((a, p) => a * supply[p]![i]!)))),
        tables.use.cells,
        [1e-10, 1],
      );
    }),
  );
});

test('law: flows below 0 are listed where they are, only with an inverse, and are not removed', () => {
  const tables = {
    supply: matrix(2, 2, [50, 50, 0, 100]),
    use: matrix(2, 2, [40, 0, 0, 10]),
    finalUse: matrix(2, 1, [60, 90]),
    valueAdded: matrix(1, 2, [10, 140]),
  };
  const { negative, flows } = supplyUseToIo(tables, { assumption: 'product-technology', tolerance: 0 });
  assert.deepEqual(negative, [{ row: 0, column: 1, value: flows.cells[1] }]);
  closeTo(flows.cells, [80, -40, 0, 10], 1e-13);
  for (const assumption of ['industry-technology', 'fixed-product-sales'] as const)
    assert.deepEqual(supplyUseToIo(tables, { assumption, tolerance: 0 }).negative, []);
});

test('edge: no inverse, nobody supplying, missed balances, unlike tables and unknown assumptions are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const tables = {
    supply: matrix(2, 2, [50, 50, 50, 50]),
    use: matrix(2, 2, [10, 20, 30, 10]),
    finalUse: matrix(2, 1, [70, 60]),
    valueAdded: matrix(1, 2, [60, 70]),
  };
  const run = (assumption: TechnologyAssumption, changed: Partial<SupplyUse> = {}, tolerance = 0) =>
    supplyUseToIo({ ...tables, ...changed }, { assumption, tolerance });
  assert.equal(run('industry-technology').units, 'products');
  assert.throws(() => run('product-technology'), code('singular'));
  assert.throws(() => run('fixed-industry-sales'), code('singular'));
  assert.throws(() => run('industry-technology', { finalUse: matrix(2, 1, [70, 61]) }), code('not-additive'));
  assert.throws(() => run('industry-technology', { valueAdded: matrix(1, 2, [60, 71]) }), code('not-additive'));
  assert.equal(run('industry-technology', { finalUse: matrix(2, 1, [70, 61]) }, 0.01).units, 'products');
  assert.throws(() => run('industry-technology', { finalUse: matrix(1, 1, [70]) }), code('bad-shape'));
  assert.throws(() => run('industry-technology', { use: matrix(2, 2, [-10, 20, 30, 10]) }), code('negative-cell'));
  assert.throws(() => run('industry-technology', { finalUse: matrix(2, 1, [Number.NaN, 1]) }), code('not-finite'));
  assert.throws(() => run('industry-technology', { supply: matrix(2, 2, [50, 50, 0, 0]) }), code('singular'));
  assert.throws(() => run('other' as TechnologyAssumption), code('bad-parameter'));
  for (const finalUse of [matrix(2, 1, [70, 59]), matrix(2, 1, [69, 60])])
    assert.throws(() => run('industry-technology', { finalUse }), code('not-additive'));
  for (const use of [matrix(2, 1, [10, 30]), matrix(1, 2, [10, 20])])
    assert.throws(() => run('industry-technology', { use }), code('bad-shape'));
  for (const tolerance of [-1, 1, Number.NaN])
    assert.throws(() => run('industry-technology', {}, tolerance), code('bad-parameter'));
  const wide = {
    supply: matrix(1, 2, [3, 4]),
    use: matrix(1, 2, [1, 1]),
    finalUse: matrix(1, 1, [5]),
    valueAdded: matrix(1, 2, [2, 3]),
  };
  assert.throws(() => supplyUseToIo(wide, { assumption: 'product-technology', tolerance: 0 }), code('bad-shape'));
  closeTo(supplyUseToIo(wide, { assumption: 'industry-technology', tolerance: 0 }).flows.cells, 2, 1e-15);
});
