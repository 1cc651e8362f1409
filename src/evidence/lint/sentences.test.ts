import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

const texts = (paragraph: string): readonly string[] => sentencesOf(paragraph).map(({ text }) => text);

test('a sentence ends at a full stop before a capital', () => {
  assert.deepEqual(texts('Đạt 846,34 triệu USD. Trong đó, xuất khẩu 606,09.'), [
    'Đạt 846,34 triệu USD.',
    'Trong đó, xuất khẩu 606,09.',
  ]);
});

test('a title, an initial and a point in a number end no sentence', () => {
  assert.equal(texts('TS. Phạm Ngọc Hải nêu 1.234 cơ sở tại TP. Hải Phòng.').length, 1);
  assert.equal(texts('Output was 606.09 million.').length, 1);
});

test('a sentence knows where it starts', () => {
  const paragraph = 'Một câu.  Hai câu.';
  for (const { text, start } of sentencesOf(paragraph)) assert.equal(paragraph.slice(start, start + text.length), text);
});
