import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './location-quotient-interval.fixture.json' with { type: 'json' };
import { locationQuotientInterval } from './location-quotient-interval.ts';
import { random } from './random.ts';

const amounts = fc
  .tuple(fc.nat(60), fc.nat(200), fc.nat(400), fc.integer({ min: 1, max: 5000 }))
  .map(([cell, restOfPlace, restOfIndustry, rest]) => ({
    cell,
    placeTotal: cell + restOfPlace,
    industryTotal: cell + restOfIndustry,
    total: cell + restOfPlace + restOfIndustry + rest,
  }));

/** A seeded draw from a Poisson distribution (Knuth's product, in blocks of 300). */
function poisson(mean: number, uniform: () => number): number {
  let left = mean;
  let count = 0;
  for (; left > 300; left -= 300) count += poisson(300, uniform);
  const floor = Math.exp(-left);
  for (let product = uniform(); product > floor; product *= uniform()) count++;
  return count;
}

test('reference: binomial tails with 60 digits agree', () => {
  for (const c of fixture.cases) {
    const { low, high } = locationQuotientInterval(c, { level: c.level });
    closeTo([low, high], [c.low, c.high], fixture.tolerance);
  }
});

test('law: at 95 % it covers at least 95 % of the time when all four cells are left to chance, for 1 to 10 expected', () => {
  const chance = random(20240607);
  const draws = 1500;
  const slack = 3 * Math.sqrt((0.95 * 0.05) / draws);
  for (const expected of [1, 2, 3, 5, 10]) {
    for (const [placeShare, lq] of [
      [0.02, 1],
      [0.1, 0.5],
      [0.1, 2],
      [0.4, 1],
    ] as const) {
      const industryTotal = expected / (placeShare * lq);
      const total = industryTotal * 12;
      let covered = 0;
      for (let d = 0; d < draws; d++) {
        const cell = poisson(expected, chance.uniform);
        const placeTotal = cell + poisson(total * placeShare - expected, chance.uniform);
        const elsewhere = poisson(industryTotal - expected, chance.uniform);
        const rest = poisson(total * (1 - placeShare) - industryTotal + expected, chance.uniform);
        const { low, high } = locationQuotientInterval(
          { cell, placeTotal, industryTotal: cell + elsewhere, total: placeTotal + elsewhere + rest },
          { level: 0.95 },
        );
        if (!(lq < low || lq > high)) covered++;
      }
      assert.ok(
        covered / draws >= 0.95 - slack,
        `${expected} expected, share ${placeShare}, LQ ${lq}: ${covered / draws}`,
      );
      assert.ok(covered / draws <= 0.9999, 'an interval that always covers says nothing');
    }
  }
});

test('law: workers in establishments of unlike size are covered when sizeVariation is stated, and not when it is called 0', () => {
  const chance = random(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance.uniform())) * Math.cos(2 * Math.PI * chance.uniform());
  for (const variation of [1, 3, 8]) {
    const spread = Math.sqrt(Math.log(1 + variation));
    const hits = [0, 0];
    for (let d = 0; d < 600; d++) {
      let cell = 0;
      let industryTotal = 0;
      for (let plant = 0; plant < 60; plant++) {
        const size = Math.exp(spread * normal());
        industryTotal += size;
        if (chance.uniform() < 0.15) cell += size;
      }
      const place = { cell, placeTotal: 10 * industryTotal, industryTotal, total: 100 * industryTotal };
      [variation, 0].forEach((sizeVariation, at) => {
        const { low, high } = locationQuotientInterval(place, { level: 0.95, establishments: 60, sizeVariation });
        if (low <= 1.5 && 1.5 <= high) hits[at]!++;
      });
    }
    assert.ok(hits[0]! / 600 >= 0.95, `variation ${variation}: ${hits[0]! / 600}`);
    assert.ok(hits[1]! / 600 < 0.94, `unlike sizes called alike: ${hits[1]! / 600}`);
  }
});

