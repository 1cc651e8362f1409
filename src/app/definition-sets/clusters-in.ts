import type { LongTable } from '../../methods/registry/long-table.ts';
import { plainColumns } from '../../methods/registry/long-table.ts';
import type { DefinitionSet } from '../../model/definition-set.ts';

/** Results that put industries into clusters: table, column of the industry, column of the cluster. */
export const CLUSTERINGS = [
  { output: 'definition', industry: 'industry', cluster: 'cluster' },
  { output: 'community', industry: 'node', cluster: 'community' },
] as const;

/** The clusters of a table of industries, by number or name; industries in the order of the table. */
export function clustersIn(
  table: LongTable,
  { industry, cluster }: { readonly industry: string; readonly cluster: string },
): DefinitionSet['clusters'] {
  const columns = plainColumns(table);
  const found = new Map<string | number, string[]>();
  columns[industry]?.forEach((code, at) => {
    const label = columns[cluster]?.[at] ?? '';
    const codes = found.get(label) ?? [];
    codes.push(String(code));
    found.set(label, codes);
  });
  return [...found].sort(([a], [b]) => compared(a, b)).map(([label, codes]) => ({ label: String(label), codes }));
}

/** Numbers by size, names by their letters. */
function compared(a: string | number, b: string | number): number {
  const [one, other] = [Number(a), Number(b)];
  return Number.isNaN(one) || Number.isNaN(other) ? (String(a) < String(b) ? -1 : 1) : one - other;
}
