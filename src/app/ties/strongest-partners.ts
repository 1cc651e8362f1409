import type { NetworkEdge } from '../desks/ties-desk.ts';

/** What is drawn of a network around a cluster. */
export interface Drawn {
  /** Nodes outside that are drawn, strongest first. */
  readonly partners: readonly string[];
  readonly edges: readonly NetworkEdge[];
  readonly leftOut: { readonly nodes: number; readonly edges: number };
}

/** Edges with an end in the cluster, and of the nodes outside only those tied to it most strongly, by the sum of their edges. */
export function strongestPartners(
  edges: readonly NetworkEdge[],
  isOwn: (node: string) => boolean,
  longest: number,
): Drawn {
  const touching = edges.filter(({ a, b }) => isOwn(a) || isOwn(b));
  const strength = new Map<string, number>();
  for (const { a, b, value } of touching)
    for (const node of [a, b]) if (!isOwn(node)) strength.set(node, (strength.get(node) ?? 0) + value);
  const ranked = [...strength].sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1)).map(([node]) => node);
  const partners = ranked.slice(0, longest);
  const kept = new Set(partners);
  const isDrawn = (node: string): boolean => isOwn(node) || kept.has(node);
  const shown = touching.filter(({ a, b }) => isDrawn(a) && isDrawn(b));
  return {
    partners,
    edges: shown,
    leftOut: { nodes: ranked.length - partners.length, edges: touching.length - shown.length },
  };
}
