import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleMarks } from './title-marks.ts';

const marked = (title: string, ...words: readonly string[]): readonly string[] =>
  titleMarks(title, words).map(([from, to]) => title.slice(from, to));

test('words are marked where they stand, as far as they were written', () => {
  assert.deepEqual(marked('Tỉnh Bắc Giang', 'bac', 'gi'), ['Bắc', 'Gi']);
  assert.deepEqual(marked('Nghị định 80/2021/NĐ-CP', 'nghi', 'dinh', '80'), ['Nghị', 'định', '80']);
});

test('a mark that stands apart from its letter is marked with it', () => {
  const title = 'Bắc Ninh'.normalize('NFD');
  assert.deepEqual(marked(title, 'ba'), [title.slice(0, 4)]);
});

test('words inside others are not marked', () => {
  assert.deepEqual(marked('Liên Kết', 'ien'), []);
});
