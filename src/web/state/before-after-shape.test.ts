import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineRuns, timeOfDay, timeOfPeriod } from './before-after-shape.ts';

test('a year lies at its middle, a month at its own, and the first day of a year at its beginning', () => {
  assert.deepEqual([timeOfPeriod('2019'), timeOfDay('2019-01-01')], [2019.5, 2019]);
  assert.ok(Math.abs(timeOfPeriod('2019-08') - (2019 + 7.5 / 12)) < 1e-12);
  assert.ok(timeOfDay('2019-12-31') > 2019.9 && timeOfDay('2019-12-31') < 2020);
});

test('a missing value parts a line in two, and nothing is drawn over it', () => {
  const points = [1, null, 3, 4].map((value, at) => ({ at, value }));
  assert.deepEqual(lineRuns(points), [
    [{ at: 0, value: 1 }],
    [
      { at: 2, value: 3 },
      { at: 3, value: 4 },
    ],
  ]);
  assert.deepEqual(lineRuns([]), []);
});
