import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActLine, LineageView } from '../../http/contract/law-contract.ts';
import { actArcs } from './act-arcs.ts';

const act = (id: string, issued: string | null): ActLine => ({ id, issued, inForceFrom: null }) as ActLine;
const tie = (from: string, to: string): LineageView => ({ from, to, relation: 'amends' }) as LineageView;

test('acts stand in the order of their days, and one without a day stands last', () => {
  const { rows } = actArcs([act('c', null), act('b', '2020-01-01'), act('a', '2010-01-01')], []);
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
});

test('arcs that share rows never lie on one another, and a tie to an act that is not shown is left out', () => {
  const acts = ['2010', '2011', '2012', '2013'].map((year, at) => act('abcd'[at] ?? '', `${year}-01-01`));
  const { arcs, deepest } = actArcs(acts, [tie('d', 'a'), tie('b', 'a'), tie('c', 'b'), tie('d', 'z')]);
  assert.equal(arcs.length, 3);
  for (const one of arcs)
    for (const other of arcs)
      if (one !== other && one.above < other.below && one.below > other.above) assert.notEqual(one.depth, other.depth);
  assert.equal(deepest, 2);
});
