import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { kMeansGroups } from './k-means-groups.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';
import { rowDistances } from './row-distances.ts';
import { startGroups } from './start-groups.ts';

const clouds = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 3,
  maxLength: 12,
});
const distancesOf = (points: readonly (readonly number[])[]) => rowDistances(matrix(points.length, 2, points.flat()));
const startOf = (points: readonly unknown[], groups: number) => ({
  label: Int32Array.from(points, (_, i) => i % groups),
  groups,
});
const means = (points: readonly (readonly number[])[], label: ArrayLike<number>, groups: number) =>
  Array.from({ length: groups }, (_, c) => {
    const own = points.filter((_p, i) => label[i] === c);
    return [0, 1].map((k) => own.reduce((s, p) => s + p[k]!, 0) / own.length);
  });
const gap = (p: readonly number[], q: readonly number[]) => (p[0]! - q[0]!) ** 2 + (p[1]! - q[1]!) ** 2;

test('oracle: within is the scatter about the means of the points themselves, and no unit is nearer to another mean', () => {
  fc.assert(
    fc.property(clouds, fc.integer({ min: 1, max: 3 }), (points, k) => {
      const got = kMeansGroups(distancesOf(points), startOf(points, k), 100);
      const centre = means(points, got.label, k);
      closeTo(
        got.within,
        points.reduce((s, p, i) => s + gap(p, centre[got.label[i]!]!), 0),
        [1e-10, 1],
      );
      assert.ok(got.converged && new Set(got.label).size === k);
      points.forEach((p, i) => centre.forEach((m) => assert.ok(gap(p, centre[got.label[i]!]!) <= gap(p, m) + 1e-9)));
    }),
  );
});

test('law: within never rises from round to round, and starting from the result changes nothing', () => {
  fc.assert(
    fc.property(clouds, (points) => {
      const distances = distancesOf(points);
      const end = kMeansGroups(distances, startOf(points, 3), 100);
      let before = Infinity;
      for (let rounds = 1; rounds <= end.rounds; rounds++) {
        const { within } = kMeansGroups(distances, startOf(points, 3), rounds);
        assert.ok(within <= before + 1e-9);
        before = within;
      }
      assert.deepEqual([...kMeansGroups(distances, end, 1).label], [...end.label]);
      assert.equal(kMeansGroups(distances, end, 1).converged, true);
    }),
  );
});

test('law: planted groups are found from distant starts', () => {
  const chance = random(82);
  const points = Array.from({ length: 60 }, (_, i) => [20 * (i % 3) + chance.uniform(), chance.uniform()]);
  const distances = distancesOf(points);
  const { label } = kMeansGroups(
    distances,
    startGroups(distances, { groups: 3, kind: 'distant', random: random(1) }),
    50,
  );
  label.forEach((c, i) => assert.equal(c, label[i % 3]));
  assert.equal(new Set(label).size, 3);
});

test('law: a group that is empty at the start or empties takes the unit farthest from its mean', () => {
  const distances = rowDistances(matrix(4, 1, [0, 1, 2, 9]));
  const start = { label: Int32Array.from([0, 0, 0, 0]), groups: 2 };
  assert.deepEqual([...kMeansGroups(distances, start, 1).label], [0, 0, 0, 1]);
  assert.deepEqual([...start.label], [0, 0, 0, 0]);
});

test('edge: too many groups, no round, bad labels and bad distances are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const distances = rowDistances(matrix(2, 1, [0, 1]));
  const label = Int32Array.from([0, 1]);
  assert.throws(() => kMeansGroups(distances, { label, groups: 3 }, 1), code('bad-parameter'));
  assert.throws(() => kMeansGroups(distances, { label, groups: 0 }, 1), code('bad-parameter'));
  assert.throws(() => kMeansGroups(distances, { label, groups: 2 }, 0), code('bad-parameter'));
  assert.throws(() => kMeansGroups(distances, { label, groups: 1 }, 1), code('bad-index'));
  assert.throws(() => kMeansGroups(distances, { label: Int32Array.from([0]), groups: 1 }, 1), code('bad-shape'));
  assert.throws(() => kMeansGroups(matrix(2, 2, [0, -1, -1, 0]), { label, groups: 2 }, 1), code('negative-cell'));
});

test('law: the farthest of all groups fills an empty one, no group is emptied for another, and who ties stays', () => {
  const of = (points: readonly number[], label: readonly number[], groups: number) => [
    ...kMeansGroups(rowDistances(matrix(points.length, 1, points)), { label: Int32Array.from(label), groups }, 1).label,
  ];
  assert.deepEqual(of([0, 1, 10, 14, 30], [0, 0, 1, 1, 1], 3), [0, 0, 1, 1, 2]);
  assert.deepEqual(of([0, 1, 10, 20], [0, 0, 1, 1], 4), [3, 0, 2, 1]);
  assert.deepEqual(of([0, 2, 3], [0, 0, 1], 2), [0, 0, 1]);
});

test('law: as many rounds are made as are said, no more than asked, and none after it has settled', () => {
  fc.assert(
    fc.property(clouds, fc.integer({ min: 1, max: 4 }), (points, rounds) => {
      const end = kMeansGroups(distancesOf(points), startOf(points, 3), 100);
      const got = kMeansGroups(distancesOf(points), startOf(points, 3), rounds);
      assert.equal(got.rounds, Math.min(rounds, end.rounds));
      assert.equal(got.converged, rounds >= end.rounds);
    }),
  );
});

test('edge: an empty group never takes a unit that stands alone, also where nothing is far', () => {
  const still = matrix(4, 4, new Float64Array(16));
  const { label } = kMeansGroups(still, { label: Int32Array.from([0, 1, 1, 1]), groups: 3 }, 1);
  assert.deepEqual([...label], [0, 2, 1, 1]);
});
