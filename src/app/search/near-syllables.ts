/** A word must be at least so long before a slip in it is forgiven: shorter ones are too near to everything. */
const SHORTEST = 3;
/** From this length on, a word that is still being typed may hold a slip as well. */
const SHORTEST_BEGUN = 5;

/**
 * Whether two words differ by at most one slip of the hand: a letter too many, too few, another, or two exchanged.
 */
export function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  const least = Math.min(one.length, other.length);
  while (start < least && one[start] === other[start]) start += 1;
  if (start === least) return true;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

/** The words of a sorted list that a person may have meant: one slip away, whole or (for longer words) as far as typed. */
export function nearWords(word: string, known: readonly string[]): readonly number[] {
  if (word.length < SHORTEST || /^\d+$/.test(word)) return [];
  const near: number[] = [];
  known.forEach((candidate, at) => {
    if (isOneSlipAway(word, candidate)) near.push(at);
    else if (word.length >= SHORTEST_BEGUN && candidate.length > word.length) {
      if (isOneSlipAway(word, candidate.slice(0, word.length))) near.push(at);
    }
  });
  return near;
}
