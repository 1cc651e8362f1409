import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import fixture from './leiden.fixture.json' with { type: 'json' };
import { leiden } from './leiden.ts';
import { modularity } from './modularity.ts';
import { random } from './random.ts';
import { type Weights, weights } from './weights.ts';

const both = (n: number, edges: readonly (readonly number[])[]) =>
  weights(n, {
    from: edges.flatMap(([a, b]) => [a!, b!]),
    to: edges.flatMap(([a, b]) => [b!, a!]),
    values: edges.flatMap((e) => [e[2] ?? 1, e[2] ?? 1]),
  });
const settings = (seed: number, resolution = 1) => ({ resolution, random: random(seed), randomness: 0.01, passes: 20 });
const networks = fc
  .uniqueArray(
    fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 3 })).filter(([a, b]) => a < b),
    { minLength: 1, selector: ([a, b]) => 10 * a + b },
  )
  .map((edges) => both(10, edges));

/** Are all units of each community joined by links inside it? */
function isConnected(w: Weights, community: Int32Array): boolean {
  const seen = new Set<number>();
  let parts = 0;
  for (let start = 0; start < w.units; start++) {
    if (seen.has(start)) continue;
    parts++;
    const open = [start];
    seen.add(start);
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      for (let k = w.offsets[i]!; k < w.offsets[i + 1]!; k++) {
        const j = w.neighbours[k]!;
        if (community[j] === community[i] && !seen.has(j)) open.push(j) && seen.add(j);
      }
    }
  }
  return parts === new Set(community).size;
}

test('reference: the greatest modularity of the karate club is found by most seeds', () => {
  const club = both(34, fixture.karate);
  const found = Array.from({ length: 20 }, (_, seed) => leiden(club, settings(seed)));
  const best = found.filter((r) => Math.abs(r.quality - fixture.karateBest) < 5e-8);
  assert.ok(best.length >= 10, `${best.length} of 20, ${found.map((r) => r.quality)}`);
  assert.ok(found.every((r) => r.quality <= fixture.karateBest + 5e-8 && r.quality > 0.41 && r.communities >= 3));
});

test('oracle: the best of all divisions of small networks is found by the best of ten seeds', () => {
  for (const c of fixture.cases) {
    const qualities = Array.from(
      { length: 10 },
      (_, seed) => leiden(both(c.n, c.edges), settings(seed, c.resolution)).quality,
    );
    closeTo(Math.max(...qualities), c.best, fixture.tolerance);
  }
});

test('oracle: modularity written out over all pairs gives the same', () => {
  fc.assert(
    fc.property(networks, fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }), (w, label) => {
      const a = Array.from({ length: 10 }, (_, i) =>
        Array.from(
          { length: 10 },
          (_v, j) =>
            w.values[Array.from(w.neighbours.subarray(w.offsets[i], w.offsets[i + 1])).indexOf(j) + w.offsets[i]!]! *
              (w.neighbours.subarray(w.offsets[i], w.offsets[i + 1]).includes(j) ? 1 : 0) || 0,
        ),
      );
      const k = a.map((row) => row.reduce((s, v) => s + v, 0));
      const all = k.reduce((s, v) => s + v, 0);
      const plain = a
        .flatMap((row, i) =>
          row.map((v, j) => (label[i] === label[j] ? v / all - (1.3 * k[i]! * k[j]!) / all ** 2 : 0)),
        )
        .reduce((s, v) => s + v, 0);
      closeTo(modularity(w, label, 1.3), plain, [1e-12, 1]);
    }),
  );
});

test('law: every community is connected, quality is that of its labels and not below that of single units', () => {
  fc.assert(
    fc.property(networks, fc.nat(99), fc.constantFrom(0.5, 1, 2), (w, seed, resolution) => {
      const { community, quality, communities } = leiden(w, settings(seed, resolution));
      assert.ok(isConnected(w, community));
      closeTo(quality, modularity(w, community, resolution), [1e-14, 1]);
      assert.ok(quality >= modularity(w, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], resolution) - 1e-14);
      assert.deepEqual(new Set(community), new Set(Array.from({ length: communities }, (_, c) => c)));
    }),
  );
});

