import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isComposed } from './composed-letters.ts';
import { foldedWords, foldVietnamese, hasMarks, markedWords } from './fold-vietnamese.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđĐÐ Hhnt-';
const vietnamese = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });

test('folding twice is folding once, on any text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, vietnamese), (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text)),
  );
  fc.assert(fc.property(fc.oneof(anyText, vietnamese), (text) => foldedWords(foldedWords(text)) === foldedWords(text)));
  fc.assert(fc.property(vietnamese, (text) => markedWords(markedWords(text)) === markedWords(text)));
});

test('decomposed and composed text fold to the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, vietnamese),
      (text) => foldVietnamese(text.normalize('NFD')) === foldVietnamese(text.normalize('NFC')),
    ),
  );
  fc.assert(fc.property(vietnamese, (text) => markedWords(text.normalize('NFD')) === markedWords(text)));
});

test('folding Vietnamese leaves only plain letters', () => {
  fc.assert(fc.property(vietnamese, (text) => /^[a-z -]*$/.test(foldVietnamese(text))));
});

test('names written in different ways fold to one', () => {
  const forms = [
    'Hoà Bình',
    'Hòa Bình',
    'HOÀ BÌNH',
    'hoa binh',
    'Hoà Bình'.normalize('NFD'),
    'Hoà\u00a0Bình',
    'Ｈoà  Bình',
    'Ho\u0061\u0340 Bình',
  ];
  assert.deepEqual([...new Set(forms.map(foldVietnamese))], ['hoa binh']);
  assert.equal(foldVietnamese('ÐỒNG NAI'), 'dong nai');
  assert.equal(foldedWords('Bà Rịa–Vũng Tàu'), foldedWords('Bà Rịa - Vũng Tàu'));
});

test('marked words keep marks but not the place of the tone', () => {
  assert.equal(markedWords('HOÀ BÌNH'), markedWords('Hòa Bình'));
  assert.notEqual(markedWords('đường'), markedWords('dương'));
  assert.equal(markedWords('Ðồng Nai'), markedWords('Đồng Nai'));
});

test('only text with marks is said to have marks', () => {
  assert.equal(hasMarks('Ha Noi'), false);
  assert.equal(hasMarks('Hà Nội'), true);
});

test('a word of another script beside it changes nothing of how a text folds, for every composed letter and any text of them', () => {
  const composed = Array.from({ length: 0x1f00 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
    isComposed(letter.charCodeAt(0)),
  );
  const beside = (fold: (text: string) => string, text: string): void =>
    assert.equal(fold(`${text} ж`), `${fold(text)} ж`.trim(), text);
  for (const letter of composed) {
    assert.equal(letter.normalize('NFC'), letter);
    for (const fold of [foldVietnamese, foldedWords, markedWords]) beside(fold, `a${letter}b${letter}`);
  }
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(...letters, 'q', 'Q', '.'), fc.constantFrom(...composed)) });
  fc.assert(
    fc.property(text, (each) => [foldVietnamese, foldedWords, markedWords].forEach((fold) => beside(fold, each))),
  );
});
