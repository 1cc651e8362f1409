import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import { workingDaysAfter } from './working-days.ts';

const day = (text: string): IsoDate => parseIsoDate(text) as IsoDate;

test('two working days are never at a weekend, and a weekend between lengthens them', () => {
  // 26 November 2026 is a Thursday.
  assert.equal(workingDaysAfter(day('2026-11-23'), 2), '2026-11-25');
  assert.equal(workingDaysAfter(day('2026-11-26'), 2), '2026-11-30');
  assert.equal(workingDaysAfter(day('2026-11-27'), 2), '2026-12-01');
  assert.equal(workingDaysAfter(day('2026-11-28'), 2), '2026-12-01');
  assert.equal(workingDaysAfter(day('2026-12-31'), 1), '2027-01-01');
  assert.equal(workingDaysAfter(day('2026-11-28'), 0), '2026-11-28');
});
