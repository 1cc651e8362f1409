import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Centre, centresServing, servedProvinces } from './centre.ts';

const name = { vi: 'Trung tâm', en: 'Centre' };
const centres: readonly Centre[] = [
  {
    id: 'north',
    name,
    serves: [
      { province: 'VN34-31', validFrom: '2025-07-01', validTo: '2026-12-31' },
      { province: 'VN34-24', validFrom: '2025-07-01', validTo: null },
    ],
  },
  { id: 'third', name, serves: [{ province: 'VN34-31', validFrom: '2027-01-01', validTo: null }] },
];

test('a province that goes to a third centre is served by the first until its last day and by the third from its first', () => {
  const on = (day: string) => centresServing(centres, ['VN34-31'], day);
  assert.deepEqual([on('2025-06-30'), on('2026-12-31'), on('2027-01-01')], [[], ['north'], ['third']]);
  assert.deepEqual(centresServing(centres, ['VN34-24', 'VN34-31'], '2027-02-01'), ['north', 'third']);
  assert.deepEqual(servedProvinces(centres[0] as Centre, '2027-01-01'), ['VN34-24']);
});
