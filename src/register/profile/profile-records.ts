import type { Origin, Statement, Tier } from '../golden-record.ts';
import { PROFILE_FIELDS, type ProfileField } from './profile-fields.ts';
import { endOf, identityLine, profileKey, profileLine, termId } from './profile-line.ts';
import { ALWAYS, better, type ProfileEnd, type Spell, spellsOf } from './profile-spells.ts';

/** One thing of a profile: what is said of it, by whom, who says the same, and who says otherwise of the same thing. */
export interface ProfileRecord {
  readonly field: ProfileField;
  readonly line: string;
  readonly from: Origin;
  readonly also: readonly Origin[];
  readonly others: readonly { readonly line: string; readonly from: Origin }[];
  /** When it holds, by who says that it is there and who says that it ended. */
  readonly spells: readonly Spell[];
  /** Everybody who says that it ended. */
  readonly ends: readonly ProfileEnd[];
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

/** Every thing of which the rows of a record speak, once, with the best that is said of it; sections in their order. */
export function profileRecords(statements: readonly Statement[]): readonly ProfileRecord[] {
  const order = statements.toSorted(better);
  return PROFILE_FIELDS.flatMap((field) => {
    const found = new Map<string, ProfileRecord>();
    const ended = new Map<string, ProfileRecord>();
    for (const { said, ...from } of order.filter((each) => each.said[field] !== undefined)) {
      const lines = Array.isArray(said[field]) ? (said[field] as readonly string[]) : [];
      for (const line of lines) {
        const day = endOf(line);
        if (day === undefined) putClaim(found, { field, line, from });
        else putEnd(ended, { field, line, from }, day);
      }
    }
    if (ended.size === 0) return [...found.values()];
    for (const [key, { ends, ...only }] of ended) {
      const record = found.get(key) ?? { ...only, ends };
      const claims = [...(found.has(key) ? claimsOf(record) : []), ...bareClaims(order, record)];
      found.set(key, { ...record, ends, spells: spellsOf(claims, ends) });
    }
    return [...found.values()];
  });
}

type Told = Pick<ProfileRecord, 'field' | 'line' | 'from'>;

function putClaim(found: Map<string, ProfileRecord>, { field, line, from }: Told): void {
  const key = profileKey(field, line);
  const known = found.get(key);
  if (known === undefined) found.set(key, { field, line, from, also: [], others: [], spells: ALWAYS, ends: [] });
  else if (known.line === line) found.set(key, { ...known, also: [...known.also, from] });
  else found.set(key, { ...known, others: [...known.others, { line, from }] });
}

/** What ended was there before, also where nobody said so then: what the end says of it stands for that. */
function putEnd(ended: Map<string, ProfileRecord>, { field, line, from }: Told, day: string): void {
  const key = profileKey(field, line);
  const known = ended.get(key) ?? {
    ...{ field, line: identityLine(field, line), from },
    ...{ also: [], others: [], spells: ALWAYS, ends: [] },
  };
  ended.set(key, { ...known, ends: [...known.ends, { day, from }] });
}

const claimsOf = ({ from, also, others }: ProfileRecord): readonly Origin[] => [
  from,
  ...also,
  ...others.map((other) => other.from),
];

/** A list that names a process, and no capability of it, says that the process is there of whatever material. */
function bareClaims(statements: readonly Statement[], { field, line }: ProfileRecord): readonly Origin[] {
  const id = termId(profileLine(line).head);
  if (field !== 'capabilities' || id === '' || profileKey(field, line) !== profileKey(field, id)) return [];
  return statements.flatMap(({ said, ...from }) => {
    const isNamed = said.process_terms !== undefined && termsIn(said.process_terms).includes(id);
    const hasOwn = termsIn(said.capabilities).includes(id);
    return isNamed && !hasOwn ? [from] : [];
  });
}

const termsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((each) => /^CAP-\d+/u.exec(String(each))?.[0] ?? '') : [];
