import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelWeights } from './level-weights.ts';
import { otherChances } from './other-chances.ts';
import { rarityBits } from './rarity.ts';

const shares = (count: number) =>
  fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: count, maxLength: count }).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total);
  });
const chances = fc.integer({ min: 1, max: 6 }).chain((count) => fc.record({ m: shares(count), u: shares(count) }));

test('more agreement never lowers a score', () => {
  fc.assert(
    fc.property(chances, (each) => {
      const weights = levelWeights(each);
      for (const [level, weight] of weights.entries())
        if (level > 0) assert.ok(weight >= (weights[level - 1] ?? 0) - 1e-12);
    }),
  );
});

test('where the ratio rises with agreement, the weight of a level is log₂ of m over u', () => {
  assert.deepEqual(levelWeights({ m: [0.125, 0.875], u: [0.5, 0.5] }), [-2, Math.log2(1.75)]);
});

test('pooling keeps what all levels together say: the expected ratio among others is 1', () => {
  fc.assert(
    fc.property(chances, (each) => {
      const mean = levelWeights(each).reduce((sum, weight, level) => sum + 2 ** weight * (each.u[level] ?? 0), 0);
      assert.ok(Math.abs(mean - 1) < 1e-9);
    }),
  );
});

test('matches among random pairs are taken out of u, and no level is impossible', () => {
  const [m, u, prior] = [[0.1, 0.9], [0.99, 0.01], 0.05];
  const seen = u.map((share, level) => prior * (m[level] ?? 0) + (1 - prior) * share);
  for (const [level, share] of otherChances({ shares: seen, pairs: 1e6 }, prior, m).entries())
    assert.ok(Math.abs(share - (u[level] ?? 0)) < 1e-5);
  assert.ok((otherChances({ shares: [1, 0], pairs: 100 }, 0.5, [0, 1])[1] ?? 0) > 0);
});

test('a rarer value adds at least as much, and on average values say what the level says', () => {
  const about = { values: 1000, same: 0.01, own: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999 }), (count) => rarityBits(count, about) >= rarityBits(count + 1, about)),
  );
  assert.ok(rarityBits(2, about) > 0);
  assert.ok(rarityBits(500, about) < 0);
});

test('where values agree only within entities, rarity changes nothing', () => {
  assert.ok(Math.abs(rarityBits(2, { values: 1000, same: 1e-7, own: 1 })) < 1e-9);
});
