import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeMentions, placesByName } from './place-mentions.ts';
import { toyKnowledge } from './toy-knowledge.case.ts';

const names = placesByName(toyKnowledge.atlas);
const read = (text: string): readonly unknown[] => placeMentions(text, names).map(({ name, title }) => [name, title]);

test('a province is found with the word before or after it that says what it is', () => {
  assert.deepEqual(read('thành phố Thái Nguyên và Bắc Giang'), [
    ['Thái Nguyên', 'city'],
    ['Bắc Giang', ''],
  ]);
  assert.deepEqual(read('tại tỉnh Bắc Giang và Thái Nguyên'), [
    ['Bắc Giang', 'province'],
    ['Thái Nguyên', 'province'],
  ]);
  assert.deepEqual(read('in Bac Giang Province'), [['Bac Giang', 'province']]);
});

test('a name inside a longer name is not the province', () => {
  assert.deepEqual(read('khu vực Thái Bình Dương'), []);
});

test('a sentence may start with a name, and two names may stand side by side', () => {
  assert.deepEqual(
    read('Bắc Giang dẫn đầu. UBND tỉnh Bắc Ninh, Sở Công Thương Hải Phòng'),
    [
      ['Bắc Giang', ''],
      ['Bắc Ninh', 'province'],
    ].concat([['Hải Phòng', '']]),
  );
});

test('the press of a place is no mention of the place', () => {
  assert.deepEqual(placeMentions('Nguồn: Báo Bắc Giang.', names), []);
});
