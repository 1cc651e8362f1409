import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MethodError } from './errors.ts';
import { harmonise } from './harmonise.ts';
import { harmoniseSet } from './harmonise-set.ts';
import { mapping } from './mapping.ts';

// The brute-force reference and the random laws of sets stand beside those of single targets, in harmonise.test.ts.
const divided = mapping({ targets: 3, offsets: [0, 2, 3], links: [0, 1, 2] });

test('law: a source divided inside the set is exact for the set although it is not for its members', () => {
  const values = Float64Array.of(10, 4);
  const apart = harmonise(values, divided);
  assert.deepEqual([...apart.low], [0, 0, 4]);
  assert.deepEqual([...apart.high], [10, 10, 4]);
  assert.deepEqual(harmoniseSet(values, divided, [1, 1, 0]), { exact: 10, low: 10, high: 10, isExact: true });
});

test('law: the whole set holds everything, the empty set nothing', () => {
  const values = Float64Array.of(10, 4);
  assert.equal(harmoniseSet(values, divided, [1, 1, 1]).low, 14);
  assert.deepEqual(harmoniseSet(values, divided, [0, 0, 0]), { exact: 0, low: 0, high: 0, isExact: true });
});

test('law: weights give an estimate of the set that adds up the estimates of its members', () => {
  const map = mapping({ targets: 3, offsets: [0, 3], links: [0, 1, 2], weights: [0.5, 0.25, 0.25] });
  assert.equal(harmoniseSet(Float64Array.of(8), map, [1, 1, 0]).estimate, 6);
});

test('edge: members other than 0 and 1, or of the wrong number, are refused', () => {
  const code = (wanted: string) => (e: unknown) => e instanceof MethodError && e.code === wanted;
  assert.throws(() => harmoniseSet(Float64Array.of(1, 1), divided, [1, 2, 0]), code('not-binary'));
  assert.throws(() => harmoniseSet(Float64Array.of(1, 1), divided, [1]), code('bad-shape'));
});
