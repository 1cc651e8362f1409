/** The keys of one list in three states. */
export interface ThreeOrders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The order of a merged list that holds `kept`: the side that changed the order leads (mine if both did), and what the
 * other side added follows the entry that it follows there.
 */
export function mergedOrder({ base, mine, theirs }: ThreeOrders, kept: ReadonlySet<string>): readonly string[] {
  const isMineLeading = isMoved(base, mine) || !isMoved(base, theirs);
  const [first, second] = isMineLeading ? [mine, theirs] : [theirs, mine];
  const order = first.filter((key) => kept.has(key));
  const known = new Set([...base, ...second]);
  for (const [i, key] of second.entries()) {
    if (!kept.has(key) || order.includes(key)) continue;
    const before = second.slice(0, i).findLast((each) => order.includes(each));
    let position = before === undefined ? 0 : order.indexOf(before) + 1;
    // What the leading side added at the same spot comes first.
    while (position < order.length && !known.has(order[position] ?? '')) position += 1;
    order.splice(position, 0, key);
  }
  return order;
}

/** Whether entries that both lists hold stand in another order. */
export function isMoved(before: readonly string[], now: readonly string[]): boolean {
  const stayed = before.filter((key) => now.includes(key));
  const standing = now.filter((key) => before.includes(key));
  return stayed.some((key, i) => key !== standing[i]);
}
