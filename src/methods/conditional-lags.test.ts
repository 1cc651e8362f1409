import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionalLags } from './conditional-lags.ts';
import { random } from './random.ts';
import { weights } from './weights.ts';

test('law: every choice of other units is equally likely, the unit itself is never drawn, and none twice', () => {
  const w = weights(5, { from: [2, 2], to: [0, 1] });
  const lags = conditionalLags([1, 10, 1000, 100, 10000], w, random(3))(2, new Float64Array(6000));
  const seen = new Map<number, number>();
  for (const lag of lags) seen.set(lag, (seen.get(lag) ?? 0) + 1);
  assert.deepEqual(
    [...seen.keys()].sort((a, b) => a - b),
    [11, 101, 110, 10001, 10010, 10100],
  );
  for (const count of seen.values()) assert.ok(Math.abs(count - 1000) < 130);
});

test('law: unequal weights go with positions, and an island draws nothing', () => {
  const w = weights(3, { from: [0, 0], to: [1, 2], values: [1, 3] });
  const draw = conditionalLags([9, 1, 2], w, random(1));
  assert.deepEqual(new Set(draw(0, new Float64Array(50))), new Set([7, 5]));
  assert.deepEqual([...draw(1, new Float64Array(2))], [0, 0]);
});

test('law: lags asked for in two calls are those of one call: each draws what it needs and no more', () => {
  const w = weights(5, { from: [2, 2], to: [0, 1] });
  const of = (lengths: readonly number[]) => {
    const draw = conditionalLags([1, 10, 1000, 100, 10000], w, random(8));
    return lengths.flatMap((length) => [...draw(2, new Float64Array(length))]);
  };
  assert.deepEqual(of([20, 20]), of([40]));
});
