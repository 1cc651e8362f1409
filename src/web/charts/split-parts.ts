/** A part of a whole of one. */
export interface SplitPart {
  readonly key: string;
  /** Per cent of the whole; null where it is not known. */
  readonly share: number | null;
}

export interface SplitCell {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export const UNKNOWN = 'unknown';
const WHOLE = 100;
const ROUNDING = 0.05;

/** The parts laid side by side on a whole of 100 per cent; what the known parts leave is a part of its own, `unknown`. */
export function splitParts(parts: readonly SplitPart[]): readonly SplitCell[] {
  let reached = 0;
  const cells: SplitCell[] = [];
  for (const { key, share } of parts) {
    if (share === null || share <= 0) continue;
    cells.push({ key, from: reached, to: reached + share });
    reached += share;
  }
  if (reached < WHOLE - ROUNDING) cells.push({ key: UNKNOWN, from: reached, to: WHOLE });
  return cells;
}
