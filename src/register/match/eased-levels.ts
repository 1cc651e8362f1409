/** A facet of a compared pair and its bits. */
interface WeighedLevel {
  readonly field: string;
  readonly weight: number;
}

/** Most bits that an address may speak against a pair of legal units, all its facets together. */
export const MOST_AGAINST = 12;

const isOf = ({ field }: WeighedLevel, role: string): boolean =>
  field.startsWith(role) && (field.length === role.length || field[role.length] === '.');

/**
 * Words, numbers, park and place of an address differ together when a firm moves or one list has the seat and the other the factory: what
 * they say against a pair of legal units is eased in proportion where it is more than that much.
 */
export function easedAddress<T extends WeighedLevel>(levels: readonly T[]): readonly T[] {
  const isAgainst = (each: T): boolean => each.weight < 0 && isOf(each, 'address');
  const against = levels.filter(isAgainst).reduce((sum, { weight }) => sum - weight, 0);
  if (against <= MOST_AGAINST) return levels;
  return levels.map((each) => (isAgainst(each) ? { ...each, weight: (each.weight * MOST_AGAINST) / against } : each));
}

/**
 * What the facets of each of these roles say for a pair, in proportion where it is together more than `most`: neighbours share an address
 * and plants of one firm its name, so neither alone makes two records one (the plain definition is `heldBits`).
 */
export function heldLevels<T extends WeighedLevel>(
  levels: readonly T[],
  { roles, most }: { readonly roles: readonly string[]; readonly most: number },
): readonly T[] {
  return roles.reduce<readonly T[]>((held, role) => {
    const isFor = (each: T): boolean => each.weight > 0 && isOf(each, role);
    const agreeing = held.filter(isFor).reduce((sum, { weight }) => sum + weight, 0);
    if (agreeing <= most) return held;
    return held.map((each) => (isFor(each) ? { ...each, weight: (each.weight * most) / agreeing } : each));
  }, levels);
}
