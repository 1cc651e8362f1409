import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelledPlace, type PlaceParts } from '../normalise/levelled-place.ts';
import type { PlaceCodes } from '../normalise/normal-value.ts';
import { PLACE_LEVELS, placeLevel } from './place-level.ts';

const codes = fc.record({
  province: fc.integer({ min: 1, max: 3 }),
  former: fc.integer({ min: 0, max: 3 }),
  district: fc.integer({ min: 0, max: 3 }),
  communes: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
});
const named = (level: number): string => [...PLACE_LEVELS, 'differ'].toReversed()[level] ?? '';
const parts = (told: Partial<PlaceParts>): PlaceCodes => {
  const all = { province: 'VN34-01', former: '', district: '', communes: [], ...told };
  return levelledPlace(all).place ?? assert.fail();
};
const between = (one: Partial<PlaceParts>, other: Partial<PlaceParts>): string =>
  named(placeLevel(parts(one), parts(other)));

test('the level is the same from either side', () => {
  fc.assert(fc.property(codes, codes, (a, b) => placeLevel(a, b) === placeLevel(b, a)));
});

test('a place agrees with itself, and with itself told less finely', () => {
  fc.assert(
    fc.property(codes, (place) => {
      const bare = { province: place.province, former: 0, district: 0, communes: [] };
      assert.ok(placeLevel(place, place) >= 3);
      assert.equal(placeLevel(place, bare), 3);
    }),
  );
});

test('a level that one does not know is no contradiction; one that contradicts never raises the level', () => {
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      const level = placeLevel(a, b);
      assert.ok(placeLevel({ ...a, district: 0 }, b) >= Math.min(level, 3) || level === 0);
      if (a.district === 0 && b.district !== 0) assert.ok(placeLevel({ ...a, district: b.district + 1 }, b) <= level);
      if (a.former === 0 && b.former !== 0) assert.equal(placeLevel({ ...a, former: b.former + 1 }, b), 0);
    }),
  );
});

test('old and new names of one place agree, and a split commune agrees with either half', () => {
  const old = { former: 'VN63-01', district: 'VN63-001', communes: ['VN34-00004'] };
  assert.equal(between(old, { communes: ['VN34-00004'] }), 'same-commune');
  assert.equal(between({ communes: ['VN34-00004', 'VN34-00008'] }, { communes: ['VN34-00008'] }), 'candidate');
  assert.equal(between({ district: 'VN63-001' }, { district: 'VN63-001', communes: ['VN34-00004'] }), 'same-district');
});

test('two places told at one level and not the same are two places, the higher the level the more', () => {
  assert.equal(between({ communes: ['VN34-00004'] }, { communes: ['VN34-00008'] }), 'other-commune');
  assert.equal(between({ district: 'VN63-001' }, { district: 'VN63-002' }), 'other-district');
  assert.equal(between({ former: 'VN63-27' }, { former: 'VN63-24' }), 'differ');
  assert.equal(between({}, { province: 'VN34-79' }), 'differ');
});

test('an address without a province has no place', () => {
  assert.equal(levelledPlace({ province: '', former: '', district: '', communes: ['VN34-00004'] }).text, '');
});
