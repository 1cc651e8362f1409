import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimWords } from './claim-words.ts';
import type { Figure } from './figure.ts';

const figure: Figure = {
  id: 'f-0000000000000001' as Figure['id'],
  label: { key: 'figure.total' },
  value: 1234,
  unit: 'enterprises',
  digits: 0,
  period: '2010',
  status: 'official',
  vintage: '2010',
  derivation: { method: 'count@1', parameters: {}, inputs: [], from: [] },
};
const book = { names: new Map([['a/b', figure.id]]), figures: new Map([[figure.id as string, figure]]) };

test('a claim in plain words has its figures in it and no marks of facts', () => {
  const text = { vi: 'Có {figure:a/b} {fact:F1}.', en: 'There are {figure:a/b} {fact:F1}.' };
  assert.deepEqual(claimWords(text, book), {
    vi: 'Có 1.234\u00a0doanh nghiệp.',
    en: 'There are 1,234\u00a0enterprises.',
  });
});

test('a figure that the dossier does not have is said to be open', () => {
  const text = { vi: 'Có {figure:x}.', en: 'There are {figure:x}.' };
  assert.equal(claimWords(text, book).vi, 'Có chưa đủ dữ liệu.');
});
