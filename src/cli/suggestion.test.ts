import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, suggestions } from './suggestion.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('a slip of one letter, one missing letter or two swapped letters is recognised', () => {
  const known = ['pack list', 'pack verify', 'convert places', 'serve'];
  assert.deepEqual(suggestions('pack verfiy', known), ['pack verify']);
  assert.deepEqual(suggestions('srve', known), ['serve']);
  assert.deepEqual(suggestions('pakc list', known), ['pack list']);
});

test('the beginning of a name is enough, and a far word suggests nothing', () => {
  assert.deepEqual(suggestions('--ver', ['--version', '--value']), ['--version']);
  assert.deepEqual(suggestions('zzzzzz', ['pack', 'serve']), []);
});

test('distance is 0 for the same word only, and the same in both directions', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      assert.equal(editDistance(one, other) === 0, one === other);
      assert.equal(editDistance(one, other), editDistance(other, one));
    }),
  );
});

test('adding a letter is a distance of 1, and no distance exceeds the longer word', () => {
  fc.assert(
    fc.property(words, words, fc.nat(), (one, other, place) => {
      const at = place % (one.length + 1);
      assert.equal(editDistance(one, `${one.slice(0, at)}x${one.slice(at)}`), 1);
      assert.ok(editDistance(one, other) <= Math.max(one.length, other.length));
    }),
  );
});
