import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { distanceDensity } from './distance-density.ts';
import { durantonOverman } from './duranton-overman.ts';
import { MethodError } from './errors.ts';
import { random } from './random.ts';
import { shuffles } from './shuffles.ts';

const chance = random(2005);
const sites = {
  x: Float64Array.from({ length: 300 }, () => chance.uniform() * 100),
  y: Float64Array.from({ length: 300 }, () => chance.uniform() * 100),
};
const distances = Float64Array.from({ length: 12 }, (_, k) => 4 * k);
const ask = (plants: readonly number[], seed = 1, draws = 200) =>
  durantonOverman(sites, { plants, distances, bandwidth: 4, random: random(seed), draws, level: 0.95 });
const sample = (n: number) => {
  const left = [...sites.x.keys()];
  return Array.from({ length: n }, () => left.splice(chance.below(left.length), 1)[0]!);
};
const byDistance = (px: number, py: number) =>
  [...sites.x.keys()].sort(
    (a, b) => Math.hypot(sites.x[a]! - px, sites.y[a]! - py) - Math.hypot(sites.x[b]! - px, sites.y[b]! - py),
  );

test('law: a planted cluster is found, at short distances', () => {
  const { isLocalised, isDispersed, k, globalHigh } = ask(byDistance(30, 60).slice(0, 12));
  assert.deepEqual([isLocalised, isDispersed], [true, false]);
  assert.ok(k[1]! > globalHigh[1]! && k[11]! < globalHigh[11]!);
});

test('law: plants on a wide lattice are found dispersed', () => {
  const corners = [15, 50, 85].flatMap((px) => [15, 50, 85].map((py) => byDistance(px, py)[0]!));
  assert.deepEqual([ask(corners).isLocalised, ask(corners).isDispersed], [false, true]);
});

test('law: with enough draws, plants thrown at random are called localised about one time in twenty', () => {
  const runs = 100;
  const settings = { distances: [0, 8, 16, 24, 32, 40], bandwidth: 4, draws: 400, level: 0.95 };
  const found = Array.from({ length: runs }, (_, seed) => {
    return durantonOverman(sites, { ...settings, plants: sample(6), random: random(1000 + seed) }).isLocalised;
  });
  const share = found.filter((is) => is).length / runs;
  assert.ok(share <= 0.05 + 3 * Math.sqrt(0.0475 / runs), `${share}`);
});

test('law: global bands enclose local ones, the curve is that of the plants, one seed gives one answer', () => {
  const plants = sample(10);
  const result = ask(plants);
  distances.forEach((_, at) => {
    assert.ok(result.globalHigh[at]! >= result.localHigh[at]! && result.localHigh[at]! >= result.localLow[at]!);
    assert.ok(result.localLow[at]! >= result.globalLow[at]!);
  });
  const own = { x: plants.map((site) => sites.x[site]!), y: plants.map((site) => sites.y[site]!) };
  assert.deepEqual(result.k, distanceDensity(own, { distances, bandwidth: 4 }));
  assert.deepEqual(ask(plants), result);
});

test('edge: plants that are no sites or share one, too few draws and bad levels are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const options = { plants: [0, 1], distances: [1], bandwidth: 1, random: random(1), draws: 40, level: 0.95 };
  assert.throws(() => durantonOverman(sites, { ...options, plants: [0, 300] }), code('bad-index'));
  assert.throws(() => durantonOverman(sites, { ...options, plants: [0, 0] }), code('duplicate-link'));
  assert.throws(() => durantonOverman(sites, { ...options, draws: 10 }), code('bad-parameter'));
  assert.throws(() => durantonOverman(sites, { ...options, level: 0.5 }), code('bad-parameter'));
  assert.throws(() => durantonOverman(sites, { ...options, plants: [0] }), code('too-few'));
});

test('oracle: local bands are the draws by rank: at each distance as many lie beyond as the level leaves', () => {
  const [plants, draws] = [sample(8), 30];
  const next = shuffles(Float64Array.from(sites.x.keys()), random(4));
  const curves = Array.from({ length: draws }, () => {
    const chosen = [...next().subarray(0, 8)];
    const own = { x: chosen.map((site) => sites.x[site]!), y: chosen.map((site) => sites.y[site]!) };
    return distanceDensity(own, { distances, bandwidth: 4 });
  });
  const { localLow, localHigh } = ask(plants, 4, draws);
  distances.forEach((_, at) => {
    const sorted = curves.map((curve) => curve[at]!).sort((a, b) => a - b);
    assert.deepEqual([localLow[at], localHigh[at]], [sorted[1], sorted[28]]);
  });
});

test('law: plants with sizes give the weighted curve, and what a draw gives then hangs on which site has which size', () => {
  const three = { x: [0, 10, 4], y: [0, 0, 3] };
  const of = (sizes: readonly number[]) =>
    durantonOverman(three, {
      plants: [0, 1, 2],
      sizes,
      distances: [8],
      bandwidth: 3,
      random: random(6),
      draws: 60,
      level: 0.95,
    });
  const [even, uneven] = [of([3, 3, 3]), of([1, 1, 8])];
  closeTo(even.localLow, even.k, 1e-14);
  closeTo(even.localHigh, even.k, 1e-14);
  assert.deepEqual(uneven.k, distanceDensity(three, { distances: [8], bandwidth: 3, sizes: [1, 1, 8] }));
  assert.ok(uneven.localHigh[0]! > uneven.localLow[0]! * 1.01);
});
