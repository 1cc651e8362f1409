import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossedTable } from './crossed-table.ts';
import { dimension } from './dimension.ts';
import { unprovenNeeds } from './unproven-needs.ts';
import { type Witness, type WitnessNeed, witness, witnessSearch } from './witness.ts';

const table = crossedTable([dimension('place', 'VN', [['A'], ['B']]), dimension('ownership', 'all', [['f'], ['p']])]);
const leeway = {
  values: Float64Array.of(20, 9, 11, 9, 4, 5, 11, 5, 6),
  low: new Float64Array(9),
  high: new Float64Array(9).fill(Infinity),
  costs: Float64Array.of(Infinity, Infinity, Infinity, Infinity, 0, 1, Infinity, 1, 1),
  sole: new Int32Array(9).fill(-1),
};
const need: WitnessNeed = { cell: 4, direction: 1, amount: 2 };
const found = witness(witnessSearch(table, leeway), need, true);
const untold = leeway.costs.map((cost) => (cost < Infinity ? 0 : cost));
const open = (changed: Witness | undefined, costs = untold): number =>
  unprovenNeeds(table, { ...leeway, costs }, { needs: [need], witnesses: [changed] }).length;

test('a witness is a table with the same totals in which the cell lies as far away as it needs', () => {
  assert.deepEqual(new Set(found?.cells), new Set([4, 5, 7, 8]));
  assert.equal(open(found), 0);
});

test('the audit takes no witness that changes a told cell, a total or too little, or that leaves what is known', () => {
  assert.ok(found !== undefined);
  assert.equal(open(undefined), 1);
  assert.equal(open(found, leeway.costs), 1);
  assert.equal(open({ ...found, cells: found.cells.slice(1), changes: found.changes.slice(1) }), 1);
  assert.equal(open({ ...found, changes: found.changes.map((change) => change / 2) }), 1);
  assert.equal(open({ ...found, changes: found.changes.map((change) => change * 4) }), 1);
});
