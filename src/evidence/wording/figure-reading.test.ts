import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../figure.ts';
import { figureReading, figureReadingWithUnit } from './figure-reading.ts';

const figure = { value: 1.772, unit: 'ratio', digits: 2 } as Figure;

test('an interval stands in brackets behind its value', () => {
  const bounded: Figure = { ...figure, low: 1.541, high: 2.02, boundsKind: 'interval' };
  assert.equal(figureReading(bounded, 'vi'), '1,77 (1,54–2,02)');
  assert.equal(figureReading(bounded, 'en'), '1.77 (1.54–2.02)');
});

test('what a partial conversion allows is said as from … to …, never as a point', () => {
  const range: Figure = {
    ...figure,
    value: null,
    low: 2919.3,
    high: 4439.9,
    boundsKind: 'conversion',
    digits: 1,
    unit: 'million USD',
  };
  assert.equal(figureReading(range, 'vi'), 'từ 2.919,3 đến 4.439,9');
  assert.equal(figureReadingWithUnit(range, 'vi'), 'từ 2.919,3 đến 4.439,9\u00a0triệu USD');
  assert.equal(figureReadingWithUnit(range, 'en'), '2,919.3 to 4,439.9\u00a0million USD');
});

test('a side without end is said as at least or at most', () => {
  assert.equal(figureReading({ ...figure, value: null, low: 2 }, 'vi'), 'ít nhất 2,00');
  assert.equal(figureReading({ ...figure, value: null, low: Number.NEGATIVE_INFINITY, high: 2 }, 'en'), 'at most 2.00');
});

test('a value that is not there says which kind of nothing it is and has no unit', () => {
  const nothing: Figure = { ...figure, value: null, missing: 'suppressed', unit: 'persons' };
  assert.equal(figureReadingWithUnit(nothing, 'vi'), 'không công bố (bảo mật)');
});

test('zero is a value', () => {
  assert.equal(figureReadingWithUnit({ ...figure, value: 0, digits: 0, unit: 'persons' }, 'vi'), '0\u00a0người');
});
