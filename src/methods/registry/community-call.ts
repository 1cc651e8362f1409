import { leiden } from '../leiden.ts';
import { random } from '../random.ts';
import { type Weights, weights } from '../weights.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, namesIn, positionsIn } from './key-list.ts';
import { byKey, oneRow } from './made-tables.ts';
import { located, refuse } from './run-refusal.ts';
import { output, SEED, table } from './shapes.ts';

/** Links in both directions from edges that are given once, or twice alike; the row of an edge is kept for faults. */
function bothWays(given: Given, nodes: KeyList): Weights {
  const [a, b] = [positionsIn(given, nodes, 'edges.a'), positionsIn(given, nodes, 'edges.b')];
  const n = nodes.names.length;
  const weight = given.hasColumn('edges', 'weight')
    ? given.values('edges', 'weight')
    : new Float64Array(a.length).fill(1);
  // Sorted by unordered pair, an edge given twice stands beside itself.
  const pair = Float64Array.from(a, (from, row) => Math.min(from, b[row]!) * n + Math.max(from, b[row]!));
  const order = Int32Array.from(a.keys()).sort((one, other) => pair[one]! - pair[other]! || one - other);
  const once = order.filter((row, at) => {
    const before = at === 0 ? undefined : order[at - 1]!;
    if (before === undefined || pair[before] !== pair[row]) return true;
    if (weight[before] !== weight[row]) refuse('not-symmetric', { table: 'edges', row, value: weight[row]! });
    return false;
  });
  const [from, to] = [new Int32Array(2 * once.length), new Int32Array(2 * once.length)];
  const values = new Float64Array(2 * once.length);
  once.forEach((row, at) => {
    [from[at], to[at], values[at]] = [a[row]!, b[row]!, weight[row]!];
    [from[at + once.length], to[at + once.length], values[at + once.length]] = [b[row]!, a[row]!, weight[row]!];
  });
  return located(
    ({ row }) => ({ table: 'edges', ...(row === undefined ? {} : { row: once[row % once.length]! }) }),
    () => weights(n, { from, to, values }),
  );
}

export const leidenCall: MethodCall = {
  id: 'leiden',
  tables: [table('edges', 'a b weight?:amount', { absent: 'mirrored' })],
  parameters: [
    { name: 'resolution', type: 'number', initial: 1, above: 0 },
    SEED,
    { name: 'randomness', type: 'number', initial: 0.01, above: 0 },
    { name: 'passes', type: 'whole', initial: 10, least: 1 },
  ],
  outputs: [
    output('community', 'node community:number'),
    output('quality', 'quality:measure communities:number passes:number converged:number', []),
  ],
  run(given) {
    const nodes = namesIn(given, 'edges.a', 'edges.b');
    const made = leiden(bothWays(given, nodes), {
      resolution: given.number('resolution'),
      random: random(given.number('seed')),
      randomness: given.number('randomness'),
      passes: given.number('passes'),
    });
    const { community, communities, quality, passes, converged } = made;
    const said = { vi: 'chưa hội tụ sau số lượt cho phép', en: 'not settled within the passes allowed' };
    return {
      outputs: {
        community: byKey('node', nodes, { community }),
        quality: oneRow({ quality, communities, passes, converged: converged ? 1 : 0 }),
      },
      facts: { quality, communities, passes, converged },
      warnings: converged ? [] : [{ code: 'not-converged', said }],
    };
  },
};
