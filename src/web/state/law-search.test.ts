import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActLine } from '../../http/contract/law-contract.ts';
import { foundActs, lawSearch } from './law-search.ts';

const both = (vi: string, en: string) => ({ vi, en });
const act = (id: string, number: string, title: string): ActLine =>
  ({
    id,
    number,
    type: both('Nghị định', 'Decree'),
    title: both(title, title),
    issuer: both('Chính phủ', 'Government'),
  }) as ActLine;
const acts = [
  act('nd-80-2021', '80/2021/NĐ-CP', 'Hỗ trợ doanh nghiệp'),
  act('nd-32-2024', '32/2024/NĐ-CP', 'Cụm công nghiệp'),
];

test('every word must stand somewhere, with or without accents; no word finds all', () => {
  assert.deepEqual(
    foundActs(acts, 'cum cong nghiep').map(({ id }) => id),
    ['nd-32-2024'],
  );
  assert.deepEqual(
    foundActs(acts, 'chính phủ 80/2021').map(({ id }) => id),
    ['nd-80-2021'],
  );
  assert.equal(foundActs(acts, '  ').length, 2);
  assert.equal(foundActs(acts, 'khong co gi').length, 0);
});

test('an address without words looks for nothing', () => {
  assert.deepEqual(lawSearch({ find: ' ', other: 1 }), {});
  assert.deepEqual(lawSearch({ find: '80/2021' }), { find: '80/2021' });
});
