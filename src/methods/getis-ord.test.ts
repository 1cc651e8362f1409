import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from './errors.ts';
import { getisOrd } from './getis-ord.ts';
import { random } from './random.ts';
import { weights } from './weights.ts';

const line = weights(8, {
  from: [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7],
  to: [1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6],
});

test('law: large beside large is above the expected value with a small p, small beside small below it', () => {
  const hot = getisOrd([9, 9, 9, 0, 0, 0, 0, 0], line, { random: random(5), permutations: 999 });
  assert.ok(hot.g > hot.expected && hot.pGreater < 0.15);
  const apart = getisOrd([9, 0, 9, 0, 9, 0, 9, 0], line, { random: random(5), permutations: 999 });
  assert.deepEqual([apart.g, apart.pGreater], [0, 1]);
});

test('law: p-values in both directions are whole numbers over R + 1, ties counted in both', () => {
  const { pGreater, pLess } = getisOrd([1, 1, 1, 1, 1, 1, 1, 1], line, { random: random(5), permutations: 99 });
  assert.deepEqual([pGreater, pLess], [1, 1]);
});

test('edge: two units are enough', () => {
  const pair = weights(2, { from: [0, 1], to: [1, 0] });
  const { g, expected, pGreater, pLess } = getisOrd([1, 3], pair, { random: random(5), permutations: 9 });
  assert.deepEqual([g, expected, pGreater, pLess], [1, 1, 1, 1]);
});

test('law: small beside large has a small pLess, and the unit of amounts changes no p-value', () => {
  const apart = [9, 0, 9, 0, 9, 0, 9, 0];
  const of = (unit: number) =>
    getisOrd(
      apart.map((v) => v * unit),
      line,
      { random: random(5), permutations: 999 },
    );
  assert.ok(of(1).pLess < 0.1, `${of(1).pLess}`);
  for (const unit of [2 ** -30, 2 ** 30])
    assert.deepEqual([of(unit).pGreater, of(unit).pLess], [of(1).pGreater, of(1).pLess]);
});

test('edge: a negative amount is named by its row', () => {
  assert.throws(
    () => getisOrd([1, 2, 3, 4, 5, 6, 7, -1], line, { random: random(5), permutations: 9 }),
    (e) => e instanceof MethodError && e.code === 'negative-cell' && e.place.row === 7,
  );
});
