import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PlaceFacts, type PlaceRow, placeExplanation } from './convert-place-words.ts';

const place = (id: string, nameVi: string, nameEn: string): PlaceRow => {
  const [geography = '', code = ''] = id.split('-');
  return { id, geography, level: 'province', code, nameVi, nameEn, parent: '' };
};
const rows = [
  place('VN63-27', 'Tỉnh Bắc Ninh', 'Bac Ninh'),
  place('VN34-24', 'Tỉnh Bắc Ninh', 'Bac Ninh'),
  place('VN34-01', 'Hà Nội', 'Hanoi'),
];
const facts: PlaceFacts = {
  byId: new Map(rows.map((row) => [row.id, row])),
  forward: new Map([['VN63-27', [{ target: 'VN34-24', isWhole: true }]]]),
  backward: new Map(),
};

test('a code of another time is named with that time and its successor, as code or as id', () => {
  for (const code of ['27', 'VN63-27']) {
    const said = placeExplanation(facts, { code, from: 'VN34' });
    assert.match(
      said.en,
      /is not a place code of VN34 \(since 1 July 2025\); it is Bac Ninh in VN63 .* related to VN34-24 Bac Ninh/,
    );
    assert.match(said.vi, /đó là Tỉnh Bắc Ninh trong VN63 \(1\/8\/2008 – 30\/6\/2025\)/);
  }
});

test('a lost leading zero is guessed, and an unknown code leads to the list', () => {
  assert.match(placeExplanation(facts, { code: '1', from: 'VN34' }).en, /it may be 01 \(Hà Nội\)/);
  assert.match(placeExplanation(facts, { code: '999', from: 'VN34' }).en, /see “lienket pack show vn-places”/);
});
