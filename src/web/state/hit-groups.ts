import type { SearchAnswer, SearchHit, SearchKind } from '../../http/contract/search-contract.ts';

/** Hits of one kind, and how many more there are. */
export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  readonly more: number;
}

/** Hits by kind; the kind of the best hit stands first, and within a kind the order stays. */
export function hitGroups({ hits, counts }: Pick<SearchAnswer, 'hits' | 'counts'>): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return { kind, hits: own, more: Math.max(0, (counts[kind] ?? own.length) - own.length) };
  });
}

/** A hit by which a list tells it from others. */
export const hitKey = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string => `${kind} ${id}`;
