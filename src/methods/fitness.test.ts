import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { hasWorldTrade, tradeTable, worldTrade } from '../../test/world-trade.ts';
import { complexity } from './complexity.ts';
import { MethodError } from './errors.ts';
import fixture from './fitness.fixture.json' with { type: 'json' };
import { fitness } from './fitness.ts';
import { matrix } from './matrix.ts';
import opportunityFixture from './opportunity.fixture.json' with { type: 'json' };
import { opportunity } from './opportunity.ts';
import { presence } from './presence.ts';
import { proximity } from './proximity.ts';

const steps = (iterations: number) => ({ iterations, tolerance: 0 });
const bits = fc
  .array(fc.constantFrom(0, 1, 1), { minLength: 30, maxLength: 30 })
  .filter((b) => b.includes(1))
  .map((cells) => matrix(5, 6, cells));

test('reference: seven steps with 50 digits agree; opportunity in exact fractions agrees for both zeros', () => {
  for (const c of fixture.cases) {
    const result = fitness(matrix(c.rows, c.cols, c.present), steps(c.iterations));
    closeTo(result.fitness, c.fitness, fixture.tolerance);
    closeTo(result.complexity, c.complexity, fixture.tolerance);
  }
  for (const c of opportunityFixture.cases) {
    const result = opportunity(matrix(c.rows, c.cols, c.present), matrix(c.cols, c.cols, c.proximity), {
      pci: c.pci,
      zero: c.zero as 'given' | 'ubiquity',
    });
    closeTo(result.coi, c.coi, [opportunityFixture.tolerance, 1]);
    closeTo(result.cog.cells, c.cog, [opportunityFixture.tolerance, 1]);
  }
});

test("reference: world trade 1998–2000: fitness of R's package, COI of R's package and of py-ecomplexity", {
  skip: !hasWorldTrade,
}, () => {
  const { places, products, exports } = worldTrade();
  const m = presence(exports);
  const { pci } = complexity(m);
  const phi = proximity(m, 'conditional');
  const result = fitness(m, steps(19));
  const [given, shifted] = (['given', 'ubiquity'] as const).map((zero) => opportunity(m, phi, { pci, zero }).coi) as [
    Float64Array,
    Float64Array,
  ];
  const mean = shifted.reduce((s, v) => s + v, 0) / shifted.length;
  const deviation = Math.sqrt(shifted.reduce((s, v) => s + (v - mean) ** 2, 0) / shifted.length);
  for (const r of tradeTable('economiccomplexityR2.0.0_country.csv').lines) {
    closeTo(result.fitness[places.get(r[0]!)!]!, Number(r[1]), 1e-11);
    closeTo(given[places.get(r[0]!)!]! * Math.sqrt(784 / 785), Number(r[5]), [1e-9, 1]);
  }
  for (const r of tradeTable('economiccomplexityR2.0.0_product.csv').lines)
    closeTo(result.complexity[products.get(r[0]!)!]!, Number(r[1]), [1e-11, 1e-3]);
  for (const r of tradeTable('pyecomplexity_t98_country.csv').lines)
    closeTo((shifted[places.get(r[0]!)!]! - mean) / deviation, Number(r[3]), [1e-9, 1]);
});

test('law: both have mean 1, order does not matter, and an industry that weaker places have too is never more complex', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const { fitness: f, complexity: q } = fitness(m, steps(9));
      for (const v of [f, q]) {
        const kept = v.filter((x) => !Number.isNaN(x));
        closeTo(kept.reduce((s, x) => s + x, 0) / kept.length, 1, 1e-12);
      }
      const turned = fitness(matrix(5, 6, Float64Array.from(m.cells).reverse()), steps(9));
      closeTo([...turned.fitness].reverse(), f, [1e-11, 1e-3]);
      const column = (i: number) => [0, 1, 2, 3, 4].map((r) => m.cells[r * 6 + i]!);
      for (let i = 0; i < 6; i++)
        for (let j = 0; j < 6; j++) {
          if (q[i]! >= 0 && q[j]! >= 0 && column(i).every((v, r) => v <= column(j)[r]!))
            assert.ok(q[i]! >= q[j]! * (1 - 1e-9));
        }
    }),
  );
});

test('law: it says whether it settled: a full table does at once, a nested one never', () => {
  assert.equal(fitness(matrix(3, 3, Array(9).fill(1)), { iterations: 50, tolerance: 1e-12 }).converged, true);
  const nested = fitness(matrix(3, 3, [1, 1, 1, 1, 1, 0, 1, 0, 0]), { iterations: 50, tolerance: 1e-12 });
  assert.deepEqual([nested.converged, nested.iterations], [false, 50]);
});

test('edge: empty units are undefined and disturb nobody; options outside their range and empty tables are refused', () => {
  const { fitness: f, complexity: q } = fitness(matrix(3, 3, [1, 1, 0, 0, 0, 0, 1, 1, 0]), steps(3));
  closeTo(f, [1, null, 1], 1e-14);
  closeTo(q, [1, 1, null], 1e-14);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const one = matrix(1, 1, [1]);
  assert.throws(() => fitness(one, steps(0)), code('bad-parameter'));
  assert.throws(() => fitness(one, { iterations: 3, tolerance: -1 }), code('bad-parameter'));
  assert.throws(() => fitness(matrix(1, 1, [0]), steps(3)), code('too-few'));
  assert.throws(() => fitness(matrix(1, 1, [2]), steps(3)), code('not-binary'));
  assert.throws(() => opportunity(one, one, { pci: [1, 2], zero: 'given' }), code('bad-shape'));
  assert.throws(() => opportunity(one, one, { pci: [Infinity], zero: 'given' }), code('not-finite'));
});

test('law: the residual is the greatest relative change of the last step, over places and industries', () => {
  fc.assert(
    fc.property(bits, fc.integer({ min: 1, max: 6 }), (m, count) => {
      const [before, after] = [fitness(m, steps(count)), fitness(m, steps(count + 1))];
      fc.pre(after.iterations === count + 1);
      const change = (was: Float64Array, is: Float64Array) =>
        Math.max(...Array.from(is, (v, at) => (Number.isNaN(v) ? 0 : Math.abs(v - was[at]!) / v)));
      closeTo(
        after.residual,
        Math.max(change(before.fitness, after.fitness), change(before.complexity, after.complexity)),
        [1e-12, 1e-3],
      );
    }),
  );
});

test('law: what does not change at all has settled under a tolerance of 0, in one step', () => {
  const { converged, iterations, residual } = fitness(matrix(2, 2, [1, 1, 1, 1]), steps(9));
  assert.deepEqual([converged, iterations, residual], [true, 1, 0]);
});
