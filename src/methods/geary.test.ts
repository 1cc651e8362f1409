import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { geary } from './geary.ts';
import { getisOrd } from './getis-ord.ts';
import { localG } from './local-g.ts';
import fixture from './moran.fixture.json' with { type: 'json' };
import { random } from './random.ts';
import { rowStandardised } from './row-standardised.ts';
import { weights } from './weights.ts';

const chance = (permutations = 49) => ({ random: random(21), permutations });
const binary = weights(49, fixture);
const { small } = fixture;
const five = weights(5, { from: small.from, to: small.to });
const values = fc
  .array(fc.nat(20), { minLength: 5, maxLength: 5 })
  .filter((v) => new Set(v).size > 1 && v.filter((x) => x > 0).length > 1);
const orders = (v: readonly number[]): number[][] =>
  v.length < 2
    ? [[...v]]
    : v.flatMap((x, k) => orders([...v.slice(0, k), ...v.slice(k + 1)]).map((rest) => [x, ...rest]));
const dense = (i: number, j: number) => (small.from.some((f, k) => f === i && small.to[k] === j) ? 1 : 0);

test("reference: PySAL's C on the Columbus data, and all orders of a small map in exact fractions", () => {
  for (const wanted of fixture.results) {
    closeTo(
      geary(fixture.columbus[wanted.name as 'CRIME' | 'HOVAL' | 'INC'], rowStandardised(binary), chance()).c,
      wanted.geary,
      1e-11,
    );
  }
  const { c, expected } = geary(small.values, five, chance());
  closeTo([c, expected], [small.c, small.gearyMean], fixture.tolerance);
});

test('law: over all orders of the values, C averages 1 and G its expected value', () => {
  const all = orders([3, 1, 4, 0, 5]);
  const mean = (f: (v: readonly number[]) => number) => all.reduce((s, v) => s + f(v), 0) / all.length;
  closeTo(
    mean((v) => geary(v, five, chance(1)).c),
    1,
    1e-12,
  );
  closeTo(
    mean((v) => getisOrd(v, five, chance(1)).g),
    getisOrd([3, 1, 4, 0, 5], five, chance(1)).expected,
    1e-12,
  );
});

test('oracle: C and G written out over all pairs give the same', () => {
  fc.assert(
    fc.property(values, (v) => {
      const pairs = v.flatMap((_, i) => v.map((_x, j) => [i, j] as const));
      const mean = v.reduce((s, x) => s + x, 0) / 5;
      const gaps = pairs.reduce((s, [i, j]) => s + dense(i, j) * (v[i]! - v[j]!) ** 2, 0);
      closeTo(geary(v, five, chance(1)).c, (4 * gaps) / (2 * 10 * v.reduce((s, x) => s + (x - mean) ** 2, 0)), 1e-12);
      const near = pairs.reduce((s, [i, j]) => s + dense(i, j) * v[i]! * v[j]!, 0);
      closeTo(
        getisOrd(v, five, chance(1)).g,
        near / pairs.reduce((s, [i, j]) => s + (i === j ? 0 : v[i]! * v[j]!), 0),
        1e-12,
      );
    }),
  );
});

test("law: change of unit leaves all as they are, origin leaves C and local G; scaling a unit's weights too", () => {
  fc.assert(
    fc.property(values, (v) => {
      const [was, moved] = [v, v.map((x) => 3 * x + 2)].map((x) =>
        localG(x, five, { ...chance(), selfWeight: [1, 1, 1, 1, 1] }),
      );
      closeTo(moved!.z, was!.z, [1e-9, 1]);
      closeTo(
        geary(
          v.map((x) => 7 - 2 * x),
          five,
          chance(),
        ).c,
        geary(v, five, chance()).c,
        1e-11,
      );
      closeTo(
        getisOrd(
          v.map((x) => 3 * x),
          five,
          chance(),
        ).g,
        getisOrd(v, five, chance()).g,
        1e-12,
      );
      const row = localG(v, rowStandardised(five), { ...chance(), selfWeight: 'none' });
      closeTo(row.z, localG(v, five, { ...chance(), selfWeight: 'none' }).z, [1e-9, 1]);
      for (const p of [...row.pGreater, ...row.pLess]) assert.ok(p >= 1 / 50 && p <= 1);
    }),
    { numRuns: 40 },
  );
});

