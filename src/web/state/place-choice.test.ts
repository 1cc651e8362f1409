import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundPlaces, type PlaceUnit, placesAfter, placesBefore } from './place-choice.ts';

const unit = (id: string, name: string, parts: readonly string[] = []): PlaceUnit => ({
  id,
  name: { vi: `Tỉnh ${name}`, en: name },
  short: { vi: name, en: name },
  at: null,
  shapes: [],
  parts: parts.map((part) => ({
    id: part,
    name: { vi: part, en: part },
    extent: 'whole',
    date: '2025-07-01',
    acts: [],
  })),
});

const NEW = [
  unit('VN34-24', 'Bắc Ninh', ['VN63-24', 'VN63-27']),
  unit('VN34-19', 'Thái Nguyên', ['VN63-06', 'VN63-19']),
  unit('VN34-01', 'Hà Nội', ['VN63-01']),
];

test('places go over to the units that now hold their land, and back to all that those were made of', () => {
  const after = placesAfter(['VN63-19', 'VN63-24'], NEW);
  assert.deepEqual(after, ['VN34-24', 'VN34-19']);
  assert.deepEqual(placesBefore(after, NEW), ['VN63-06', 'VN63-19', 'VN63-24', 'VN63-27']);
});

test('a place is found by the beginnings of its words, marks not needed', () => {
  const found = (text: string): readonly string[] => foundPlaces(NEW, text).map(({ id }) => id);
  assert.deepEqual(found('thai ng'), ['VN34-19']);
  assert.deepEqual(found('ninh'), ['VN34-24']);
  assert.deepEqual(found(''), ['VN34-24', 'VN34-01', 'VN34-19']);
});
