import { type Origin, type Statement, TIERS, type Tier } from '../golden-record.ts';
import { PROFILE_FIELDS, type ProfileField } from './profile-fields.ts';
import { profileKey } from './profile-line.ts';

/** One thing of a profile: what is said of it, by whom, who says the same, and who says otherwise of the same thing. */
export interface ProfileRecord {
  readonly field: ProfileField;
  readonly line: string;
  readonly from: Origin;
  readonly also: readonly Origin[];
  readonly others: readonly { readonly line: string; readonly from: Origin }[];
}

/** How a value stands on a day: as a list has it, as somebody says, verified, or verified once and lapsed since. */
export const VERIFIED_STATES = ['listed', 'self-declared', 'verified', 'lapsed'] as const;
export type VerifiedState = (typeof VERIFIED_STATES)[number];

/** How far a value is verified on a day. What lapsed stays, as what the enterprise itself says; its last day counts as held. */
export function verifiedOn(
  { tier, check }: Origin,
  day: string,
): { readonly state: VerifiedState; readonly tier: Tier } {
  const hasLapsed = check !== undefined && (check.hasLapsed || (check.until !== null && check.until < day));
  if (hasLapsed) return { state: 'lapsed', tier: 'self-declared' };
  if (tier === 'listed' || tier === 'self-declared') return { state: tier, tier };
  return { state: 'verified', tier };
}

/** Verified further, speaking of a later day, recorded later: the better statement first, then in the order of rows. */
function better(one: Statement, other: Statement): number {
  return (
    TIERS.indexOf(other.tier) - TIERS.indexOf(one.tier) ||
    (other.asOf ?? '').localeCompare(one.asOf ?? '') ||
    other.recordedAt.localeCompare(one.recordedAt) ||
    one.row - other.row
  );
}

/** Every thing of which the rows of a record speak, once, with the best that is said of it; sections in their order. */
export function profileRecords(statements: readonly Statement[]): readonly ProfileRecord[] {
  const order = statements.toSorted(better);
  return PROFILE_FIELDS.flatMap((field) => {
    const found = new Map<string, ProfileRecord>();
    for (const { said, ...from } of order) {
      const lines = Array.isArray(said[field]) ? (said[field] as readonly string[]) : [];
      for (const line of lines) {
        const key = profileKey(field, line);
        const known = found.get(key);
        if (known === undefined) found.set(key, { field, line, from, also: [], others: [] });
        else if (known.line === line) found.set(key, { ...known, also: [...known.also, from] });
        else found.set(key, { ...known, others: [...known.others, { line, from }] });
      }
    }
    return [...found.values()];
  });
}
