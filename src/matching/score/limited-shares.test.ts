import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { limitedShares } from './limited-shares.ts';

const shares = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 3, maxLength: 7 }).map((parts) => {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
});
const most = fc.array(fc.double({ min: 0.001, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 2 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('the shares sum to 1, keep within their limits, and those above them keep their order', () => {
  fc.assert(
    fc.property(shares, most, (given, limits) => {
      const made = limitedShares(
        { m: given, u: given },
        limits.map((limit) => [0, limit] as const),
      );
      assert.ok(Math.abs(sum(made) - 1) < 1e-9);
      for (const [level, limit] of limits.entries()) assert.ok((made[level] ?? 1) <= limit + 1e-12);
      const [low, high] = [limits.length, limits.length + 1];
      if (high < given.length)
        assert.ok(Math.abs((made[low] ?? 0) * (given[high] ?? 0) - (made[high] ?? 0) * (given[low] ?? 0)) < 1e-9);
    }),
  );
});

test('shares within their limits stay as they are, and a share below its least is raised to it', () => {
  assert.deepEqual(limitedShares({ m: [0.25, 0.75], u: [0.25, 0.75] }, [[0.2, 0.3]]), [0.25, 0.75]);
  assert.deepEqual(limitedShares({ m: [0.1, 0.9], u: [0.1, 0.9] }, [[0.2, 1]]), [0.2, 0.8]);
  assert.deepEqual(limitedShares({ m: [1, 0, 0], u: [1, 0, 0] }, [[0, 0.5]]), [0.5, 0.25, 0.25]);
});

test('a ratio holds a level to bits against a pair, however seldom strangers reach it', () => {
  const made = limitedShares({ m: [0.1, 0.9], u: [0.04, 0.96] }, [[0, 1, 1 / 16]]);
  assert.ok(Math.abs((made[0] ?? 0) - 0.04 / 16) < 1e-12);
});
