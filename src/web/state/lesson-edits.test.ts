import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recipe } from '../../http/contract/recipe-contract.ts';
import { EMPTY_LESSON, type Lesson, lackingWords, withLesson, withoutLesson } from './lesson-edits.ts';

const both = (words: string): Lesson['country'] => ({ vi: words, en: words });
const lesson = (country: string): Lesson => ({ ...EMPTY_LESSON, country: both(country) });
const recipe = { lessons: [lesson('A'), lesson('B')] } as unknown as Recipe;
const countries = ({ lessons }: Recipe): readonly string[] => lessons.map(({ country }) => country.vi);

test('a lesson is written in its place, or at the end, and the others stay', () => {
  assert.deepEqual(countries(withLesson(recipe, 0, lesson('C'))), ['C', 'B']);
  assert.deepEqual(countries(withLesson(recipe, undefined, lesson('C'))), ['A', 'B', 'C']);
  assert.deepEqual(countries(recipe), ['A', 'B']);
});

test('a lesson that is taken away leaves the others in order', () => {
  assert.deepEqual(countries(withoutLesson(recipe, 0)), ['B']);
  assert.deepEqual(countries(withoutLesson(recipe, 9)), ['A', 'B']);
});

test('words in one language only are lacking', () => {
  const half = { ...lesson('A'), worked: both('w'), didNot: { vi: 'd', en: ' ' }, condition: both('c') };
  assert.deepEqual(lackingWords(half), ['didNot']);
  assert.deepEqual(lackingWords(EMPTY_LESSON), ['country', 'worked', 'didNot', 'condition']);
});
