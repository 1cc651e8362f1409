import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacesView } from '../../http/contract/explore-contract.ts';
import { outOfRegion } from './out-of-region.ts';

const places = {
  units: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  regions: [{ id: 'delta', inside: ['a'], touching: ['b'] }],
} as unknown as PlacesView;

test('a region leaves out the units that share no land with it, and no region leaves out none', () => {
  assert.deepEqual([...outOfRegion(places, 'delta')], ['c']);
  assert.equal(outOfRegion(places, undefined).size, 0);
  assert.equal(outOfRegion(places, 'nowhere').size, 0);
});
