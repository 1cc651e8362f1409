import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IsoDate } from './dates.ts';
import { isInForce, parseIsoDate, periodSpan } from './dates.ts';

test('a day of the calendar is read in both forms, and no other text is', () => {
  assert.equal(parseIsoDate('2025-07-01'), '2025-07-01');
  assert.equal(parseIsoDate('1/7/2025'), '2025-07-01');
  assert.equal(parseIsoDate('29/02/2024'), '2024-02-29');
  for (const text of ['2025-02-29', '31/04/2025', '2025-13-01', '0/1/2025', '2025', 'hôm nay', '1900-02-29'])
    assert.equal(parseIsoDate(text), undefined, text);
});

test('every day that the calendar has is read back as itself', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const text = date.toISOString().slice(0, 10);
      return parseIsoDate(text) === text;
    }),
  );
});

test('a thing is in force from its first day and no longer on its last', () => {
  const validity = { validFrom: '2008-08-01' as IsoDate, validTo: '2025-07-01' as IsoDate };
  const on = (day: string): boolean => isInForce(validity, day as IsoDate);
  assert.deepEqual(
    [on('2008-07-31'), on('2008-08-01'), on('2025-06-30'), on('2025-07-01')],
    [false, true, true, false],
  );
  assert.equal(isInForce({ validFrom: null, validTo: null }, '1000-01-01' as IsoDate), true);
});

test('periods have a first and a last day', () => {
  const span = (text: string): string | undefined => {
    const found = periodSpan(text);
    return found && `${found.first} ${found.last}`;
  };
  assert.equal(span('2010'), '2010-01-01 2010-12-31');
  assert.equal(span('2012/2016'), '2012-01-01 2016-12-31');
  assert.equal(span('2024-Q1'), '2024-01-01 2024-03-31');
  assert.equal(span('2024-H2'), '2024-07-01 2024-12-31');
  assert.equal(span('2020-9M'), '2020-01-01 2020-09-30');
  assert.equal(span('2024-02'), '2024-02-01 2024-02-29');
  assert.equal(span('2023-09-18'), '2023-09-18 2023-09-18');
  for (const text of ['2016/2012', '2024-Q5', '2020-13M', 'c. 2016', '']) assert.equal(span(text), undefined, text);
});
