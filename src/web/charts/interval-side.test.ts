import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalSide } from './interval-side.ts';

test('only a whole interval on one side is on that side', () => {
  assert.equal(intervalSide({ value: 2, low: 1.3, high: 3 }, 1.25), 'above');
  assert.equal(intervalSide({ value: 2, low: 1.2, high: 3 }, 1.25), 'both');
  assert.equal(intervalSide({ value: 0.5, low: 0.2, high: 1.24 }, 1.25), 'below');
});

test('a value without an interval stands for itself and nothing known is on both', () => {
  assert.equal(intervalSide({ value: 2 }, 1.25), 'above');
  assert.equal(intervalSide({ value: null }, 1.25), 'both');
});
