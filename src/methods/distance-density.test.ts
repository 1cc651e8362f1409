import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { distanceDensity } from './distance-density.ts';
import { MethodError } from './errors.ts';

const plants = fc
  .array(fc.tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 8 })
  .map((rows) => ({ x: rows.map((r) => r[0]), y: rows.map((r) => r[1]), sizes: rows.map((r) => r[2]) }));
const grid = Float64Array.from({ length: 241 }, (_, k) => k / 2);

test('law: over all distances it adds up to 1, weighted or not', () => {
  fc.assert(
    fc.property(plants, ({ x, y, sizes }) => {
      for (const more of [{}, { sizes }]) {
        const curve = distanceDensity({ x, y }, { distances: grid, bandwidth: 4, ...more });
        const area = curve.reduce((s, v, k) => s + (k === 0 || k === 240 ? v / 2 : v) / 2, 0);
        closeTo(area, 1, 1e-4);
      }
    }),
  );
});

test('oracle: a plant of size e is e plants of size 1 at one place, but for the pairs among themselves', () => {
  const curve = distanceDensity({ x: [0, 10], y: [0, 0] }, { distances: [8], bandwidth: 3, sizes: [5, 2] });
  closeTo(curve, distanceDensity({ x: [0, 10], y: [0, 0] }, { distances: [8], bandwidth: 3 }), 1e-15);
  const three = distanceDensity(
    { x: [0, 10, 4], y: [0, 0, 0] },
    { distances: [8], bandwidth: 3, sizes: [1, 1, 2] },
  )[0]!;
  const pair = (d: number) => distanceDensity({ x: [0, d], y: [0, 0] }, { distances: [8], bandwidth: 3 })[0]!;
  closeTo(three, (pair(10) + 2 * pair(4) + 2 * pair(6)) / 5, 1e-14);
});

test('law: moving and turning the map, order and unit of size change nothing; plants of size 0 do not count', () => {
  fc.assert(
    fc.property(plants, ({ x, y, sizes }) => {
      const options = { distances: [0, 5, 20], bandwidth: 4 };
      const was = distanceDensity({ x, y }, { ...options, sizes });
      const turned = { x: [...y.map((v) => 64 - v), 1].reverse(), y: [...x, 1].reverse() };
      closeTo(distanceDensity(turned, { ...options, sizes: [...sizes.map((v) => 3 * v), 0].reverse() }), was, 1e-12);
    }),
  );
});

test('edge: one plant, a bandwidth of 0 and unlike lengths are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  const options = { distances: [1], bandwidth: 1 };
  assert.throws(() => distanceDensity({ x: [1], y: [1] }, options), code('too-few'));
  assert.throws(() => distanceDensity({ x: [1, 2], y: [1, 2] }, { ...options, sizes: [1, 0] }), code('too-few'));
  assert.throws(() => distanceDensity({ x: [1, 2], y: [1] }, options), code('bad-shape'));
  assert.throws(() => distanceDensity({ x: [1, 2], y: [1, Number.NaN] }, options), code('not-finite'));
  assert.throws(() => distanceDensity({ x: [1, 2], y: [1, 2] }, { ...options, bandwidth: 0 }), code('bad-parameter'));
  assert.throws(
    () => distanceDensity({ x: [1, 2], y: [1, 2] }, { ...options, distances: [-1] }),
    code('negative-cell'),
  );
});

test('edge: a point that is nowhere is named by its row, the first as the last', () => {
  for (const row of [0, 1, 2])
    for (const axis of ['x', 'y'] as const) {
      const points = { x: [1, 2, 3], y: [4, 5, 6] };
      assert.throws(
        () =>
          distanceDensity({ ...points, [axis]: points[axis].with(row, Number.NaN) }, { distances: [1], bandwidth: 1 }),
        (e) => e instanceof MethodError && e.code === 'not-finite' && e.place.row === row,
      );
    }
});