test('law: one seed always gives one answer, and scaling all weights changes none', () => {
  fc.assert(
    fc.property(networks, fc.nat(99), (w, seed) => {
      assert.deepEqual(leiden(w, settings(seed)), leiden(w, settings(seed)));
      assert.deepEqual(
        leiden({ ...w, values: w.values.map((v) => v * 8) }, settings(seed)).community,
        leiden(w, settings(seed)).community,
      );
    }),
  );
});

test('law: planted communities are recovered', () => {
  const chance = random(77);
  const edges = Array.from({ length: 200 }, (_, a) => Array.from({ length: a }, (_v, b) => [a, b]))
    .flat()
    .filter(([a, b]) => chance.uniform() < (a! % 5 === b! % 5 ? 0.4 : 0.02));
  const { community, communities } = leiden(both(200, edges), settings(3));
  assert.equal(communities, 5);
  community.forEach((c, i) => assert.equal(c, community[i % 5]));
});

test('edge: no links leave every unit alone; one-way links, unlike weights and bad options are refused', () => {
  const none = leiden(weights(3, { from: [], to: [] }), settings(1));
  assert.deepEqual([[...none.community], Number.isNaN(none.quality), none.converged], [[0, 1, 2], true, true]);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => leiden(weights(2, { from: [0], to: [1] }), settings(1)), code('bad-shape'));
  assert.throws(() => leiden(weights(2, { from: [0, 1], to: [1, 0], values: [1, 2] }), settings(1)), code('bad-shape'));
  const w = both(2, [[0, 1]]);
  assert.throws(() => leiden(w, settings(1, 0)), code('bad-parameter'));
  assert.throws(() => leiden(w, { ...settings(1), randomness: 0 }), code('bad-parameter'));
  assert.throws(() => leiden(w, { ...settings(1), passes: 0 }), code('bad-parameter'));
  assert.throws(() => modularity(w, [0], 1), code('bad-shape'));
  assert.throws(() => modularity(w, [0, 2], 1), code('bad-index'));
  assert.throws(() => modularity(w, [0, 1], 0), code('bad-parameter'));
});

test('edge: the link that has no equal one back is named, also where a later link brings it to light', () => {
  const named = (row: number, column: number, value: number) => (e: unknown) =>
    e instanceof MethodError && e.place.row === row && e.place.column === column && e.place.value === value;
  const run = (from: readonly number[], to: readonly number[], values: readonly number[]) =>
    leiden(weights(4, { from, to, values }), settings(1));
  assert.throws(() => run([0, 1, 2], [1, 0, 0], [1, 1, 7]), named(2, 0, 7));
  assert.throws(() => run([0, 3, 3], [3, 0, 2], [1, 1, 5]), named(3, 2, 5));
  // 3 links to 1 without an answer; 2 and 3 are as they should be.
  assert.throws(() => run([3, 2, 3], [1, 3, 2], [4, 1, 1]), named(3, 1, 4));
  assert.throws(() => run([0, 1], [1, 0], [1, 2]), named(0, 1, 1));
});

test('law: where nothing is linked no pass is made, and a network whose weights add up to 1 is a network like others', () => {
  assert.equal(leiden(weights(3, { from: [], to: [] }), settings(1)).passes, 0);
  const quarter = leiden(
    both(4, [
      [0, 1, 0.25],
      [2, 3, 0.25],
    ]),
    settings(1),
  );
  assert.deepEqual([...quarter.community], [0, 0, 1, 1]);
});

test('law: it makes as many passes as it says, one if one is asked for, and more never lower the quality', () => {
  fc.assert(
    fc.property(networks, fc.nat(99), (w, seed) => {
      const one = leiden(w, { ...settings(seed), passes: 1 });
      assert.equal(one.passes, 1);
      const all = leiden(w, settings(seed));
      assert.ok(all.passes >= 1 && all.passes <= 20 && all.quality >= one.quality);
      assert.ok(all.converged || all.passes === 20);
    }),
  );
  for (const bad of [{ resolution: Infinity }, { randomness: Infinity }])
    assert.throws(
      () => leiden(both(2, [[0, 1]]), { ...settings(1), ...bad }),
      (e) => e instanceof MethodError && e.code === 'bad-parameter',
    );
});
