import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineRuns } from './line-runs.ts';

test('a run ends where a year is missing, and no point is lost', () => {
  const years = [1990, 1991, 1993, 1994, 1995, 1999];
  const runs = lineRuns(years.map((year) => ({ year, value: year })));
  assert.deepEqual(
    runs.map((run) => run.map(({ year }) => year)),
    [[1990, 1991], [1993, 1994, 1995], [1999]],
  );
  assert.deepEqual(lineRuns([]), []);
});
