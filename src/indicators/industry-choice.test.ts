import assert from 'node:assert/strict';
import { test } from 'node:test';
import { industryTest, isFlat } from './industry-choice.ts';
import { toyTable } from './toy-country.case.ts';

test('codes are flat when none stands above another', () => {
  assert.equal(isFlat(['2610', '2620', '2630']), true);
  assert.equal(isFlat(['26', '2610']), false);
  assert.equal(isFlat(['C', '2610']), false);
});

test('an industry is its own row, and all industries are the row of their total', () => {
  const table = toyTable([
    { place: 'VN63-19', industry: '2610', workers: 3 },
    { place: 'VN63-19', industry: 'TOTAL', workers: 9 },
  ]);
  assert.equal(industryTest(table, '2610')?.('2610'), 'inside');
  assert.equal(industryTest(table, '2610')?.('TOTAL'), 'outside');
  assert.equal(industryTest(table, undefined)?.('TOTAL'), 'inside');
  assert.equal(industryTest(table, undefined)?.('2610'), 'outside');
  assert.equal(industryTest(table, '9999'), undefined);
});
