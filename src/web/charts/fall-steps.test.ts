import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fallSteps } from './fall-steps.ts';

const size = (value: number): { readonly value: number } => ({ value });

test('exact effects are laid end to end and reach the end', () => {
  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(whole, fc.array(whole, { minLength: 1, maxLength: 4 }), (start, effects) => {
      const end = effects.reduce((sum, effect) => sum + effect, start);
      const steps = fallSteps({ start: size(start), effects: effects.map(size), end: size(end) });
      assert.ok(steps !== undefined);
      const drawn = steps.slice(1, -1);
      let level = start;
      for (const step of drawn) {
        assert.equal(step.begin, level);
        level = step.end ?? Number.NaN;
        assert.equal(step.low, undefined);
      }
      assert.equal(level, end);
      assert.deepEqual(steps.at(-1), { begin: 0, end });
    }),
  );
});

test('bounded effects end within what is known of the end', () => {
  const steps = fallSteps({
    start: size(1786.7),
    effects: [
      { value: null, low: -969.8, high: 405.7 },
      { value: null, low: 1487.2, high: 2862.6 },
    ],
    end: { value: null, low: 2919.3, high: 4439.9 },
  });
  assert.ok(steps !== undefined);
  const [, economy, boundary, last] = steps;
  assert.ok(Math.abs((economy?.low ?? 0) - 816.9) < 1e-6);
  assert.ok(Math.abs((economy?.high ?? 0) - 2192.4) < 1e-6);
  assert.deepEqual([boundary?.low, boundary?.high], [2919.3, 4439.9]);
  assert.equal(boundary?.end, null);
  assert.deepEqual(last, { begin: 0, end: null, low: 2919.3, high: 4439.9 });
});

test('an effect with a value and bounds carries its bounds from where it begins', () => {
  const steps = fallSteps({ start: size(100), effects: [{ value: 10, low: 4, high: 20 }], end: size(110) });
  assert.deepEqual(steps?.[1], { begin: 100, end: 110, low: 104, high: 120 });
});

test('a size that is known in no way gives no picture', () => {
  assert.equal(fallSteps({ start: size(1), effects: [{ value: null, low: 3 }], end: size(2) }), undefined);
});
