import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuredAccuracy } from './measured-accuracy.case.ts';
import { hasBeside, MEASURED_SETS } from './measured-sets.case.ts';

for (const set of MEASURED_SETS)
  test(`${set.id}: precision and recall keep their floors`, {
    skip: !set.isHere && !hasBeside && 'the set may not be passed on',
  }, async () => {
    const { quality } = await measuredAccuracy(set);
    const [precision, recall] = set.floor;
    assert.ok(quality.precision >= precision && quality.recall >= recall, `${quality.precision} ${quality.recall}`);
  });
