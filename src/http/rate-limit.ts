/** So many at once, and so many a second after that. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is left of each allowance, by who asks. */
export interface RateLimit {
  /** Takes one; tells the seconds to wait where none is left, 0 where one was taken. */
  take(who: string, nowMs: number): number;
  /** Whether nothing is left, taking nothing. */
  isSpent(who: string, nowMs: number): boolean;
}

/** Askers whose allowance is remembered at most; the longest unseen are forgotten first. */
const MOST_REMEMBERED = 20_000;

/** A bucket for each asker: it fills again with time. */
export function rateLimit({ burst, perSecond }: Allowance): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftOf = (who: string, nowMs: number): number => {
    const known = buckets.get(who);
    return known === undefined ? burst : Math.min(burst, known.left + ((nowMs - known.at) / 1000) * perSecond);
  };
  return {
    isSpent: (who, nowMs) => leftOf(who, nowMs) < 1,
    take(who, nowMs) {
      const left = leftOf(who, nowMs);
      buckets.delete(who);
      buckets.set(who, { left: left >= 1 ? left - 1 : left, at: nowMs });
      if (buckets.size > MOST_REMEMBERED)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
    },
  };
}
