import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActLine } from '../../http/contract/law-contract.ts';
import { lawBars, yearOf } from './law-bars.ts';

const act = (id: string, dates: Partial<ActLine>): ActLine => ({
  id,
  number: id,
  type: { vi: '', en: '' },
  title: { vi: '', en: '' },
  issuer: { vi: '', en: '' },
  issued: null,
  inForceFrom: null,
  inForceTo: null,
  standing: 'in-force',
  standingWords: { vi: '', en: '' },
  howSure: 'A',
  howSureWords: { vi: '', en: '' },
  checked: { vi: '', en: '' },
  rules: 0,
  origin: 'pack',
  replacedBy: null,
  ...dates,
});

test('a later day is never placed before an earlier one', () => {
  const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-12-31', '2025-01-01'];
  days.slice(1).forEach((day, at) => {
    assert.ok(yearOf(day) > yearOf(days[at] ?? ''), day);
  });
});

test('acts stand by their first day, and an act without any date is left out', () => {
  const { bars } = lawBars(
    [act('b', { inForceFrom: '2021-10-15' }), act('none', {}), act('a', { issued: '2018-01-15' })],
    '2023-09-18',
  );
  assert.deepEqual(
    bars.map(({ act: { id }, isVague }) => [id, isVague]),
    [
      ['a', true],
      ['b', false],
    ],
  );
});

test('the day that is asked, every bar and every tick lie on the axis', () => {
  const { bars, years, from, to, asOf } = lawBars(
    [act('a', { inForceFrom: '2016-07-01', inForceTo: '2027-01-01' }), act('b', { inForceFrom: '2026-01-01' })],
    '2030-05-05',
  );
  for (const year of [asOf, ...years, ...bars.flatMap((bar) => [bar.from, bar.to])]) {
    assert.ok(year >= from && year <= to, String(year));
  }
});
