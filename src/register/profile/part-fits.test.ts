import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dimensions } from './dimensions.ts';
import { partFits, waysRound } from './part-fits.ts';

const box = (a: number, b: number, c: number): Dimensions => ({ shape: 'box', mm: [a, b, c] });
const round = (diameter: number, length: number): Dimensions => ({ shape: 'round', mm: [diameter, length] });
const SIDES = [1, 3, 4, 5, 12];
const parts: readonly Dimensions[] = [
  ...SIDES.flatMap((a) => SIDES.flatMap((b) => SIDES.map((c) => box(a, b, c)))),
  ...SIDES.flatMap((a) => SIDES.map((b) => round(a, b))),
];

test('turning a part changes nothing', () => {
  for (const max of [box(12, 4, 3), round(5, 12)])
    for (const [a, b, c] of SIDES.flatMap((x) => SIDES.map((y) => [x, y, 3] as const))) {
      const fits = partFits({ max, min: null }, box(a, b, c));
      for (const turned of [box(c, a, b), box(b, c, a), box(c, b, a)])
        assert.equal(partFits({ max, min: null }, turned), fits);
    }
});

test('a larger envelope takes every part that a smaller one takes, and a smallest size only takes parts away', () => {
  for (const part of parts) {
    if (partFits({ max: box(5, 4, 3), min: null }, part)) assert.ok(partFits({ max: box(5, 5, 3), min: null }, part));
    if (partFits({ max: round(5, 4), min: null }, part)) assert.ok(partFits({ max: round(5, 12), min: null }, part));
    if (partFits({ max: box(12, 5, 4), min: box(3, 3, 1) }, part))
      assert.ok(partFits({ max: box(12, 5, 4), min: null }, part));
  }
});

test('a box fits into something round by the diagonal of its section: 3 × 4 needs a diameter of 5', () => {
  assert.ok(partFits({ max: round(5, 12), min: null }, box(12, 4, 3)));
  assert.ok(!partFits({ max: round(4.99, 12), min: null }, box(12, 4, 3)));
  assert.deepEqual(waysRound(box(12, 4, 3))[0], [5, 12]);
  assert.ok(partFits({ max: round(5, 12), min: round(5, 12) }, box(12, 4, 3)));
  assert.ok(!partFits({ max: round(5, 12), min: round(5.01, 1) }, box(12, 4, 3)));
});

test('something round fits into a box that is as wide as its diameter', () => {
  assert.ok(partFits({ max: box(12, 5, 5), min: null }, round(5, 12)));
  assert.ok(!partFits({ max: box(12, 5, 4), min: null }, round(5, 12)));
});
