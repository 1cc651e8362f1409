import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { conditionalLags } from './conditional-lags.ts';
import { MethodError } from './errors.ts';
import { falseDiscovery } from './false-discovery.ts';
import fixture from './local-moran.fixture.json' with { type: 'json' };
import { localMoran } from './local-moran.ts';
import columbus from './moran.fixture.json' with { type: 'json' };
import { moran } from './moran.ts';
import { random } from './random.ts';
import { rowStandardised } from './row-standardised.ts';
import { weights } from './weights.ts';

const queen = rowStandardised(weights(49, columbus));
const crime = columbus.columbus.CRIME;
const chance = (permutations = 99) => ({ random: random(3), permutations });
const path = (n: number) =>
  weights(n, {
    from: [...Array(n - 1).keys(), ...Array.from({ length: n - 1 }, (_, k) => k + 1)],
    to: [...Array.from({ length: n - 1 }, (_, k) => k + 1), ...Array(n - 1).keys()],
  });
const values = fc
  .array(fc.integer({ min: -5, max: 20 }), { minLength: 6, maxLength: 6 })
  .filter((v) => new Set(v).size > 1);

test('reference: PySAL agrees on Columbus crime, times (n − 1) / n, quadrants the same, p within Monte-Carlo error', () => {
  const result = localMoran(crime, queen, chance(999));
  closeTo(
    result.i.map((v) => (v * 48) / 49),
    fixture.i,
    fixture.tolerance,
  );
  assert.deepEqual([...result.quadrant], fixture.quadrant);
  fixture.p.forEach((p, unit) => {
    const folded = Math.min(result.pGreater[unit]!, result.pLess[unit]!);
    assert.ok(Math.abs(folded - p) <= 0.002 + 4.5 * Math.sqrt((2 * p * (1 - p)) / 999), `${unit}: ${folded} ${p}`);
  });
});

const spdep = new URL('../../../shared/truth/spatial/spdep_columbus_crime_queen.csv', import.meta.url);
test('reference: spdep agrees on Columbus crime without any factor', { skip: !existsSync(spdep) }, () => {
  const rows = readFileSync(spdep, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[3]));
  closeTo(localMoran(crime, queen, chance()).i, rows, 1e-11);
});

