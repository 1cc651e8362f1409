import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { closeTo } from '../../test/close-to.ts';
import fixture from './beta-quantile.fixture.json' with { type: 'json' };
import { betaQuantile } from './beta-quantile.ts';
import { MethodError } from './errors.ts';
import { incompleteBeta } from './incomplete-beta.ts';

const shape = fc.double({ min: 0.2, max: 400, noNaN: true });
const above1 = fc.double({ min: 1, max: 400, noNaN: true });
const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('reference: binomial tail sums with 60 digits agree', () => {
  for (const c of fixture.cases) closeTo(betaQuantile(c.p, c.a, c.b), c.x, fixture.tolerance);
});

test('law: quantile and probability undo each other', () => {
  fc.assert(
    fc.property(chance, shape, above1, (p, a, b) => closeTo(incompleteBeta(betaQuantile(p, a, b), a, b), p, 1e-10)),
  );
});

test('law: exchanging the shapes mirrors the distribution', () => {
  fc.assert(
    fc.property(chance, shape, shape, (p, a, b) =>
      closeTo(1 - betaQuantile(1 - p, b, a), betaQuantile(p, a, b), [1e-9, 1e-4]),
    ),
  );
});

test('law: a higher chance never gives a lower share', () => {
  fc.assert(
    fc.property(chance, chance, shape, (p, q, a) => {
      assert.ok(betaQuantile(Math.min(p, q), a, 3) <= betaQuantile(Math.max(p, q), a, 3) * (1 + 1e-12));
    }),
  );
});

test('edge: the ends are 0 and 1, anything outside is refused', () => {
  assert.deepEqual([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)], [0, 1]);
  for (const bad of [
    () => betaQuantile(-0.1, 1, 1),
    () => betaQuantile(Number.NaN, 1, 1),
    () => betaQuantile(0.5, 0, 1),
  ]) {
    assert.throws(bad, (e) => e instanceof MethodError && e.code === 'bad-parameter');
  }
});
