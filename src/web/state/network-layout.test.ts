import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkEdge, NetworkNode } from '../../http/contract/ties-contract.ts';
import { fittedPlaces, networkLayout } from './network-layout.ts';

const NODES = Array.from(
  { length: 24 },
  (_, i): NetworkNode => ({
    id: `n${i}`,
    name: { vi: `n${i}`, en: `n${i}` },
    standing: i < 8 ? 'inside' : 'outside',
    size: null,
  }),
);
const EDGES = NODES.slice(1).map(({ id }, i): NetworkEdge => ({ a: `n${i % 8}`, b: id, value: 1 + (i % 5) }));
const places = () => networkLayout({ nodes: NODES, edges: EDGES }, () => 8);

test('the same network always lies the same way', () => {
  assert.deepEqual([...places()], [...places()]);
});

test('no two nodes lie on each other', () => {
  const list = [...places().values()];
  for (const [i, one] of list.entries())
    for (const other of list.slice(i + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 16);
});

test('the cluster lies nearer to the middle than its partners', () => {
  const laid = places();
  const away = (standing: NetworkNode['standing']): number => {
    const own = NODES.filter((node) => node.standing === standing);
    const sum = own.reduce((all, { id }) => all + Math.hypot(laid.get(id)?.x ?? 0, laid.get(id)?.y ?? 0), 0);
    return sum / own.length;
  };
  assert.ok(away('inside') < away('outside'));
});

test('stretched places stay inside the box, also of a single node', () => {
  const box = { width: 600, height: 300, pad: 40 };
  for (const laid of [fittedPlaces(places(), box), fittedPlaces(new Map([['a', { x: 5, y: 5 }]]), box)])
    for (const { x, y } of laid.values()) assert.ok(x >= 40 && x <= 560.001 && y >= 40 && y <= 260.001, `${x} ${y}`);
});
