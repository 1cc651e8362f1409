import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatLongDate, formatPlaceAndDate } from './format-date.ts';

test('a day is dd/mm/yyyy in both languages, and what is not a day stays as it is', () => {
  assert.equal(formatDate('2023-09-18', 'vi'), '18/09/2023');
  assert.equal(formatDate('2023-09-18', 'en'), '18/09/2023');
  assert.equal(formatDate('2018', 'vi'), '2018');
});

test('days 01–09 and months 01–02 carry a zero, other months do not', () => {
  assert.equal(formatPlaceAndDate('Hà Nội', '2026-02-05', 'vi'), 'Hà Nội, ngày 05 tháng 02 năm 2026');
  assert.equal(formatPlaceAndDate('Thái Nguyên', '2026-03-18', 'vi'), 'Thái Nguyên, ngày 18 tháng 3 năm 2026');
  assert.equal(formatPlaceAndDate('Ha Noi', '2026-02-05', 'en'), 'Ha Noi, 5 February 2026');
});

test('an unknown place or date is left as dots to fill', () => {
  assert.equal(formatPlaceAndDate(undefined, undefined, 'vi'), '………, ngày … tháng … năm 20…');
});

test('an act is cited by its date in words', () => {
  assert.equal(formatLongDate('2021-08-26', 'vi'), 'ngày 26 tháng 8 năm 2021');
  assert.equal(formatLongDate('2021-08-26', 'en'), '26 August 2021');
  assert.equal(formatLongDate('2021', 'vi'), '2021');
});
