import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { hasWorldTrade, tradeTable, worldTrade } from '../../test/world-trade.ts';
import fixture from './complexity.fixture.json' with { type: 'json' };
import { type Complexity, complexity } from './complexity.ts';
import { MethodError } from './errors.ts';
import { type Matrix, matrix } from './matrix.ts';
import { presence } from './presence.ts';

const bits = fc.array(fc.constantFrom(0, 1, 1), { minLength: 35, maxLength: 35 }).map((cells) => matrix(5, 7, cells));
/** The result, or undefined where the method rightly refuses. */
const solved = (m: Matrix): Complexity | undefined => {
  try {
    return complexity(m);
  } catch (e) {
    assert.ok(e instanceof MethodError && ['disconnected', 'tied-eigenvalues', 'too-few'].includes(e.code));
    return undefined;
  }
};
const correlation = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((s, v, k) => s + v * b[k]!, 0);

test('reference: the unsymmetric definition, solved by numpy on each side, agrees', () => {
  for (const c of fixture.cases) {
    const result = complexity(matrix(c.rows, c.cols, c.present));
    closeTo(result.eci, c.eci, [fixture.tolerance, 1]);
    closeTo(result.pci, c.pci, [fixture.tolerance, 1]);
    closeTo([result.second, result.third], [c.second, c.third], fixture.tolerance);
  }
});

test('reference: world trade 1998–2000, py-ecomplexity and economiccomplexity for R agree', {
  skip: !hasWorldTrade,
}, () => {
  const { places, products, exports } = worldTrade();
  const result = complexity(presence(exports));
  for (const [place, diversity, eci] of tradeTable('pyecomplexity_t98_country.csv').lines) {
    assert.equal(result.diversity[places.get(place!)!], Number(diversity));
    closeTo(result.eci[places.get(place!)!]!, Number(eci), [1e-9, 1]);
  }
  const byProduct = tradeTable('pyecomplexity_t98_product.csv').lines;
  const mean = byProduct.reduce((s, r) => s + Number(r[2]), 0) / byProduct.length;
  const deviation = Math.sqrt(byProduct.reduce((s, r) => s + (Number(r[2]) - mean) ** 2, 0) / byProduct.length);
  for (const [product, , pci] of byProduct)
    closeTo(result.pci[products.get(product!)!]!, (Number(pci) - mean) / deviation, [1e-9, 1]);
  for (const r of tradeTable('economiccomplexityR2.0.0_country.csv').lines)
    closeTo(result.eci[places.get(r[0]!)!]!, Number(r[4]) * Math.sqrt(226 / 225), [1e-9, 1]);
});

test('oracle: one more step of averaging over industries and back multiplies ECI by the second eigenvalue', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const c = solved(m);
      fc.pre(c !== undefined && c.excludedPlaces.length + c.excludedIndustries.length === 0);
      const byIndustry = Array.from(
        { length: 7 },
        (_, i) =>
          correlation(
            c.eci,
            Array.from({ length: 5 }, (_r, r) => m.cells[r * 7 + i]!),
          ) / c.ubiquity[i]!,
      );
      const back = Array.from(
        { length: 5 },
        (_, r) => correlation(byIndustry, m.cells.subarray(r * 7, r * 7 + 7)) / c.diversity[r]!,
      );
      const drift = back[0]! - c.second * c.eci[0]!;
      closeTo(
        back,
        c.eci.map((v) => c.second * v + drift),
        [1e-8, 1],
      );
    }),
  );
});

test('law: ECI never falls with diversity overall, has mean 0 and deviation 1, and the residual is small', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const c = solved(m);
      fc.pre(c !== undefined);
      const kept = [...c.eci].flatMap((v, r) => (Number.isNaN(v) ? [] : [[v, c.diversity[r]!] as const]));
      assert.ok(
        correlation(
          kept.map(([v]) => v),
          kept.map(([, d]) => d),
        ) >= -1e-9,
      );
      closeTo(
        kept.reduce((s, [v]) => s + v, 0),
        0,
        [1e-10, 1],
      );
      closeTo(kept.reduce((s, [v]) => s + v * v, 0) / kept.length, 1, 1e-10);
      assert.ok(c.residual < 1e-12 && c.gap > 1e-9);
    }),
  );
});

test('law: places with the same basket tie, and the order of places and industries does not matter', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const twin = matrix(6, 7, [...m.cells, ...m.cells.subarray(0, 7)]);
      const c = solved(twin);
      fc.pre(c !== undefined && c.gap > 1e-4 && Math.abs(correlation(c.eci, c.diversity)) > 1e-6);
      closeTo(c.eci[5]!, c.eci[0]!, [1e-9, 1]);
      const turned = solved(matrix(6, 7, Float64Array.from(twin.cells).reverse()))!;
      closeTo([...turned.eci].reverse(), c.eci, [1e-8, 1]);
      closeTo([...turned.pci].reverse(), c.pci, [1e-8, 1]);
    }),
  );
});

test('law: solving on the other side gives the same, so a table and its mirror exchange ECI and PCI but for the sign', () => {
  fc.assert(
    fc.property(bits, (m) => {
      const [c, mirror] = [
        solved(m),
        solved(
          matrix(
            7,
            5,
            Array.from({ length: 35 }, (_, p) => m.cells[(p % 5) * 7 + Math.floor(p / 5)]!),
          ),
        ),
      ];
      fc.pre(c !== undefined && mirror !== undefined && c.gap > 1e-4);
      const sign = Math.sign([...c.pci].reduce((s, v, i) => s + (Number.isNaN(v) ? 0 : v * mirror.eci[i]!), 0));
      closeTo(
        mirror.eci.map((v) => sign * v),
        c.pci,
        [1e-8, 1],
      );
    }),
  );
});

test('edge: empty places and industries are left out by name and do not disturb the others', () => {
  const full = complexity(matrix(3, 3, [1, 1, 1, 1, 1, 0, 1, 0, 0]));
  const holes = complexity(matrix(4, 4, [1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0]));
  assert.deepEqual([holes.excludedPlaces, holes.excludedIndustries], [[1], [1]]);
  closeTo(holes.eci, [full.eci[0]!, null, full.eci[1]!, full.eci[2]!], [1e-12, 1]);
});

test('edge: a network that falls apart, one without a second axis, and values other than 0 and 1 are refused', () => {
  const code = (wanted: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === wanted && e.place.row === row;
  assert.throws(() => complexity(matrix(3, 3, [1, 0, 0, 1, 0, 0, 0, 1, 1])), code('disconnected', 2));
  assert.throws(() => complexity(matrix(2, 2, [1, 1, 1, 1])), code('tied-eigenvalues'));
  assert.throws(() => complexity(matrix(2, 2, [1, 0, 0, 0])), code('too-few'));
  assert.throws(() => complexity(matrix(2, 2, [1, 2, 0, 0])), code('not-binary', 0));
});

test('law: the gap is the second eigenvalue less the third, and of two places the third is 0', () => {
  const pair = complexity(matrix(2, 3, [1, 1, 0, 0, 1, 1]));
  assert.deepEqual([pair.third, pair.gap], [0, pair.second]);
  closeTo(pair.second, 0.5, 1e-14);
  let missed = 0;
  fc.assert(
    fc.property(bits, (m) => {
      const c = solved(m);
      fc.pre(c !== undefined);
      assert.equal(c.gap, c.second - c.third);
      missed += Number(c.residual > 0);
    }),
  );
  assert.ok(missed > 10, `a residual that is nearly always 0 says nothing: ${missed}`);
});
