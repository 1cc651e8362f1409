import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from './errors.ts';
import { modularity } from './modularity.ts';
import { weights } from './weights.ts';

const two = weights(4, { from: [0, 1, 2, 3], to: [1, 0, 3, 2] });

test('law: everybody in one community is 1 − γ, and k alike parts without links between them 1 − γ / k', () => {
  assert.equal(modularity(two, [0, 0, 0, 0], 0.25), 0.75);
  assert.equal(modularity(two, [0, 0, 1, 1], 0.5), 0.75);
});

test('law: names of labels do not matter, and single units are below 0', () => {
  assert.equal(modularity(two, [3, 3, 1, 1], 1), modularity(two, [0, 0, 1, 1], 1));
  assert.equal(modularity(two, [0, 1, 2, 3], 1), -0.25);
});

test('edge: without links it is undefined', () =>
  assert.ok(Number.isNaN(modularity(weights(2, { from: [], to: [] }), [0, 1], 1))));

test('edge: where nothing is linked it is undefined, also where there is nobody', () => {
  for (const units of [0, 3])
    assert.ok(Number.isNaN(modularity(weights(units, { from: [], to: [] }), new Int32Array(units), 1)));
});

test('edge: endless resolutions and labels that are none of the units are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => modularity(two, [0, 0, 1, 1], Infinity), code('bad-parameter'));
  for (const label of [0.5, -1, 4, Number.NaN])
    assert.throws(() => modularity(two, [0, 0, 1, label], 1), code('bad-index'));
});
