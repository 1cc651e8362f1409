/** Limits of one block of sectors: at most so many workers, and at most so much turnover or capital, in billion VND. */
export interface SizeLimits {
  readonly workers: number;
  readonly turnover: number;
  readonly capital: number;
}

export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** The definition of size in force on a day, as the law pack gives it. */
export interface SizeRule {
  readonly id: string;
  readonly industry: Readonly<Record<'micro' | 'small' | 'medium', SizeLimits>>;
  readonly tradeAndServices: Readonly<Record<'micro' | 'small' | 'medium', SizeLimits>>;
}

export interface SizeFacts {
  readonly workers: number | undefined;
  /** VND. */
  readonly turnoverVnd: number | undefined;
  /** VND. */
  readonly capitalVnd: number | undefined;
  /** Whether the main activity is in agriculture, industry or construction; undefined where no activity is known. */
  readonly isIndustry: boolean | undefined;
}

const BILLION = 1_000_000_000;
const STEPS = ['micro', 'small', 'medium'] as const;

/**
 * Micro, small, medium or large by workers and by turnover or capital. Undefined where the facts do not settle it: workers unknown,
 * neither turnover nor capital known while the workers alone do not make it large, or the block of sectors unknown where the blocks differ.
 */
export function sizeClass(facts: SizeFacts, rule: SizeRule): Size | undefined {
  if (facts.isIndustry === undefined) {
    const [one, other] = [inBlock(facts, rule.industry), inBlock(facts, rule.tradeAndServices)];
    return one === other ? one : undefined;
  }
  return inBlock(facts, facts.isIndustry ? rule.industry : rule.tradeAndServices);
}

function inBlock({ workers, turnoverVnd, capitalVnd }: SizeFacts, block: SizeRule['industry']): Size | undefined {
  if (workers === undefined) return undefined;
  if (workers > block.medium.workers) return 'large';
  if (turnoverVnd === undefined && capitalVnd === undefined) return undefined;
  const isWithin = ({ workers: most, turnover, capital }: SizeLimits): boolean =>
    workers <= most &&
    ((turnoverVnd !== undefined && turnoverVnd <= turnover * BILLION) ||
      (capitalVnd !== undefined && capitalVnd <= capital * BILLION));
  const step = STEPS.find((each) => isWithin(block[each]));
  if (step !== undefined) return step;
  // One of the two measures is over; the other could still be within.
  return turnoverVnd !== undefined && capitalVnd !== undefined ? 'large' : undefined;
}
