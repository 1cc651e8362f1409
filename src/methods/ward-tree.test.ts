import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { rowDistances } from './row-distances.ts';
import { treeGroups } from './tree-groups.ts';
import fixture from './ward-tree.fixture.json' with { type: 'json' };
import { wardTree } from './ward-tree.ts';

const clouds = fc
  .array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((points) => points.map(([x, y], i) => [x + i * 1e-3, y - i ** 2 * 1e-3]));
const distancesOf = (points: readonly (readonly number[])[]) =>
  rowDistances(matrix(points.length, points[0]!.length, points.flat()));
/** Scatter of points about their mean. */
const scatter = (points: readonly (readonly number[])[]) => {
  const mean = points[0]!.map((_, k) => points.reduce((s, p) => s + p[k]!, 0) / points.length);
  return points.reduce((s, p) => s + p.reduce((t, v, k) => t + (v - mean[k]!) ** 2, 0), 0);
};
/** Groups as sets of units, so that numbers of groups do not matter. */
const parts = (label: ArrayLike<number>) => {
  const sets = new Map<number, number[]>();
  Array.from(label).forEach((c, i) => sets.set(c, [...(sets.get(c) ?? []), i]));
  return [...sets.values()].sort((a, b) => a[0]! - b[0]!);
};

test('reference: SciPy joins random points at the same rises, and its cuts give the same groups', () => {
  for (const c of fixture.cases) {
    const tree = wardTree(rowDistances(matrix(c.n, c.d, c.points)));
    closeTo(tree.rise, c.rise, fixture.tolerance);
    for (const { groups, label } of c.cuts)
      assert.deepEqual(parts(treeGroups(tree, groups).label), parts(label), `${c.n} units, ${groups} groups`);
  }
});

test('oracle: joining at every step the two groups whose union scatters least, by the points themselves, gives the same', () => {
  fc.assert(
    fc.property(clouds, (points) => {
      const tree = wardTree(distancesOf(points));
      let groups = points.map((_, i) => [i]);
      const of = (group: readonly number[]) => scatter(group.map((i) => points[i]!));
      for (let m = 0; m < points.length - 1; m++) {
        let best = { a: 0, b: 0, rise: Infinity };
        groups.forEach((one, a) =>
          groups.slice(0, a).forEach((other, b) => {
            const rise = of([...one, ...other]) - of(one) - of(other);
            if (rise < best.rise) best = { a, b, rise };
          }),
        );
        closeTo(tree.rise[m]!, best.rise, [1e-9, 1]);
        groups = [...groups.filter((_, k) => k !== best.a && k !== best.b), [...groups[best.a]!, ...groups[best.b]!]];
      }
    }),
    { numRuns: 60 },
  );
});

test('law: rises never fall, add up to the scatter of all, and every unit and group is joined once', () => {
  fc.assert(
    fc.property(clouds, (points) => {
      const { rise, one, other, units } = wardTree(distancesOf(points));
      rise.forEach((v, m) => assert.ok(m === 0 || v >= rise[m - 1]!));
      closeTo(
        rise.reduce((s, v) => s + v, 0),
        scatter(points),
        [1e-9, 1],
      );
      assert.deepEqual(
        [...one, ...other].sort((a, b) => a - b),
        Array.from({ length: 2 * units - 2 }, (_, k) => k),
      );
      one.forEach((a, m) => assert.ok(a < other[m]! && other[m]! < units + m));
    }),
  );
});

test('law: the order of units does not matter where no distances tie', () => {
  fc.assert(
    fc.property(clouds, (points) => {
      const turned = wardTree(distancesOf([...points].reverse()));
      closeTo(turned.rise, wardTree(distancesOf(points)).rise, [1e-9, 1]);
    }),
  );
});

test('law: ties settle in one way, and equal units join at no rise', () => {
  const flat = matrix(
    4,
    4,
    Array.from({ length: 16 }, (_, p) => (p % 5 === 0 ? 0 : 2)),
  );
  assert.deepEqual(wardTree(flat), wardTree(flat));
  closeTo(
    wardTree(flat).rise.reduce((s, v) => s + v, 0),
    3,
    1e-12,
  );
  assert.deepEqual([...wardTree(matrix(3, 3, Array(9).fill(0))).rise], [0, 0]);
});

test('edge: one unit has no join; unlike sides, one-way distances and bad numbers are refused', () => {
  assert.equal(wardTree(matrix(1, 1, [0])).rise.length, 0);
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => wardTree(matrix(0, 0, [])), code('too-few'));
  assert.throws(() => wardTree(matrix(1, 2, [0, 1])), code('bad-shape'));
  assert.throws(() => wardTree(matrix(2, 2, [0, 1, 2, 0])), code('bad-shape'));
  assert.throws(() => wardTree(matrix(2, 2, [0, -1, -1, 0])), code('negative-cell'));
  assert.throws(() => wardTree(matrix(2, 2, [0, Number.NaN, Number.NaN, 0])), code('not-finite'));
  const cells = Float64Array.from([0, 1, 2, 1, 0, 4, 2, 4, 0]);
  wardTree(matrix(3, 3, cells));
  assert.deepEqual([...cells], [0, 1, 2, 1, 0, 4, 2, 4, 0]);
});

test('law: every unit and group is joined once also where all distances tie and rounding sets later joins before earlier', () => {
  for (const gap of [0.1, 0.3, 0.7, 1.1, 2])
    for (let n = 2; n <= 16; n++) {
      const all = matrix(
        n,
        n,
        Array.from({ length: n * n }, (_, p) => (p % (n + 1) === 0 ? 0 : gap)),
      );
      const { one, other } = wardTree(all);
      assert.deepEqual(
        [...one, ...other].sort((a, b) => a - b),
        Array.from({ length: 2 * n - 2 }, (_, k) => k),
        `${n} units, ${gap} apart`,
      );
    }
});
