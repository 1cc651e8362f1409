import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parksOf } from './parks-of.ts';

const slice = {
  rowNumbers: [2, 5],
  matched: 2,
  columns: {
    osm_ref: ['way/1', 'way/2'],
    name_vi: ['KCN A', 'KCN B'],
    osm_name: ['A', 'B'],
    lat: ['21.04', '21.1'],
    lng: ['106.05', '106.2'],
    place_id_vn63: ['VN63-27', 'VN63-24'],
    place_id_vn34: ['VN34-24', 'VN34-24'],
  },
};

test('parks are taken by the unit of their own geography', () => {
  assert.deepEqual(
    parksOf({ slice }, 'VN63-24').map(({ name, latitude }) => [name, latitude]),
    [['KCN B', 21.1]],
  );
  assert.equal(parksOf({ slice }, 'VN34-24').length, 2);
});

test('a unit of another country has no parks', () => {
  assert.deepEqual(parksOf({ slice }, 'USC-06085'), []);
});