test('edge: islands and equal surroundings are undefined; bad input is refused by code', () => {
  const w = weights(4, { from: [0, 1, 1, 2], to: [1, 0, 2, 1] });
  const { z, pLess } = localG([1, 2, 3, 9], w, { ...chance(), selfWeight: 'none' });
  assert.deepEqual([Number.isNaN(z[3]!), Number.isNaN(pLess[3]!), Number.isNaN(z[0]!)], [true, true, false]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const [v, none] = [[1, 2, 3, 9], weights(4, { from: [], to: [] })];
  assert.throws(() => geary([1, 1, 1, 1], w, chance()), code('no-variation'));
  assert.throws(() => geary(v, none, chance()), code('too-few'));
  assert.throws(() => geary([1, 2], weights(2, { from: [0], to: [1] }), chance()), code('too-few'));
  assert.throws(() => geary(v, w, chance(0)), code('bad-parameter'));
  assert.throws(() => getisOrd([1, 0, 0, 0], w, chance()), code('no-variation'));
  assert.throws(() => getisOrd([1, -1, 0, 0], w, chance()), code('negative-cell'));
  assert.throws(() => getisOrd([1, 1], w, chance()), code('bad-shape'));
  assert.throws(() => getisOrd([1], weights(1, { from: [], to: [] }), chance()), code('too-few'));
  assert.throws(() => getisOrd(v, w, chance(0)), code('bad-parameter'));
  assert.throws(() => localG(v, w, { ...chance(), selfWeight: [1, 1, 1, -1] }), code('bad-parameter'));
  assert.throws(() => localG(v, w, { ...chance(), selfWeight: [1] }), code('bad-shape'));
  assert.throws(
    () => localG([1, 2], weights(2, { from: [0], to: [1] }), { ...chance(), selfWeight: 'none' }),
    code('too-few'),
  );
});

test('law: values thrown from one normal distribution give C the stated mean and variance', () => {
  const dice = random(1954);
  const normal = () => Math.sqrt(-2 * Math.log(1 - dice.uniform())) * Math.cos(2 * Math.PI * dice.uniform());
  const w = weights(5, { from: small.from, to: small.to, values: small.from.map((_, k) => 1 + (k % 3)) });
  const draws = Array.from({ length: 20000 }, () => geary([1, 2, 3, 4, 5].map(normal), w, chance(1)));
  const mean = draws.reduce((s, { c }) => s + c, 0) / draws.length;
  const squares = draws.map(({ c }) => (c - mean) ** 2);
  const variance = squares.reduce((s, v) => s + v, 0) / draws.length;
  const spread = Math.sqrt(squares.reduce((s, v) => s + (v - variance) ** 2, 0) / draws.length / draws.length);
  const { varianceNormal, zNormal, c } = draws[0]!;
  assert.ok(Math.abs(mean - 1) < 4 * Math.sqrt(variance / draws.length), `${mean}`);
  assert.ok(Math.abs(variance - varianceNormal) < 4 * spread, `${variance}, stated ${varianceNormal}`);
  closeTo(zNormal, (c - 1) / Math.sqrt(varianceNormal), 1e-12);
});

test('law: p-values count the orders at least as far out, itself and ties among them, as all orders have them', () => {
  const v = [3, 1, 4, 0, 5];
  const all = orders(v).map((order) => geary(order, five, chance(1)).c);
  const { c, pGreater, pLess } = geary(v, five, chance(4999));
  const shares = [all.filter((x) => x >= c - 1e-9).length, all.filter((x) => x <= c + 1e-9).length].map((k) => k / 120);
  [pGreater, pLess].forEach((p, side) => {
    closeTo(p * 5000, Math.round(p * 5000), 1e-12);
    assert.ok(Math.abs(p - shares[side]!) < 4 * Math.sqrt(0.25 / 5000), `${p}, all orders ${shares[side]}`);
  });
  const { pGreater: high, pLess: low } = geary([0, 1, 1, 1, 1], weights(5, { from: [0], to: [1] }), chance(1));
  assert.ok([high, low].every((p) => p === 0.5 || p === 1) && Math.max(high, low) === 1);
});

test('law: the unit of the values changes no p-value', () => {
  const was = geary([3, 1, 4, 0, 5], five, chance());
  for (const unit of [2 ** -30, 2 ** 30]) {
    const other = geary(
      [3, 1, 4, 0, 5].map((v) => v * unit),
      five,
      chance(),
    );
    assert.deepEqual([other.pGreater, other.pLess], [was.pGreater, was.pLess]);
  }
});

test('law: of all orders the evenest has a small pLess and the roughest a small pGreater; three units are enough', () => {
  const all = orders([1, 2, 4, 8, 16]).map((order) => ({ order, c: geary(order, five, chance(1)).c }));
  const sorted = all.sort((a, b) => a.c - b.c);
  const [even, rough] = [sorted[0]!, sorted.at(-1)!].map(({ order }) => geary(order, five, chance(999)));
  assert.ok(even!.pLess < 0.1 && even!.pGreater === 1, `${even!.pLess}`);
  assert.ok(rough!.pGreater < 0.1 && rough!.pLess === 1, `${rough!.pGreater}`);
  assert.ok(Number.isFinite(geary([1, 2, 4], weights(3, { from: [0, 1], to: [1, 0] }), chance(9)).c));
});
