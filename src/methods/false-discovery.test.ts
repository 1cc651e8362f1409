import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import { MethodError } from './errors.ts';
import { falseDiscovery } from './false-discovery.ts';

const chances = fc.array(fc.constantFrom(0.001, 0.01, 0.02, 0.04, 0.05, 0.3, 0.9, 1), { minLength: 1, maxLength: 12 });

test("reference: the fifteen p-values of Benjamini and Hochberg's own example keep four at 5 %", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  assert.equal([...falseDiscovery(p)].filter((q) => q <= 0.05).length, 4);
});

test('oracle: keeping q ≤ α is the step-up rule: up to the largest k with p_(k) ≤ α k / m', () => {
  fc.assert(
    fc.property(chances, fc.constantFrom(0.01, 0.05, 0.2), (p, alpha) => {
      const sorted = [...p].sort((a, b) => a - b);
      const k = sorted.reduce((last, v, at) => (v * (p.length / (at + 1)) <= alpha ? at + 1 : last), 0);
      assert.equal([...falseDiscovery(p)].filter((q) => q <= alpha).length, k);
    }),
  );
});

test('law: q is never below p, keeps its order, and does not depend on the order given', () => {
  fc.assert(
    fc.property(chances, (p) => {
      const q = falseDiscovery(p);
      q.forEach((v, at) => assert.ok(v >= p[at]! && v <= 1));
      p.forEach((a, i) => p.forEach((b, j) => a <= b && assert.ok(q[i]! <= q[j]!)));
      closeTo(falseDiscovery([...p].reverse()), [...q].reverse(), 1e-15);
    }),
  );
});

test('edge: untested units are passed on and not counted; values outside [0, 1] are refused', () => {
  closeTo(falseDiscovery([0.01, Number.NaN, 0.5]), [0.02, null, 0.5], 1e-15);
  assert.throws(
    () => falseDiscovery([1.2]),
    (e) => e instanceof MethodError && e.code === 'bad-parameter',
  );
});

test('law: a p-value of 0 stays 0', () => {
  assert.deepEqual([...falseDiscovery([0, 1])], [0, 1]);
});
