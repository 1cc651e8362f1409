/** How often the values of a column agree by chance. */
export interface ValueChances {
  /** Records with a value. */
  readonly values: number;
  /** Chance that two records of different entities have the same value. */
  readonly same: number;
  /** How many other records of its own entity share a record's value, on average. */
  readonly own: number;
}

/** A value seen on no other entity is still thought to stand on half a record. */
const UNSEEN = 0.5;

/**
 * What agreement on a value adds in bits over agreement on any value: log₂(chance of any same value / chance of this one), where this
 * value stands on `count` records. Rare values add, common ones take away. The other record of the pair is no sign that the value is common.
 */
export function rarityBits(count: number, { values, same, own }: ValueChances): number {
  const others = Math.max(1, values - 1);
  const chance = Math.max((count - 1 - Math.max(1, own)) / others, Math.min(UNSEEN / others, same));
  return Math.log2(same / chance);
}
