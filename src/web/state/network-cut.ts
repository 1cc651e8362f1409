import type { NetworkEdge, NetworkNode, NetworkView } from '../../http/contract/ties-contract.ts';

/** What of a network is drawn. */
export interface NetworkCut {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export type NetworkScope = 'all' | 'inside';

type Ends = Pick<NetworkView, 'nodes' | 'edges'>;

/** The edges of at least a value, and the nodes that they tie; nodes of the cluster stay even where nothing ties them. */
export function networkCut(
  { nodes, edges }: Ends,
  asked: { readonly least: number; readonly scope: NetworkScope },
): NetworkCut {
  const inScope = nodes.filter(({ standing }) => asked.scope === 'all' || standing !== 'outside');
  const known = new Set(inScope.map(({ id }) => id));
  const kept = edges.filter(({ a, b, value }) => value >= asked.least && known.has(a) && known.has(b));
  const tied = new Set(kept.flatMap(({ a, b }) => [a, b]));
  return { nodes: inScope.filter(({ id, standing }) => standing !== 'outside' || tied.has(id)), edges: kept };
}

/** Values at which a threshold may stand: all that occur, or so many of them as evenly spread over the edges. */
export function thresholds(edges: readonly NetworkEdge[], most: number): readonly number[] {
  const values = [...new Set(edges.map(({ value }) => value))].sort((a, b) => a - b);
  if (values.length <= most) return values;
  const steps = Array.from(
    { length: most },
    (_, step) => values[Math.round((step * (values.length - 1)) / (most - 1))],
  );
  return steps.filter((value) => value !== undefined);
}

/** The lowest of the thresholds at which no more than so many edges are drawn. */
export function startingThreshold(edges: readonly NetworkEdge[], steps: readonly number[], most: number): number {
  const first = steps.find((least) => edges.filter(({ value }) => value >= least).length <= most);
  return first ?? steps.at(-1) ?? 0;
}

/** One tie as seen from a node. */
export interface NodeTie {
  readonly other: string;
  readonly way: 'to' | 'from' | 'within' | 'with';
  readonly edge: NetworkEdge;
}

/** The ties of a node, strongest first. */
export function nodeTies(edges: readonly NetworkEdge[], node: string, isDirected: boolean): readonly NodeTie[] {
  return edges
    .flatMap((edge): readonly NodeTie[] => {
      const { a, b } = edge;
      if (a === node && b === node) return [{ other: node, way: 'within', edge }];
      if (a === node) return [{ other: b, way: isDirected ? 'to' : 'with', edge }];
      return b === node ? [{ other: a, way: isDirected ? 'from' : 'with', edge }] : [];
    })
    .sort((x, y) => y.edge.value - x.edge.value || (x.other < y.other ? -1 : 1));
}

/** Nodes of the cluster first, then the others, each by the sum of its edges. */
export function strongestFirst({ nodes, edges }: Ends): readonly (NetworkNode & { readonly strength: number })[] {
  const strength = new Map<string, number>();
  for (const { a, b, value } of edges)
    for (const id of a === b ? [a] : [a, b]) strength.set(id, (strength.get(id) ?? 0) + value);
  return nodes
    .map((node) => ({ ...node, strength: strength.get(node.id) ?? 0 }))
    .sort(
      (x, y) =>
        Number(x.standing === 'outside') - Number(y.standing === 'outside') ||
        y.strength - x.strength ||
        (x.id < y.id ? -1 : 1),
    );
}
