import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupMemberRows } from './group-rows.ts';

const GROUPS = [
  { group_id: 'robots', name_vi: 'Rô-bốt', name_en: 'Robots' },
  { group_id: 'renewable-energy', name_vi: 'Năng lượng tái tạo', name_en: 'Renewable energy' },
];

function source(group: string, classifications: string, sure: string): Record<string, string> {
  return { group_id: group, classifications, code: '2811', how_sure: sure, reason_vi: 'v', reason_en: 'e' };
}

test('a line that speaks for two classifications gives a row in each', () => {
  const rows = groupMemberRows([source('automotive', 'vsic2018 vsic2025', 'core')], GROUPS);
  assert.deepEqual(
    rows.map((row) => row.classification),
    ['vsic2018', 'vsic2025'],
  );
});

test('the union of the new industries takes the strongest of the grades and names the groups', () => {
  const rows = groupMemberRows(
    [source('robots', 'vsic2025', 'arguable'), source('renewable-energy', 'vsic2025', 'likely')],
    GROUPS,
  );
  const union = rows.filter((row) => row.group_id === 'new-industries');
  assert.equal(union.length, 1);
  assert.equal(union[0]?.how_sure, 'likely');
  assert.equal(union[0]?.reason_en, 'In the groups robots; renewable energy; argued there.');
});
