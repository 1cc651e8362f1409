import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextIndustries } from './next-industries.ts';
import type { ToyRow } from './toy-country.case.ts';
import { toyLadder } from './toy-country.case.ts';

/** Forty places: industries 26 and 27 always go together, 13 and 14 always go together; the cluster has 26 only. */
function planted(): readonly ToyRow[] {
  const rows: ToyRow[] = [];
  for (let i = 0; i < 40; i += 1) {
    const isElectric = i % 2 === 0;
    for (const industry of ['13', '14', '26', '27']) {
      const isHere = ['26', '27'].includes(industry) === isElectric;
      rows.push({ place: `VN63-${100 + i}`, industry, establishments: isHere ? 50 : 2 });
    }
  }
  for (const industry of ['13', '14', '26', '27'])
    rows.push({ place: 'VN63-19', industry, establishments: industry === '26' ? 60 : 5 });
  return rows;
}

test('a planted neighbour is found first, and what is there already is not proposed', () => {
  const found = nextIndustries(toyLadder(planted(), ['VN63-19']));
  assert.equal(found[0]?.code, '27');
  assert.ok(!found.some((entry) => entry.code === '26'));
  for (const { density } of found) assert.ok((density.value ?? -1) >= 0 && (density.value ?? 2) <= 1);
  assert.ok((found[0]?.density.value ?? 0) > (found[1]?.density.value ?? 1));
});

test('with few places, or with an unknown cell, nothing is proposed', () => {
  assert.deepEqual(nextIndustries(toyLadder(planted().slice(0, 80), ['VN63-19'])), []);
  assert.deepEqual(
    nextIndustries(toyLadder([...planted(), { place: 'VN63-24', industry: '26', establishments: null }], ['VN63-19'])),
    [],
  );
});
