import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unifyTonePlacement } from './tone-placement.ts';

test('both tone placements become one', () => {
  for (const [older, newer] of [
    ['Hòa', 'Hoà'],
    ['thủy', 'thuỷ'],
    ['khỏe', 'khoẻ'],
    ['hóa', 'hoá'],
    ['ỦY', 'UỶ'],
    ['tọa', 'toạ'],
    ['xòe', 'xoè'],
  ]) {
    assert.equal(unifyTonePlacement(newer ?? ''), older);
    assert.equal(unifyTonePlacement(older ?? ''), older);
  }
});

test('syllables with one right place for the tone stay as they are', () => {
  for (const word of [
    'quý',
    'Quý',
    'gì',
    'thuở',
    'hoàn',
    'thuyền',
    'toàn',
    'quỳnh',
    'già',
    'Huế',
    'hoạch',
    'quà',
    'khuỷu',
    'ngoằn',
    'xoài',
  ]) {
    assert.equal(unifyTonePlacement(word), word);
  }
});

test('slips of the tone after q and before ơ are mended', () => {
  assert.equal(unifyTonePlacement('qúy'), 'quý');
  assert.equal(unifyTonePlacement('qủa'), 'quả');
  assert.equal(unifyTonePlacement('thủơ'), 'thuở');
});

test('unifying is idempotent and blind to composition', () => {
  const letters = 'hoaeuyqHOAEUYQàáảãạòóỏõọùúủũụýỳỷỹỵèéẻẽẹơởờ tn';
  const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
  fc.assert(
    fc.property(text, (word) => unifyTonePlacement(unifyTonePlacement(word)) === unifyTonePlacement(word)),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(text, (word) => unifyTonePlacement(word.normalize('NFD')) === unifyTonePlacement(word)));
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (word) => unifyTonePlacement(unifyTonePlacement(word)) === unifyTonePlacement(word),
    ),
  );
});
