import type { NetworkScope } from './network-cut.ts';

/** What of the ties is in view, as the address carries it. */
export interface TiesSearch {
  readonly network?: string;
  /** The least value that is drawn. */
  readonly least?: number;
  readonly scope?: NetworkScope;
  readonly node?: string;
}

/** Reads the part of the query that belongs to the ties. */
export function parseTiesSearch(search: Readonly<Record<string, unknown>>): TiesSearch {
  const { network, least, scope, node } = search;
  return {
    ...(typeof network === 'string' ? { network } : {}),
    ...(typeof least === 'number' && Number.isFinite(least) ? { least } : {}),
    ...(scope === 'inside' ? { scope } : {}),
    ...(typeof node === 'string' || typeof node === 'number' ? { node: String(node) } : {}),
  };
}
