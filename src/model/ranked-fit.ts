/** The highest mark of a criterion, from 0 (not at all) to 3 (wholly). */
export const TOP_MARK = 3;
export const TOP_WEIGHT = 5;

/** Something weighed: its mark for each criterion, null where nobody gave one. */
export interface WeighedOption {
  readonly id: string;
  readonly marks: Readonly<Record<string, number | null>>;
}

/** Where an option stands: its weighed mean in [0, 1], a range where marks are open. */
export interface RankedOption {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** From 1; options whose ranges overlap a better one share its place. */
  readonly place: number;
}

/** The smallest change of one weight alone that puts another option first. */
export interface WeightFlip {
  readonly criterion: string;
  readonly weight: number;
  readonly first: string;
}

export interface RankedFit {
  readonly ranked: readonly RankedOption[];
  /** The one that is first whatever the open marks turn out to be; null while that is open. */
  readonly first: string | null;
  /** Share of the grid of weights (each at half, as it is, at one and a half) in which it stays first; null without a first. */
  readonly held: number | null;
  readonly verdict: 'robust' | 'fragile' | 'cannot-tell';
  readonly flips: readonly WeightFlip[];
}

const ROBUST = 0.9;
const GRID = [0.5, 1, 1.5] as const;
/** Sums of weights and marks that differ by less are the same number. */
const SAME = 1e-9;

type Weights = Readonly<Record<string, number>>;

/** Ranks options by the weighed mean of their marks, and tells how firm the first place is. */
export function rankedFit(options: readonly WeighedOption[], weights: Weights): RankedFit {
  const ranked = rankedBy(options, weights);
  const first = firstOf(ranked);
  if (first === null) return { ranked, first, held: null, verdict: 'cannot-tell', flips: [] };
  const grid = gridOf(weights);
  const held = grid.filter((each) => firstOf(rankedBy(options, each)) === first).length / grid.length;
  return {
    ranked,
    first,
    held,
    verdict: held >= ROBUST ? 'robust' : 'fragile',
    flips: flipsOf(options, weights, first),
  };
}

function rankedBy(options: readonly WeighedOption[], weights: Weights): readonly RankedOption[] {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return [];
  const mean = ({ marks }: WeighedOption, open: number): number =>
    Object.entries(weights).reduce((sum, [id, weight]) => sum + weight * ((marks[id] ?? open) / TOP_MARK), 0) / total;
  const rows = options
    .map((option) => ({ id: option.id, low: mean(option, 0), high: mean(option, TOP_MARK) }))
    .toSorted((a, b) => b.low + b.high - a.low - a.high || (a.id < b.id ? -1 : 1));
  return rows.map((row) => ({
    ...row,
    place: 1 + rows.filter(({ low }) => low > row.high + SAME).length,
  }));
}

function firstOf(ranked: readonly RankedOption[]): string | null {
  const [best, ...rest] = ranked;
  return best !== undefined && rest.length > 0 && rest.every(({ high }) => best.low > high + SAME) ? best.id : null;
}

/** Every way to set each weight that counts at half, as it is, or at one and a half. */
function gridOf(weights: Weights): readonly Weights[] {
  return Object.entries(weights).reduce<readonly Weights[]>(
    (grid, [id, weight]) =>
      weight === 0
        ? grid.map((each) => ({ ...each, [id]: 0 }))
        : grid.flatMap((each) => GRID.map((factor) => ({ ...each, [id]: weight * factor }))),
    [{}],
  );
}

function flipsOf(options: readonly WeighedOption[], weights: Weights, first: string): readonly WeightFlip[] {
  return Object.entries(weights).flatMap(([criterion, own]) => {
    const tried = Array.from({ length: TOP_WEIGHT + 1 }, (_, weight) => weight)
      .filter((weight) => weight !== own)
      .toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b);
    for (const weight of tried) {
      const other = firstOf(rankedBy(options, { ...weights, [criterion]: weight }));
      if (other !== null && other !== first) return [{ criterion, weight, first: other }];
    }
    return [];
  });
}
