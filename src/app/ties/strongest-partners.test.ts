import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strongestPartners } from './strongest-partners.ts';

const isOwn = (node: string): boolean => node.startsWith('own');
const EDGES = [
  { a: 'own1', b: 'own2', value: 1 },
  { a: 'own1', b: 'x', value: 5 },
  { a: 'y', b: 'own2', value: 3 },
  { a: 'own2', b: 'y', value: 3 },
  { a: 'z', b: 'own1', value: 2 },
  { a: 'x', b: 'y', value: 9 },
];

test('partners are kept by the sum of their edges with the cluster, and edges outside it do not count', () => {
  const { partners, edges } = strongestPartners(EDGES, isOwn, 1);
  assert.deepEqual(partners, ['y']);
  assert.deepEqual(
    edges.map(({ a, b }) => `${a} ${b}`),
    ['own1 own2', 'y own2', 'own2 y'],
  );
});

test('what is drawn and what is left out add up to all edges that touch the cluster', () => {
  for (const longest of [0, 1, 2, 3, 10]) {
    const { edges, leftOut, partners } = strongestPartners(EDGES, isOwn, longest);
    assert.equal(edges.length + leftOut.edges, 5);
    assert.equal(partners.length + leftOut.nodes, 3);
  }
});

test('a longer list of partners never loses an edge', () => {
  const drawn = (longest: number): number => strongestPartners(EDGES, isOwn, longest).edges.length;
  for (const longest of [0, 1, 2]) assert.ok(drawn(longest) <= drawn(longest + 1));
});