test('law: the quotient lies inside, a higher level is wider, more units are narrower', () => {
  fc.assert(
    fc.property(amounts, (a) => {
      fc.pre(a.placeTotal > 0 && a.industryTotal > 0);
      const [wide, narrow] = [0.99, 0.8].map((level) => locationQuotientInterval(a, { level }));
      assert.ok(narrow!.low <= narrow!.lq * (1 + 1e-12) && narrow!.lq <= narrow!.high * (1 + 1e-12));
      assert.ok(wide!.low <= narrow!.low && narrow!.high <= wide!.high);
      const [few, many] = [5, 50].map((establishments) =>
        locationQuotientInterval(a, { level: 0.9, establishments, sizeVariation: 0 }),
      );
      assert.ok(few!.low <= many!.low && many!.high <= few!.high * (1 + 1e-12));
      assert.ok(wide!.high <= (a.total / a.placeTotal) * (1 + 1e-12));
    }),
  );
});

test('law: changing the unit of an amount carried by establishments changes nothing', () => {
  fc.assert(
    fc.property(amounts, (a) => {
      fc.pre(a.placeTotal > 0 && a.industryTotal > 0);
      const options = { level: 0.95, establishments: 40, sizeVariation: 2 };
      const scaled = {
        cell: a.cell / 8,
        placeTotal: a.placeTotal / 8,
        industryTotal: a.industryTotal / 8,
        total: a.total / 8,
      };
      assert.deepEqual(locationQuotientInterval(scaled, options), locationQuotientInterval(a, options));
    }),
  );
});

test('edge: undefined where the place or the industry is 0; certain where the place is the whole', () => {
  const level = 0.95;
  assert.ok(
    Number.isNaN(locationQuotientInterval({ cell: 0, placeTotal: 0, industryTotal: 3, total: 9 }, { level }).low),
  );
  assert.ok(
    Number.isNaN(locationQuotientInterval({ cell: 0, placeTotal: 4, industryTotal: 0, total: 9 }, { level }).high),
  );
  assert.deepEqual(locationQuotientInterval({ cell: 3, placeTotal: 9, industryTotal: 3, total: 9 }, { level }), {
    lq: 1,
    low: 1,
    high: 1,
    units: 3,
  });
  assert.equal(locationQuotientInterval({ cell: 3, placeTotal: 3, industryTotal: 3, total: 9 }, { level }).high, 3);
});

test('edge: a bad level, missing size variation or totals that do not contain the cell are refused', () => {
  const good = { cell: 1, placeTotal: 2, industryTotal: 3, total: 9 };
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => locationQuotientInterval(good, { level: 1 }), code('bad-parameter'));
  assert.throws(() => locationQuotientInterval(good, { level: 0.9, establishments: 4 }), code('bad-parameter'));
  assert.throws(
    () => locationQuotientInterval(good, { level: 0.9, establishments: 0, sizeVariation: 1 }),
    code('bad-parameter'),
  );
  assert.throws(() => locationQuotientInterval({ ...good, cell: 5 }, { level: 0.9 }), code('part-exceeds-whole'));
  assert.throws(() => locationQuotientInterval({ ...good, cell: -1 }, { level: 0.9 }), code('negative-cell'));
});

test('edge: a size variation below 0, missing or endless, and endless establishments, are refused', () => {
  const good = { cell: 1, placeTotal: 2, industryTotal: 3, total: 9 };
  const run = (establishments: number, sizeVariation: number) => () =>
    locationQuotientInterval(good, { level: 0.9, establishments, sizeVariation });
  for (const bad of [
    run(4, -1),
    run(4, Number.NaN),
    run(4, Infinity),
    run(Infinity, 1),
    run(Number.NaN, 1),
    run(-1, 1),
  ])
    assert.throws(bad, (e) => e instanceof MethodError && e.code === 'bad-parameter');
  assert.equal(run(4, 0)().units, 4);
});

test('edge: a level of 0 or 1 is refused, and as long as anything is outside the upper end is below the most there can be', () => {
  const good = { cell: 9, placeTotal: 20, industryTotal: 10, total: 100 };
  for (const level of [0, 1, Number.NaN])
    assert.throws(
      () => locationQuotientInterval(good, { level }),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
  assert.ok(locationQuotientInterval(good, { level: 0.9 }).high < 5);
  assert.ok(locationQuotientInterval({ ...good, cell: 9.5 }, { level: 0.9 }).high < 5);
});
