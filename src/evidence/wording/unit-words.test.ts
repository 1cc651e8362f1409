import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEASURES, plainUnit, unitOf } from '../../indicators/import/measures.ts';
import { unitTitle, unitWords, withUnit } from './unit-words.ts';

test('a unit is said in the words of the language', () => {
  assert.equal(unitWords('persons', 'vi'), 'người');
  assert.equal(unitWords('enterprises', 'vi'), 'doanh nghiệp');
  assert.equal(unitWords('billion VND', 'vi'), 'tỷ đồng');
  assert.equal(unitWords('million USD', 'vi'), 'triệu USD');
  assert.equal(unitWords('tonnes per year', 'vi'), 'tấn/năm');
  assert.equal(unitWords('% per year', 'vi'), '%/năm');
});

test('one of a thing is singular in English', () => {
  assert.equal(unitWords('enterprises', 'en', 1), 'enterprise');
  assert.equal(unitWords('enterprises', 'en', 2), 'enterprises');
  assert.equal(unitWords('tonnes per year', 'en', 1), 'tonne per year');
});

test('a pure number says no unit in a sentence but names it at the head of a column', () => {
  assert.equal(unitWords('ratio', 'vi'), '');
  assert.equal(unitTitle('ratio', 'vi'), 'tỷ số');
});

test('an unknown unit stays as it is', () => {
  assert.equal(unitWords('furlongs', 'vi'), 'furlongs');
});

test('a percent sign touches its number, a word stands after a space that does not break', () => {
  assert.equal(withUnit('12,5', '%', { language: 'vi' }), '12,5%');
  assert.equal(withUnit('768', 'enterprises', { language: 'vi' }), '768\u00a0doanh nghiệp');
  assert.equal(withUnit('1,85', 'ratio', { language: 'vi' }), '1,85');
});

test('every unit that a column of a table may be read in has words in both languages', () => {
  const sizes = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'trăm'];
  const counted = ['đồng', 'USD', 'VND', 'người', 'doanh nghiệp', 'cơ sở', ''];
  const texts = sizes.flatMap((size) => counted.map((what) => `${size} ${what}`));
  const units = MEASURES.flatMap((kind) => [
    plainUnit(kind),
    ...texts.flatMap((text) => unitOf(text, kind)?.name ?? []),
  ]);
  assert.ok(new Set(units).size >= 10);
  for (const unit of units) {
    assert.notEqual(unitTitle(unit, 'en'), '', unit);
    if (unit !== 'USD') assert.notEqual(unitTitle(unit, 'vi'), unit, `${unit} has no Vietnamese words`);
  }
});
