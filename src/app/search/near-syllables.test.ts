import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOneSlipAway, nearWords } from './near-syllables.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcghinou'), minLength: 3, maxLength: 8 });

test('one letter left out, put in, changed, or exchanged with its neighbour is one slip, seen from either side', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(...'abcxyz'), (text, place, letter) => {
      const at = place % text.length;
      const slips = [
        text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at) + letter + text.slice(at),
        text.slice(0, at) + letter + text.slice(at + 1),
        text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
      ];
      return slips.every((slip) => isOneSlipAway(text, slip) && isOneSlipAway(slip, text));
    }),
  );
});

test('two letters changed far from each other are not one slip', () => {
  assert.equal(isOneSlipAway('nguyen', 'xguyex'), false);
  assert.equal(isOneSlipAway('thai', 'thaing'), false);
});

test('short words and numbers are never guessed', () => {
  assert.deepEqual(nearWords('ha', ['ba', 'la']), []);
  assert.deepEqual(nearWords('2610', ['2611', '2620']), []);
  assert.deepEqual(nearWords('nimh', ['binh', 'ninh', 'vinh']), [1]);
});
