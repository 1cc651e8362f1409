import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTo } from '../../test/close-to.ts';
import { inputCoefficients } from './input-coefficients.ts';
import fixture from './leontief.fixture.json' with { type: 'json' };
import { leontief } from './leontief.ts';
import { linkages } from './linkages.ts';
import { matrix } from './matrix.ts';
import { transposed } from './transposed.ts';

const l = leontief(inputCoefficients(matrix(6, 6, fixture.flows), fixture.output));

test('law: the mean of each index is 1, and key sectors are exactly those above 1 in both', () => {
  const { backward, forward, keySectors } = linkages(l, l);
  closeTo(
    [backward, forward].map((v) => v.reduce((s, x) => s + x, 0) / 6),
    [1, 1],
    1e-14,
  );
  assert.deepEqual(
    keySectors,
    [0, 1, 2, 3, 4, 5].filter((i) => backward[i]! > 1 && forward[i]! > 1),
  );
});

test('law: forward linkages are the backward linkages of the table turned round', () => {
  closeTo(linkages(l, l).forward, linkages(transposed(l), l).backward, 1e-14);
});

test('law: where nobody buys from anybody, nobody is linked more than others and no sector is key', () => {
  const none = leontief(matrix(3, 3, Array(9).fill(0)));
  assert.deepEqual(linkages(none, none), {
    backward: Float64Array.of(1, 1, 1),
    forward: Float64Array.of(1, 1, 1),
    keySectors: [],
  });
});
