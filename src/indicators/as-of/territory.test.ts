import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IsoDate } from '../../model/dates.ts';
import { ATLAS } from '../toy-country.case.ts';
import { classificationOn, geographyOn } from './geography.ts';
import { isContiguous, overlapping, placeReach, successors } from './territory.ts';

const day = (text: string): IsoDate => text as IsoDate;

test('province code 24 is Bắc Giang until 30 June 2025 and new Bắc Ninh from 1 July 2025', () => {
  assert.equal(geographyOn(day('2025-06-30')), 'VN63');
  assert.equal(geographyOn(day('2025-07-01')), 'VN34');
  assert.equal(ATLAS.byId.get('VN63-24')?.nameVi, 'Bắc Giang');
  assert.equal(ATLAS.byId.get('VN34-24')?.nameVi, 'Bắc Ninh');
  assert.deepEqual(overlapping(ATLAS, 'VN63-24', 'VN34'), ['VN34-24']);
  assert.deepEqual(overlapping(ATLAS, 'VN34-24', 'VN63'), ['VN63-24', 'VN63-27']);
});

test('industry codes change on 15 November 2025, not with the provinces', () => {
  assert.equal(classificationOn(day('2025-11-14')), 'vsic2018');
  assert.equal(classificationOn(day('2025-11-15')), 'vsic2025');
});

test('an old province lies inside the new one that holds it, and a new one only touches an old part', () => {
  assert.equal(placeReach(ATLAS, 'VN63-24', new Set(['VN34-24'])), 'inside');
  assert.equal(placeReach(ATLAS, 'VN34-24', new Set(['VN63-24'])), 'touches');
  assert.equal(placeReach(ATLAS, 'VN34-24', new Set(['VN63-24', 'VN63-27'])), 'inside');
  assert.equal(placeReach(ATLAS, 'VN63-06', new Set(['VN63-19'])), 'outside');
});

test('successors say what else each unit holds', () => {
  const [thaiNguyen, bacNinh] = successors(ATLAS, ['VN63-19', 'VN63-24'], 'VN34');
  assert.deepEqual(
    thaiNguyen?.parts.map((part) => [part.id, part.isOwn]),
    [
      ['VN63-06', false],
      ['VN63-19', true],
    ],
  );
  assert.deepEqual(
    bacNinh?.parts.map((part) => [part.id, part.isOwn]),
    [
      ['VN63-24', true],
      ['VN63-27', false],
    ],
  );
});

test('units hang together by shared borders, and an unknown border is unknown', () => {
  assert.equal(isContiguous(ATLAS, ['VN63-19', 'VN63-24']), true);
  assert.equal(isContiguous(ATLAS, ['VN63-06', 'VN63-27']), false);
  assert.equal(isContiguous(ATLAS, ['VN63-19', 'VN63-99']), undefined);
});