test('law: local values add up to the sum of weights times the global one', () => {
  fc.assert(
    fc.property(values, (v) => {
      for (const w of [path(6), rowStandardised(path(6))]) {
        const s0 = w.values.reduce((s, x) => s + x, 0);
        closeTo(
          localMoran(v, w, chance()).i.reduce((s, x) => s + x, 0),
          s0 * moran(v, w, chance()).i,
          [1e-10, 1e-1],
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('law: the mean over conditional orders is the textbook one, −(z²/m₂) Σw / (n − 1)', () => {
  const z = crime.map((v) => v - crime.reduce((s, x) => s + x, 0) / 49);
  const m2 = z.reduce((s, v) => s + v * v, 0) / 49;
  const { mean, variance } = localMoran(crime, queen, chance(2000));
  z.forEach((v, unit) => {
    const wanted = -(v * v) / m2 / 48;
    assert.ok(Math.abs(mean[unit]! - wanted) < 5 * Math.sqrt(variance[unit]! / 2000) + 1e-12, `${unit}`);
  });
});

test('law: p-values are whole numbers over R + 1, and the same seed gives the same map', () => {
  fc.assert(
    fc.property(values, (v) => {
      const a = localMoran(v, path(6), chance());
      for (const p of [...a.pGreater, ...a.pLess])
        assert.ok(p >= 0.01 && p <= 1 && Math.abs(p * 100 - Math.round(p * 100)) < 1e-9);
      assert.deepEqual(localMoran(v, path(6), chance()), a);
    }),
    { numRuns: 30 },
  );
});

test('law: a planted hot spot is found and noise is mostly not, after the false discovery correction', () => {
  const source = random(12);
  const side = 12;
  const at = (r: number, c: number) => r * side + c;
  const pairs = Array.from(
    { length: side * side },
    (_, u) =>
      [
        [u, u + 1],
        [u, u + side],
      ] as const,
  )
    .flat()
    .filter(([u, v]) => v < side * side && (v - u === side || v % side !== 0));
  const grid = rowStandardised(weights(side * side, { from: pairs.flat(), to: pairs.flatMap(([u, v]) => [v, u]) }));
  const noise = Array.from({ length: side * side }, () => source.uniform());
  const planted = noise.map((v, u) => (u % side >= 2 && u % side <= 5 && u >= at(2, 0) && u < at(6, 0) ? v + 3 : v));
  const found = (v: readonly number[]) =>
    [...falseDiscovery(localMoran(v, grid, { random: random(8), permutations: 999 }).pGreater)].flatMap((q, u) =>
      q <= 0.05 ? [u] : [],
    );
  assert.ok([at(3, 3), at(3, 4), at(4, 3), at(4, 4)].every((u) => found(planted).includes(u)));
  assert.ok(found(noise).length <= 3, `${found(noise).length}`);
});

test('edge: an island has no value and no p, and does not disturb the others', () => {
  const w = weights(5, { from: [0, 1, 1, 2, 2, 3], to: [1, 0, 2, 1, 3, 2] });
  const { i, pGreater, quadrant } = localMoran([1, 2, 5, 4, 9], w, chance());
  assert.deepEqual(Array.from(i, Number.isNaN), [false, false, false, false, true]);
  assert.ok(Number.isNaN(pGreater[4]!) && quadrant[4] === 0);
});

test('edge: equal values and too few units are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => localMoran([2, 2, 2, 2], path(4), chance()), code('no-variation'));
  assert.throws(() => localMoran([2, 1, 2], path(3), chance()), code('too-few'));
  assert.throws(() => localMoran([2, 1, 2, 3], path(4), chance(1.5)), code('bad-parameter'));
});

test('law: the variance over conditional orders is that of a mean of so many drawn from all others', () => {
  const z = crime.map((v) => v - crime.reduce((s, x) => s + x, 0) / 49);
  const m2 = z.reduce((s, v) => s + v * v, 0) / 49;
  const { variance } = localMoran(crime, queen, chance(2000));
  z.forEach((v, unit) => {
    const others = z.filter((_, j) => j !== unit);
    const mean = others.reduce((s, x) => s + x, 0) / 48;
    const spread = others.reduce((s, x) => s + (x - mean) ** 2, 0) / 48;
    const count = queen.offsets[unit + 1]! - queen.offsets[unit]!;
    const wanted = (v / m2) ** 2 * (spread / count) * ((48 - count) / 47);
    assert.ok(Math.abs(variance[unit]! / wanted - 1) < 0.2, `${unit}: ${variance[unit]} and ${wanted}`);
  });
});

test('law: the unit of the values changes no p-value', () => {
  const was = localMoran(crime, queen, chance());
  for (const unit of [2 ** -30, 2 ** 30]) {
    const other = localMoran(
      crime.map((v) => v * unit),
      queen,
      chance(),
    );
    assert.deepEqual([other.pGreater, other.pLess, other.quadrant], [was.pGreater, was.pLess, was.quadrant]);
  }
});

test('oracle: p, mean and variance are those of the conditional draws, unit by unit from one stream', () => {
  const v = crime.map((x) => x - crime.reduce((s, y) => s + y, 0) / 49);
  const m2 = v.reduce((s, x) => s + x * x, 0) / 49;
  const result = localMoran(crime, queen, chance());
  const draw = conditionalLags(v, queen, random(3));
  v.forEach((own, unit) => {
    let lag = 0;
    for (let k = queen.offsets[unit]!; k < queen.offsets[unit + 1]!; k++)
      lag += queen.values[k]! * v[queen.neighbours[k]!]!;
    const drawn = Array.from(draw(unit, new Float64Array(99)), (x) => (x * own) / m2);
    const mean = drawn.reduce((s, x) => s + x, 0) / 99;
    closeTo(result.mean[unit]!, mean, [1e-10, 1]);
    closeTo(result.variance[unit]!, drawn.reduce((s, x) => s + (x - mean) ** 2, 0) / 99, [1e-10, 1e-3]);
    const i = (own * lag) / m2;
    assert.equal(result.pGreater[unit], (1 + drawn.filter((x) => x >= i - 1e-9).length) / 100);
    assert.equal(result.pLess[unit], (1 + drawn.filter((x) => x <= i + 1e-9).length) / 100);
  });
});

test('law: units at the mean, and those whose neighbours average to it, lie in no quadrant; ties count in both directions', () => {
  const { quadrant, pGreater, pLess } = localMoran([1, 0, -1, 0, 1, -1], path(6), chance());
  assert.deepEqual([...quadrant], [0, 0, 0, 0, 4, 2]);
  assert.deepEqual([pGreater[1], pLess[1]], [1, 1]);
  // Equal neighbours: the sum of the same weights and values in another order.
  const all = [0, 1, 2, 3, 4, 5].flatMap((i) => [0, 1, 2, 3, 4, 5].filter((j) => j !== i).map((j) => [i, j] as const));
  const w = weights(6, { from: all.map(([i]) => i), to: all.map(([, j]) => j), values: all.map(() => 0.1) });
  const tied = localMoran([0.1, 0.7, 0.3, 1.1, 0.9, 0.2], w, chance());
  assert.deepEqual([...tied.pGreater, ...tied.pLess], Array(12).fill(1));
  assert.equal(localMoran([1, 2, 4, 8], path(4), chance(1)).pGreater.length, 4);
});
