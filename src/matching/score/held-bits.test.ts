import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heldBits } from './held-bits.ts';

const bits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 6, maxLength: 6 });
const most = fc.double({ min: 0, max: 15, noNaN: true });
const GROUPS = [
  [0, 1],
  [2, 3, 4],
];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('held facets say at most so much for a pair, and everything that they say against it', () => {
  fc.assert(
    fc.property(bits, most, (weights, limit) => {
      const expected =
        (weights[5] ?? 0) +
        sum(
          GROUPS.map((group) => {
            const own = group.map((facet) => weights[facet] ?? 0);
            return Math.min(limit, sum(own.filter((each) => each > 0))) + sum(own.filter((each) => each < 0));
          }),
        );
      assert.ok(Math.abs(heldBits(weights, GROUPS, limit) - expected) < 1e-9);
    }),
  );
});

test('more agreement never lowers the sum, and what contradicts always lowers it', () => {
  fc.assert(
    fc.property(bits, most, fc.tuple(fc.nat(5), fc.double({ min: 0, max: 10, noNaN: true })), (...given) => {
      const [weights, limit, [at, more]] = given;
      const before = heldBits(weights, GROUPS, limit);
      const raised = weights.map((each, facet) => (facet === at ? each + more : each));
      assert.ok(heldBits(raised, GROUPS, limit) >= before - 1e-9);
      const missing = weights.map((each, facet) => (facet === at ? 0 : each));
      const against = weights.map((each, facet) => (facet === at ? -more : each));
      assert.ok(heldBits(against, GROUPS, limit) <= heldBits(missing, GROUPS, limit) - more + 1e-9);
    }),
  );
});

test('without groups it is the plain sum', () => {
  fc.assert(fc.property(bits, (weights) => Math.abs(heldBits(weights, [], 0) - sum(weights)) < 1e-9));
});
