import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  carriedChoices,
  columnName,
  guessedChoices,
  NO_RELEASE_CHOICES,
  readingWords,
  releaseWords,
} from './import-choices.ts';

const columns = [
  { letter: 'A', header: 'Tỉnh' },
  { letter: 'B', header: 'C' },
  { letter: 'C', header: 'Số lao động' },
];
const guessed = guessedChoices('Biểu 1', 'place');

test('what nobody chose is left to the guess', () => {
  assert.deepEqual(readingWords(guessed, columns), { as: 'place', sheet: 'Biểu 1' });
});

test('choices become the options of the command line', () => {
  const choices = {
    ...guessed,
    roles: { A: 'place', C: 'workers' },
    units: { turnover: ' billion VND ', capital: '' },
    marks: [
      { mark: '-', meaning: 'zero' },
      { mark: '', meaning: 'missing' },
    ],
    period: ' 2023 ',
    numbers: 'vi' as const,
    keepsSmallCells: true,
  };
  assert.deepEqual(readingWords(choices, columns), {
    as: 'place',
    sheet: 'Biểu 1',
    map: ['place=A', 'workers=Số lao động'],
    unit: ['turnover=billion VND'],
    missing: ['-=zero'],
    period: '2023',
    numbers: 'vi',
    'keep-small-cells': true,
  });
});

test('a column is named by its letter unless that letter is the header of another', () => {
  assert.equal(columnName('A', columns), 'A');
  assert.equal(columnName('C', columns), 'Số lao động');
  assert.equal(columnName('Z', columns), 'Z');
});

test('a release says its status and asks to replace only when a person chose so', () => {
  assert.deepEqual(releaseWords({ as: 'place' }, NO_RELEASE_CHOICES), { as: 'place' });
  assert.deepEqual(
    releaseWords({ as: 'place' }, { name: 'bang', status: 'official', source: 'x', licence: '', replaces: true }),
    { as: 'place', name: 'bang', status: 'official', source: 'x', replace: true },
  );
});

test('a mended file keeps what was chosen for it, another file does not', () => {
  const next = { fileName: 'a.csv', sheets: [{ name: 'a.csv' }], sheet: 'a.csv', kind: 'place' as const };
  const choices = { ...guessedChoices('a.csv', 'industry'), period: '2022' };
  assert.equal(carriedChoices({ fileName: 'a.csv', choices }, next).period, '2022');
  assert.equal(carriedChoices({ fileName: 'a.csv', choices: { ...choices, sheet: 'x' } }, next).sheet, 'a.csv');
  assert.deepEqual(carriedChoices({ fileName: 'b.csv', choices }, next), guessedChoices('a.csv', 'place'));
  assert.deepEqual(carriedChoices(undefined, next), guessedChoices('a.csv', 'place'));
});
