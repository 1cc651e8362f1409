import { type Origin, TIERS } from '../golden-record.ts';

/** That a thing of a profile no longer holds: the first day without it, and who says so. */
export interface ProfileEnd {
  readonly day: string;
  readonly from: Origin;
}

/** A time in which a thing holds: from a day or from ever, and to the day before it ended, if it did. */
export interface Spell {
  readonly since: string | null;
  readonly end: ProfileEnd | null;
}

/** What never ended. */
export const ALWAYS: readonly Spell[] = [{ since: null, end: null }];

/** Verified further, speaking of a later day, recorded later: the better statement first, then in the order of rows. */
export function better(one: Origin, other: Origin): number {
  return (
    TIERS.indexOf(other.tier) - TIERS.indexOf(one.tier) ||
    (other.asOf ?? '').localeCompare(one.asOf ?? '') ||
    other.recordedAt.localeCompare(one.recordedAt) ||
    one.row - other.row
  );
}

/**
 * When a thing holds, by those who say that it is there and those who say that it ended. A statement of a day before the end does not speak
 * against it; one of the end's day or later does, and then the better of the two stands, from the day of which it speaks.
 */
export function spellsOf(claims: readonly Origin[], ends: readonly ProfileEnd[]): readonly Spell[] {
  if (ends.length === 0) return ALWAYS;
  const standing = ends.filter((end) => !ends.some((other) => isCorrected(end, other, claims)));
  const days = [...standing.map(({ day }) => day), ...claims.flatMap(({ asOf }) => asOf ?? [])];
  const spells: Spell[] = [{ since: null, end: null }];
  for (const day of [...new Set(days)].toSorted()) {
    const last = spells.at(-1);
    if (last === undefined) continue;
    const end = standing
      .filter((each) => each.day <= day && !claims.some((claim) => standsAgainst(claim, each, day)))
      .toSorted((one, other) => better(one.from, other.from))[0];
    if (end !== undefined && last.end === null) spells.splice(-1, 1, { ...last, end });
    if (end === undefined && last.end !== null) spells.push({ since: day, end: null });
  }
  return spells;
}

/** Whether a statement that a thing is there, as of a day up to this one, is better than one that it ended before. */
const standsAgainst = (claim: Origin, end: ProfileEnd, day: string): boolean =>
  claim.asOf !== null && claim.asOf >= end.day && claim.asOf <= day && better(claim, end.from) < 0;

/** Whether a better statement sets a later day for the same end: nobody says that the thing came back in between. */
const isCorrected = (end: ProfileEnd, by: ProfileEnd, claims: readonly Origin[]): boolean =>
  by.day > end.day && better(by.from, end.from) < 0 && !claims.some((claim) => standsAgainst(claim, end, by.day));

/** The end that is in force on a day or to come after it; null where the thing holds for good as far as is known. */
export function endAfter(spells: readonly Spell[], day: string): ProfileEnd | null {
  return (
    (spells.find((spell) => holdsIn(spell, day)) ?? spells.findLast(({ since }) => since === null || since <= day))
      ?.end ?? null
  );
}

const holdsIn = ({ since, end }: Spell, day: string): boolean =>
  (since === null || since <= day) && (end === null || day < end.day);

/** Whether a thing holds on a day; on the day since which it ended it does not. */
export const holdsOn = (spells: readonly Spell[], day: string): boolean => spells.some((spell) => holdsIn(spell, day));
