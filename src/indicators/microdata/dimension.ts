/** A key of a table with its totals: member 0 is the total of all, every other stands under another. */
export interface Dimension {
  readonly name: string;
  readonly codes: readonly string[];
  /** Member above each; −1 for the total. */
  readonly parents: readonly number[];
  /** Members from each leaf up to the total; empty for members that have others under them. */
  readonly paths: readonly (readonly number[])[];
  at(code: string): number | undefined;
}

/** A dimension out of the ways that lead from below its total to each of its leaves: `['C', '26']`. */
export function dimension(name: string, total: string, ways: Iterable<readonly string[]>): Dimension {
  const above = new Map<string, string>();
  for (const way of ways) way.forEach((code, depth) => above.set(code, way[depth - 1] ?? total));
  const codes = [total, ...[...above.keys()].sort()];
  const at = new Map(codes.map((code, member) => [code, member]));
  const parents = codes.map((code) => at.get(above.get(code) ?? '') ?? -1);
  const hasUnder = new Set(parents);
  const paths = codes.map((_, member): readonly number[] => {
    if (hasUnder.has(member)) return [];
    const path: number[] = [];
    for (let each = member; each >= 0; each = parents[each] ?? -1) path.push(each);
    return path;
  });
  return { name, codes, parents, paths, at: (code) => at.get(code) };
}
