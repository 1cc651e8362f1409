import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObservationTable } from './observation-rows.ts';
import { releaseTable } from './release-table.ts';

const TABLE: ObservationTable = {
  kind: 'place-industry',
  geography: 'VN63',
  classification: 'vsic2018',
  measures: [
    { name: 'workers', unit: 'persons' },
    { name: 'turnover', unit: 'billion VND' },
  ],
  rows: [
    { row: 3, placeId: 'VN63-19', industryCode: '26', period: '2022', ownership: 'all', values: [5, 'suppressed'] },
    { row: 2, placeId: 'VN', industryCode: 'TOTAL', period: '2022', ownership: 'all', values: ['missing', 1e-7] },
  ],
};

test('a table is written long, in order of its keys, with the kind of nothing where it is told', () => {
  const written = releaseTable(TABLE, 'me');
  assert.equal(
    [...written.chunks()].join(''),
    'place_id,industry_code,period,ownership,workers,turnover,turnover_missing\nVN,TOTAL,2022,all,,0.0000001,\nVN63-19,26,2022,all,5,,suppressed\n',
  );
  assert.deepEqual(
    written.schema.fields.map((field) => `${field.name}:${field.type}`),
    [
      'place_id:string',
      'industry_code:string',
      'period:string',
      'ownership:string',
      'workers:integer',
      'turnover:number',
      'turnover_missing:string',
    ],
  );
  assert.deepEqual(written.schema.primaryKey, ['place_id', 'industry_code', 'period', 'ownership']);
  assert.deepEqual(written.observations.place, { column: 'place_id', total: 'VN' });
  assert.deepEqual(
    written.checks.map((check) => check.rows ?? check.sum?.equals),
    [2, 5, 1e-7],
  );
});

test('a table of one dimension has only its own key', () => {
  const written = releaseTable({ ...TABLE, kind: 'industry', geography: undefined }, 'me');
  assert.deepEqual(written.schema.primaryKey, ['industry_code', 'period', 'ownership']);
  assert.equal(written.observations.place, undefined);
});
