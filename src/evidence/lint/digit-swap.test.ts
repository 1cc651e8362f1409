import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitSwap } from './digit-swap.ts';

test('two neighbouring digits are tried in each other’s place, across a decimal mark too', () => {
  assert.equal(
    digitSwap('846,43', (candidate) => candidate === '846,34'),
    '846,34',
  );
  assert.equal(
    digitSwap('12,3', (candidate) => candidate === '13,2'),
    '13,2',
  );
  assert.equal(
    digitSwap('11', () => true),
    undefined,
  );
});
