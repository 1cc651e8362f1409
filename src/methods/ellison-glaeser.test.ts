import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './ellison-glaeser.fixture.json' with { type: 'json' };
import { ellisonGlaeser } from './ellison-glaeser.ts';
import { MethodError } from './errors.ts';
import { random } from './random.ts';

const industries = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(3)), { minLength: 2, maxLength: 12 })
  .map((plants) => ({ sizes: plants.map(([size]) => size), places: plants.map(([, place]) => place) }));
const area = [0.4, 0.3, 0.2, 0.1];

test('reference: the textbook example of Farhauer and Kröll is met to the digits that REAT prints', () => {
  const t = fixture.textbook;
  const result = ellisonGlaeser(t, t.areaShares);
  for (const name of ['gamma', 'g', 'z', 'hhi'] as const)
    assert.equal(result[name].toPrecision(7), t[name].toPrecision(7), name);
});

test('reference: mean and variance are those of all possible throws of the plants', () => {
  for (const c of fixture.cases) {
    const { g, expected, variance } = ellisonGlaeser(c, c.areaShares);
    closeTo([g, expected, variance], [c.g, c.expected, c.variance], fixture.tolerance);
  }
});

test('oracle: gamma is the excess of g over its random mean, on the scale where one place only is 1 − H', () => {
  fc.assert(
    fc.property(industries, (plants) => {
      const { g, hhi, gamma, expected } = ellisonGlaeser(plants, area);
      closeTo(gamma * (1 - 0.3) * (1 - hhi) + expected, g, 1e-12);
    }),
  );
});

test('law: plants thrown at random have mean gamma 0 within four standard errors', () => {
  const chance = random(42);
  const sizes = [90, 40, 30, 20, 10, 5, 5];
  const gammas = Array.from({ length: 4000 }, () => {
    const places = sizes.map(() => {
      const u = chance.uniform();
      return u < 0.4 ? 0 : u < 0.7 ? 1 : u < 0.9 ? 2 : 3;
    });
    return ellisonGlaeser({ sizes, places }, area).gamma;
  });
  const mean = gammas.reduce((s, v) => s + v, 0) / gammas.length;
  const spread = Math.sqrt(gammas.reduce((s, v) => s + (v - mean) ** 2, 0) / gammas.length / gammas.length);
  assert.ok(Math.abs(mean) < 4 * spread, `${mean} ± ${spread}`);
});

test('law: a planted spillover is recovered: with chance c all plants draw one place, and gamma averages c', () => {
  const chance = random(43);
  const draw = () => [0, 1, 2, 3][chance.below(4)]!;
  const sizes = [30, 20, 20, 10, 10, 10];
  const planted = 0.3;
  const gammas = Array.from({ length: 4000 }, () => {
    const together = draw();
    const isTogether = chance.uniform() < planted;
    return ellisonGlaeser(
      { sizes, places: sizes.map(() => (isTogether ? together : draw())) },
      [0.25, 0.25, 0.25, 0.25],
    ).gamma;
  });
  assert.ok(Math.abs(gammas.reduce((s, v) => s + v, 0) / 4000 - planted) < 0.03);
});

test('law: unit of size, order of plants, empty plants and empty places change nothing', () => {
  fc.assert(
    fc.property(industries, ({ sizes, places }) => {
      const was = ellisonGlaeser({ sizes, places }, area);
      const same = ellisonGlaeser(
        { sizes: [0, ...sizes.map((s) => s * 3)].reverse(), places: [1, ...places].reverse() },
        [...area, 0],
      );
      closeTo([same.gamma, same.z], [was.gamma, was.z], [1e-10, 1e-2]);
    }),
  );
});

test('edge: everything in one place of shares ½ and ½ gives 1; one plant alone, no plant, one place are refused', () => {
  assert.equal(ellisonGlaeser({ sizes: [1, 1], places: [0, 0] }, [0.5, 0.5]).gamma, 1);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => ellisonGlaeser({ sizes: [7], places: [0] }, [0.5, 0.5]), code('one-plant'));
  assert.throws(() => ellisonGlaeser({ sizes: [0, 7], places: [0, 1] }, [0.5, 0.5]), code('one-plant'));
  assert.throws(() => ellisonGlaeser({ sizes: [0], places: [0] }, [0.5, 0.5]), code('too-few'));
  assert.throws(() => ellisonGlaeser({ sizes: [1, 1], places: [0, 0] }, [1]), code('no-variation'));
  assert.throws(() => ellisonGlaeser({ sizes: [1, 1], places: [0, 2] }, [0.5, 0.5]), code('bad-index'));
  assert.throws(() => ellisonGlaeser({ sizes: [1, 1], places: [0] }, [0.5, 0.5]), code('bad-shape'));
  assert.throws(() => ellisonGlaeser({ sizes: [1, 1], places: [0, 0] }, [0.5, 0.4]), code('shares-not-one'));
  assert.throws(() => ellisonGlaeser({ sizes: [1, -1], places: [0, 0] }, [0.5, 0.5]), code('negative-cell'));
});

test('edge: sizes and area shares that are negative or missing, and places that are none, are named by their row', () => {
  const refusal = (code: string, row?: number) => (e: unknown) =>
    e instanceof MethodError && e.code === code && e.place.row === row;
  const run =
    (sizes: readonly number[], places: readonly number[], shares: readonly number[] = [0.5, 0.5]) =>
    () =>
      ellisonGlaeser({ sizes, places }, shares);
  assert.throws(run([1, -1], [0, 1]), refusal('negative-cell', 1));
  assert.throws(run([1, Number.NaN], [0, 1]), refusal('not-finite', 1));
  assert.throws(run([1, 1], [0, 1], [1.5, -0.5]), refusal('negative-cell', 1));
  assert.throws(run([1, 1], [0, 1], [1, Number.NaN]), refusal('not-finite', 1));
  for (const place of [0.5, -1, 2]) assert.throws(run([1, 1], [0, place]), refusal('bad-index', 1));
});
