import type { SetSum } from './set-sum.ts';

/** Sums and cells of one set of industries, by name. */
export interface SumsMemory {
  readonly sums: Map<string, SumsOutcome>;
  readonly cells: Map<string, SetSum | undefined>;
  /** Memories of the single industries of the set, by code. */
  readonly parts: Map<string, SumsMemory>;
  /** Industries by nearness to what places do, by table, period and places. */
  readonly ranks: Map<string, readonly RankedIndustry[]>;
}

/** An industry that places do not have more of than the whole, as numbers alone. */
export interface RankedIndustry {
  readonly code: string;
  readonly lq: number;
  readonly density: number;
  /** Rows of the grid that it was ranked in. */
  readonly places: number;
}

/** An empty memory for one set of industries. */
export function sumsMemory(): SumsMemory {
  return { sums: new Map(), cells: new Map(), parts: new Map(), ranks: new Map() };
}

/** The memory of one industry of a set. */
export function partMemory(memory: SumsMemory, part: string): SumsMemory {
  const known = memory.parts.get(part);
  if (known !== undefined) return known;
  const made = sumsMemory();
  memory.parts.set(part, made);
  return made;
}

export type SumsOutcome =
  | { readonly ok: true; readonly sums: ClusterSums }
  | { readonly ok: false; readonly problem: SumsProblem };

/** Why a quotient cannot be formed from a table; each says what to add. */
export type SumsProblem =
  | 'no-rows'
  | 'industries-not-classified'
  | 'no-other-industries'
  | 'no-country-total'
  | 'unknown-cells'
  | 'absent-units';

/** The four sums behind a quotient. */
export interface ClusterSums {
  readonly cell: SetSum;
  readonly placeTotal: SetSum;
  readonly industryTotal: SetSum;
  readonly total: SetSum;
  /** Digits of the industry codes that were added up. */
  readonly level: number;
  /** Members of the industry set in the table's classification, or in the one it was converted to. */
  readonly classification: string;
}
