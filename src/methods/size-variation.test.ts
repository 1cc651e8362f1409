import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { random } from './random.ts';
import { sizeVariation } from './size-variation.ts';

const places = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 40 })), {
  minLength: 2,
  maxLength: 10,
});

test('oracle: with one establishment a place it is the sample variance over the squared mean', () => {
  fc.assert(
    fc.property(places, (p) => {
      const sizes = p.map(([x]) => x);
      const mean = sizes.reduce((s, v) => s + v, 0) / sizes.length;
      const variance = sizes.reduce((s, v) => s + (v - mean) ** 2, 0) / (sizes.length - 1);
      closeTo(
        sizeVariation(
          sizes,
          sizes.map(() => 1),
        ),
        variance / mean ** 2,
        [1e-12, 1e-6],
      );
    }),
  );
});

test('law: a planted variation is recovered from totals by place', () => {
  const chance = random(6);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance.uniform())) * Math.cos(2 * Math.PI * chance.uniform());
  for (const planted of [0.5, 2]) {
    const spread = Math.sqrt(Math.log(1 + planted));
    const counts = Array.from({ length: 3000 }, () => 1 + chance.below(9));
    const totals = counts.map((n) =>
      Array.from({ length: n }, () => Math.exp(spread * normal())).reduce((s, v) => s + v, 0),
    );
    closeTo(sizeVariation(totals, counts), planted, 0.25);
  }
});

test('law: unit, order and empty places change nothing; equal mean sizes give 0', () => {
  fc.assert(
    fc.property(places, (p) => {
      const [x, n] = [p.map(([v]) => v), p.map(([, v]) => v)];
      closeTo(
        sizeVariation([0, ...x.map((v) => v / 4)].reverse(), [0, ...n].reverse()),
        sizeVariation(x, n),
        [1e-12, 1e-6],
      );
      closeTo(
        sizeVariation(
          n.map((v) => 7 * v),
          n,
        ),
        0,
        [1e-12, 1],
      );
    }),
  );
});

test('edge: one place, or nothing at all, is undefined; amounts without establishments are refused', () => {
  assert.ok(Number.isNaN(sizeVariation([5, 0], [2, 0])) && Number.isNaN(sizeVariation([0, 0], [2, 1])));
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => sizeVariation([5, 1], [2, 0]), code('part-exceeds-whole'));
  assert.throws(() => sizeVariation([5, 1], [2]), code('bad-shape'));
  assert.throws(() => sizeVariation([5, -1], [2, 1]), code('negative-cell'));
});

test('edge: amounts that add up to 1 are amounts like others, and a bad one is named by its row', () => {
  closeTo(sizeVariation([0.25, 0.75], [1, 1]), sizeVariation([1, 3], [1, 1]), 1e-14);
  const at = (row: number) => (e: unknown) => e instanceof MethodError && e.place.row === row;
  assert.throws(() => sizeVariation([5, 1, -1], [2, 1, 1]), at(2));
  assert.throws(() => sizeVariation([5, 1, 1], [2, 1, Number.NaN]), at(2));
});
