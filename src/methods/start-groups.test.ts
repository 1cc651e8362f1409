import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { matrix } from './matrix.ts';
import { random } from './random.ts';
import { rowDistances } from './row-distances.ts';
import { startGroups } from './start-groups.ts';

const lines = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 })
  .map((points) => rowDistances(matrix(points.length, 1, points)));
const kinds = fc.constantFrom('any' as const, 'distant' as const);

test('law: no group is empty, one seed gives one start, and all join the nearest of some first members', () => {
  fc.assert(
    fc.property(lines, kinds, fc.nat(99), (d, kind, seed) => {
      const n = d.rows;
      const groups = 1 + (seed % Math.min(n, 3));
      const { label } = startGroups(d, { groups, kind, random: random(seed) });
      assert.deepEqual(startGroups(d, { groups, kind, random: random(seed) }).label, label);
      const members = Array.from({ length: groups }, (_, c) => [...label.keys()].filter((i) => label[i] === c));
      assert.ok(members.every((list) => list.length > 0));
      const firsts = members.reduce<number[][]>((sets, list) => sets.flatMap((s) => list.map((i) => [...s, i])), [[]]);
      const isNearest = (first: readonly number[]) =>
        label.every((c, i) => first.every((f) => d.cells[i * n + first[c]!]! <= d.cells[i * n + f]!));
      assert.ok(firsts.some(isNearest));
    }),
  );
});

test('law: distant starts draw far units more often: with two far heaps both are nearly always drawn', () => {
  const heap = Array.from({ length: 20 }, (_, i) => (i < 19 ? i / 100 : 1000));
  const d = rowDistances(matrix(20, 1, heap));
  const apart = (kind: 'any' | 'distant') =>
    Array.from({ length: 200 }, (_, seed) => startGroups(d, { groups: 2, kind, random: random(seed) }).label).filter(
      (label) => label.filter((c) => c === label[19]).length === 1,
    ).length;
  assert.ok(apart('distant') > 195, `${apart('distant')}`);
  assert.ok(apart('any') < 50, `${apart('any')}`);
});

test('law: equal units are drawn once each where all must be first members', () => {
  const { label } = startGroups(matrix(4, 4, Array(16).fill(0)), { groups: 4, kind: 'distant', random: random(5) });
  assert.deepEqual([...label].sort(), [0, 1, 2, 3]);
});

test('edge: too many groups, an unknown kind, unlike sides and bad distances are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const d = rowDistances(matrix(2, 1, [0, 1]));
  for (const groups of [0, 3, 1.5])
    assert.throws(() => startGroups(d, { groups, kind: 'any', random: random(1) }), code('bad-parameter'));
  assert.throws(() => startGroups(d, { groups: 1, kind: 'other' as 'any', random: random(1) }), code('bad-parameter'));
  assert.throws(
    () => startGroups(matrix(1, 2, [0, 1]), { groups: 1, kind: 'any', random: random(1) }),
    code('bad-shape'),
  );
  assert.throws(
    () => startGroups(matrix(1, 1, [-1]), { groups: 1, kind: 'any', random: random(1) }),
    code('negative-cell'),
  );
});

test('edge: where rounding leaves a rest after the last chance, the last unit that can be drawn is drawn', () => {
  // 0.1 + 0.2 + 0.3 less each of them again leaves something above 0.
  const line = [0, 0.1, 0.2, 0.3];
  for (const [first, last] of [
    [0, 3],
    [3, 2],
  ] as const) {
    const gaps = first === 0 ? line : [0.1, 0.2, 0.3, 0];
    const d = matrix(
      4,
      4,
      Array.from({ length: 16 }, (_, p) => {
        const [i, j] = [Math.floor(p / 4), p % 4];
        return i === j ? 0 : i === first ? gaps[j]! : j === first ? gaps[i]! : 9;
      }),
    );
    const highest = { ...random(1), below: () => first, uniform: () => 1 - 2 ** -53 };
    const { label } = startGroups(d, { groups: 2, kind: 'distant', random: highest });
    assert.deepEqual(
      [...label],
      line.map((_, i) => Number(i === last)),
    );
  }
});

test('law: who is equally near to two first members joins the one that was drawn first', () => {
  const d = matrix(3, 3, [0, 4, 1, 4, 0, 1, 1, 1, 0]);
  const least = { ...random(1), uniform: () => 0 };
  assert.deepEqual(
    [...startGroups(d, { groups: 2, kind: 'distant', random: { ...least, below: () => 0 } }).label],
    [0, 1, 0],
  );
  assert.deepEqual(
    [...startGroups(d, { groups: 2, kind: 'distant', random: { ...least, below: () => 1 } }).label],
    [1, 0, 0],
  );
});
