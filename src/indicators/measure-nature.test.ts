import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureNature } from './measure-nature.ts';

test('counts and money add up; indices, percentages and rates do not', () => {
  for (const unit of ['persons', 'billion VND', 'projects', 'tonnes per year', ''])
    assert.equal(measureNature(unit), 'amount');
  for (const unit of ['%', 'index, previous month = 100', 'ratio', 'persons per km2', 'percentage points'])
    assert.equal(measureNature(unit), 'rate');
});
