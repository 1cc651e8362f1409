import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText } from './clean-text.ts';

test('cleaning twice is cleaning once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
});

test('every kind of space becomes one space and full-width signs become plain', () => {
  assert.equal(cleanText(' Hà\u00a0\u2009Nội \ufeff１２３％ '), 'Hà Nội 123%');
});

test('the deprecated tone marks become the usual letters', () => {
  assert.equal(cleanText('a\u0340 a\u0341'), 'à á');
});
