/** Weights are whole thousandths of a bit, so that both homes of the comparison add them exactly. */
const UNIT = 1000;
const MOST = 65_535;

/** Weight of a token that stands in so many of all values: rarer is heavier, never 0. */
export function tokenWeight(values: number, count: number): number {
  return Math.min(MOST, Math.floor(UNIT * Math.log2(1 + values / count)));
}

export type TokenWeights = ReadonlyMap<string, number>;

/** The weight of every token of a column. */
export function tokenWeights(column: readonly (readonly string[])[]): TokenWeights {
  const counts = new Map<string, number>();
  const filled = column.filter((tokens) => tokens.length > 0);
  for (const tokens of filled) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return new Map([...counts].map(([token, count]) => [token, tokenWeight(filled.length, count)]));
}

/** Weight of the shared tokens and of each side. */
export function sharedWeight(
  a: readonly string[],
  b: readonly string[],
  weights: TokenWeights,
): { readonly shared: number; readonly left: number; readonly right: number } {
  const sum = (tokens: readonly string[]): number =>
    tokens.reduce((total, token) => total + (weights.get(token) ?? 0), 0);
  const others = new Set(b);
  return { shared: sum(a.filter((token) => others.has(token))), left: sum(a), right: sum(b) };
}
