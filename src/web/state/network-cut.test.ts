import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkEdge, NetworkNode } from '../../http/contract/ties-contract.ts';
import { networkCut, nodeTies, startingThreshold, strongestFirst, thresholds } from './network-cut.ts';

const node = (id: string, standing: NetworkNode['standing']): NetworkNode => ({
  id,
  name: { vi: id, en: id },
  standing,
  size: null,
});
const NODES = [
  node('p', 'inside'),
  node('q', 'inside'),
  node('t', 'touches'),
  node('x', 'outside'),
  node('y', 'outside'),
];
const EDGES: readonly NetworkEdge[] = [
  { a: 'p', b: 'p', value: 9 },
  { a: 'p', b: 'q', value: 4 },
  { a: 'q', b: 'p', value: 2 },
  { a: 'x', b: 'q', value: 7 },
  { a: 't', b: 'y', value: 1 },
];
const network = { nodes: NODES, edges: EDGES };

test('a higher threshold never draws an edge or a node that a lower one does not', () => {
  for (const scope of ['all', 'inside'] as const) {
    let before = networkCut(network, { least: 0, scope });
    for (const least of [1, 2, 3, 5, 8, 10]) {
      const now = networkCut(network, { least, scope });
      assert.ok(now.edges.every((edge) => before.edges.includes(edge)));
      assert.ok(now.nodes.every((each) => before.nodes.includes(each)));
      before = now;
    }
  }
});

test('nodes of the cluster stay without ties, nodes outside do not', () => {
  const { nodes, edges } = networkCut(network, { least: 100, scope: 'all' });
  assert.deepEqual(edges, []);
  assert.deepEqual(
    nodes.map(({ id }) => id),
    ['p', 'q', 't'],
  );
});

test('inside the cluster only, no edge leads out', () => {
  const { nodes, edges } = networkCut(network, { least: 0, scope: 'inside' });
  assert.ok(nodes.every(({ standing }) => standing !== 'outside'));
  assert.deepEqual(
    edges.map(({ a, b }) => a + b),
    ['pp', 'pq', 'qp'],
  );
});

test('thresholds rise, begin at the least value and end at the greatest, however few may stand', () => {
  const many = Array.from({ length: 500 }, (_, i): NetworkEdge => ({ a: 'a', b: `b${i}`, value: (i * 37) % 101 }));
  for (const most of [2, 7, 40, 1000]) {
    const steps = thresholds(many, most);
    assert.ok(steps.length <= most);
    assert.deepEqual(
      steps,
      [...new Set(steps)].sort((a, b) => a - b),
    );
    assert.deepEqual([steps[0], steps.at(-1)], [0, 100]);
  }
  assert.deepEqual(thresholds([], 10), []);
});

test('the first picture holds no more edges than asked, unless the strongest alone are more', () => {
  const steps = thresholds(EDGES, 10);
  for (const most of [1, 2, 3, 5]) {
    const least = startingThreshold(EDGES, steps, most);
    assert.ok(networkCut(network, { least, scope: 'all' }).edges.length <= most);
  }
  assert.equal(startingThreshold([], [], 5), 0);
});

test('each tie of a node is seen once, from its side, strongest first', () => {
  const seen = nodeTies(EDGES, 'q', true);
  assert.deepEqual(
    seen.map(({ other, way }) => `${way} ${other}`),
    ['from x', 'from p', 'to p'],
  );
  assert.deepEqual(nodeTies(EDGES, 'p', true)[0]?.way, 'within');
  assert.ok(nodeTies(EDGES, 'q', false).every(({ way }) => way === 'with'));
});

test('in the order of nodes the cluster comes first, and a loop counts once', () => {
  const order = strongestFirst(network);
  assert.deepEqual(
    order.map(({ id, strength }) => `${id} ${strength}`),
    ['p 15', 'q 13', 't 1', 'x 7', 'y 1'],
  );
});
