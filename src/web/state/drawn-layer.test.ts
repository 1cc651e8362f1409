import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnLayer } from './drawn-layer.ts';

const mapLayers = { before: 'vn63', after: 'vn34' };

test('units are drawn in the layer of their own geography', () => {
  assert.equal(drawnLayer({ geography: 'VN34', mapLayers }), 'vn34');
  assert.equal(drawnLayer({ geography: 'VN63', mapLayers }), 'vn63');
  const counties = { before: 'us-counties', after: 'us-counties' };
  assert.equal(drawnLayer({ geography: 'USC', mapLayers: counties }), 'us-counties');
});

test('a geography without a map is not drawn in that of another country', () => {
  assert.equal(drawnLayer({ geography: 'XX', mapLayers }), undefined);
});
