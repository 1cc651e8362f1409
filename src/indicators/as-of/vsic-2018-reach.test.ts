import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crosswalkOf } from './industry-set.ts';
import { vsic2018Reach } from './vsic-2018-reach.ts';

const conversion = (from: string, to: string, isPartial: boolean) => ({
  fromClassification: 'vsic2018',
  from,
  toClassification: 'vsic2025',
  to,
  level: 4,
  isPartial,
});
const crosswalk = crosswalkOf([
  conversion('2610', '2611', true),
  conversion('2610', '2619', true),
  conversion('2620', '2620', false),
]);

test('a set stated in VSIC 2018 is asked by its own codes', () => {
  const reach = vsic2018Reach({ members: { vsic2018: ['26', '27101'], vsic2025: ['99'] } }, crosswalk);
  assert.deepEqual(['2610', '2710', '2800'].map(reach), ['inside', 'touches', 'outside']);
});

test('a set stated in VSIC 2025 alone is asked through the conversion, and a split code only touches it', () => {
  const reach = vsic2018Reach({ members: { vsic2025: ['2611', '2620'] } }, crosswalk);
  assert.deepEqual(['2610', '2620', '2630'].map(reach), ['touches', 'inside', 'outside']);
});

test('a set stated in neither holds no code of VSIC 2018', () => {
  assert.equal(vsic2018Reach({ members: { naics2012: ['3344'] } }, crosswalk)('2610'), 'outside');
});
