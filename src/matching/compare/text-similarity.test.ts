import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, isWithinEdits } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { letterPieces } from './letter-pieces.ts';
import { sharedWeight, tokenWeight, tokenWeights } from './token-weights.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });

test('Jaro–Winkler agrees with the examples of Winkler’s paper', () => {
  // Winkler (1990): MARTHA/MARHTA 0.961, DIXON/DICKSONX 0.813, DWAYNE/DUANE 0.840.
  for (const [a, b, expected] of [
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['dwayne', 'duane', 0.84],
  ] as const)
    assert.ok(Math.abs(jaroWinkler(a, b) - expected) < 0.0006, a);
});

test('Jaro–Winkler is symmetric, in [0, 1], and 1 only for equal texts', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const found = jaroWinkler(a, b);
      assert.ok(Math.abs(found - jaroWinkler(b, a)) < 1e-12);
      assert.ok(found >= 0 && found <= 1 + 1e-12);
      if (a === b && a !== '') assert.ok(Math.abs(found - 1) < 1e-12);
    }),
  );
});

test('edit distance is a metric and counts a swap of neighbours as one', () => {
  assert.equal(editDistance('ca', 'abc'), 2);
  assert.equal(editDistance('19710624', '19710642'), 1);
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.equal(editDistance(a, b) === 0, a === b);
      assert.ok(editDistance(a, c) <= editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('pieces mark the ends of words and stand once', () => {
  assert.deepEqual(letterPieces(['abc']), ['_ab', 'abc', 'bc_']);
  assert.deepEqual(letterPieces(['a', 'a']), ['_a_']);
  assert.deepEqual(letterPieces([]), []);
});

test('a rare token weighs more than a common one, and no token weighs nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (values, count) => {
      const most = Math.min(values, count);
      assert.ok(tokenWeight(values, most) >= 1000);
      if (most > 1) assert.ok(tokenWeight(values, most - 1) >= tokenWeight(values, most));
    }),
  );
  const weights = tokenWeights([['a', 'b'], ['a'], []]);
  assert.ok((weights.get('b') ?? 0) > (weights.get('a') ?? 0));
  const { shared, left, right } = sharedWeight(['a', 'b'], ['a'], weights);
  assert.deepEqual([shared, left - right], [right, weights.get('b')]);
});

test('a limit of edits is told as by counting them, over every pair of short texts', () => {
  const texts = ['', ...['a', 'b', 'c'].flatMap((first) => grown(first, 4))];
  for (const a of texts)
    for (const b of texts)
      for (const most of [0, 1, 2])
        assert.equal(isWithinEdits(a, b, most), editDistance(a, b) <= most, `${a} ${b} ${most}`);
});

/** Every text of three letters' alphabet that begins so, up to a length. */
const grown = (text: string, longest: number): readonly string[] =>
  text.length >= longest ? [text] : [text, ...['a', 'b', 'c'].flatMap((next) => grown(text + next, longest))];
