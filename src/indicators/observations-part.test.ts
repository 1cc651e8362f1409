import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observationsPart, rowsByPlace } from './observations-part.ts';
import { toyTable } from './toy-country.case.ts';

const table = toyTable([
  { place: 'VN63-19', industry: 'TOTAL', period: '2021', workers: 1 },
  { place: 'VN63-19', industry: 'TOTAL', workers: 2 },
  { place: 'VN63-24', industry: '2610', workers: 3 },
  { place: 'VN63-24', industry: 'TOTAL', workers: null },
]);

test('rows of a measure and period stand by place; an unknown value is a row, another period is not', () => {
  const industry = (code: string) => (code === 'TOTAL' ? ('inside' as const) : ('outside' as const));
  const rows = rowsByPlace(table, { measure: 'workers', period: '2022', industry });
  assert.deepEqual(
    [...rows],
    [
      ['VN63-19', [1]],
      ['VN63-24', [3]],
    ],
  );
});

test('a part of a table keeps the numbers of its source rows', () => {
  const part = observationsPart(table, [3, 1]);
  assert.deepEqual(part.rowNumbers, [4, 2]);
  assert.deepEqual(part.values['workers'], [null, 2]);
  assert.deepEqual(part.index.places.list, ['VN63-24', 'VN63-19']);
});
