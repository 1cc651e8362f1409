import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('us-input-output');

test('every industry column of inputs adds up to its printed total', () => {
  const use = builtRows('us-input-output', 'bea_use');
  const totals = use.filter(
    (row) => row['commodity'] === 'Total Intermediate' && !row['industry']?.startsWith('Total'),
  );
  for (const total of totals.filter((row) => !/^F/.test(row['industry'] ?? ''))) {
    const parts = use.filter((row) => row['industry'] === total['industry'] && row['kind'] === 'intermediate');
    const sum = parts.reduce((all, row) => all + Number(row['value']), 0);
    assert.ok(Math.abs(sum - Number(total['value'])) <= 40, `${total['industry']}: ${sum} against ${total['value']}`);
  }
});

test('the groups of the county pack have one sector each', () => {
  const groups = builtRows('us-input-output', 'bea_naics4').map((row) => row['naics4']);
  assert.deepEqual(
    groups.toSorted(),
    builtRows('us-counties', 'naics4').map((row) => row['naics4']),
  );
});
