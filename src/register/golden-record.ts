import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { firmName } from './firm-name.ts';
import { isProfileField } from './profile/profile-fields.ts';
import { profileKey } from './profile/profile-line.ts';
import { FIELD_NAMES, type FieldName, type FieldValue, REGISTER_FIELDS, type Said } from './register-fields.ts';

/** How far a value was verified, weakest first. */
export const TIERS = ['listed', 'self-declared', 'document-seen', 'site-verified', 'third-party-register'] as const;
export type Tier = (typeof TIERS)[number];
/** Those of what somebody vouches for: more than that it stands in a list. */
export const VOUCHED_TIERS = TIERS.filter((tier) => tier !== 'listed');
export type VouchedTier = Exclude<Tier, 'listed'>;

/** What one source row says of a record; never changed once it is kept. */
export interface Statement {
  readonly row: number;
  readonly source: string;
  readonly tier: Tier;
  /** The day of which it speaks. */
  readonly asOf: string | null;
  readonly recordedAt: string;
  /** How a confirmed proposal was verified: until when that holds, and whether it lapsed; absent for what a list says. */
  readonly check?: { readonly tier: Tier; readonly until: string | null; readonly hasLapsed: boolean };
  readonly said: Said;
}

export type Origin = Omit<Statement, 'said'>;

/** The value that the register shows, who says so, and who says otherwise. */
export interface GoldenField {
  readonly value: FieldValue;
  readonly from: Origin;
  readonly others: readonly { readonly value: FieldValue; readonly from: Origin }[];
}

export type GoldenRecord = Readonly<Partial<Record<FieldName, GoldenField>>>;

/** Follows from other fields, so that a difference in it is no conflict of its own. */
const DERIVED: ReadonlySet<FieldName> = new Set(['places', 'place_candidates', 'lot', 'park']);

/** What is the same said in other words: spelling of a name, tone placement, spaces. */
function sameness(name: FieldName, value: FieldValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name !== 'name' && name !== 'name_en') return foldedWords(value);
  const { core, form } = firmName(value);
  return `${form ?? ''} ${core}`;
}

/** Whether two values of a field say the same, spelling apart. */
export const saysTheSame = (name: FieldName, one: FieldValue, other: FieldValue): boolean =>
  sameness(name, one) === sameness(name, other);

/** Best first: verified further, speaking of a later day, recorded later, and then in the order of rows. */
function ranked(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted(
    (one, other) =>
      TIERS.indexOf(other.tier) - TIERS.indexOf(one.tier) ||
      (other.asOf ?? '').localeCompare(one.asOf ?? '') ||
      other.recordedAt.localeCompare(one.recordedAt) ||
      one.row - other.row,
  );
}

/**
 * The golden record: of each field the value of the best statement, with its origin, and every other value that says something else.
 * Lists are united; their origin is that of the best statement that has one.
 */
export function goldenRecord(statements: readonly Statement[]): GoldenRecord {
  const [only, ...more] = statements;
  if (only !== undefined && more.length === 0) return soleRecord(only);
  const order = ranked(statements).map(({ said, ...from }) => ({ said, from }));
  const golden: Partial<Record<FieldName, GoldenField>> = {};
  for (const name of FIELD_NAMES) {
    const told = order.flatMap(({ said, from }) => {
      const value = said[name];
      return value === undefined ? [] : [{ value, from }];
    });
    const [best, ...rest] = told;
    if (best === undefined) continue;
    const isList = REGISTER_FIELDS[name].kind === 'list';
    golden[name] = isList ? united(name, told) : { ...best, others: differing(name, best.value, rest) };
  }
  return golden;
}

/** What says something else than the best value, each once; most rows repeat it letter by letter. */
function differing<T extends { readonly value: FieldValue }>(
  name: FieldName,
  best: FieldValue,
  rest: readonly T[],
): readonly T[] {
  const doubtful = DERIVED.has(name) ? [] : rest.filter(({ value }) => value !== best);
  if (doubtful.length === 0) return doubtful;
  const seen = new Set([sameness(name, best)]);
  return doubtful.filter(({ value }) => {
    const key = sameness(name, value);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The record of which only one row speaks: nothing has to be weighed. */
function soleRecord({ said, ...from }: Statement): GoldenRecord {
  const golden: Partial<Record<FieldName, GoldenField>> = {};
  for (const name of FIELD_NAMES) {
    const value = said[name];
    if (value !== undefined) golden[name] = { value, from, others: NOBODY };
  }
  return golden;
}

const NOBODY: GoldenField['others'] = [];

/** All that is listed, each once; of two lines of a profile that speak of one thing the better statement stands. */
function united(name: FieldName, told: readonly { readonly value: FieldValue; readonly from: Origin }[]): GoldenField {
  const all = told.flatMap(({ value }) => (Array.isArray(value) ? (value as readonly string[]) : [String(value)]));
  const keyOf = (each: string): string => (isProfileField(name) ? profileKey(name, each) : foldedWords(each));
  const seen = new Map(all.map((each) => [keyOf(each), each] as const).toReversed());
  const from = told[0]?.from as Origin;
  return { value: [...seen.values()].toReversed(), from, others: [] };
}

/** Fields in which the sources disagree. */
export function conflictsOf(golden: GoldenRecord): readonly FieldName[] {
  return FIELD_NAMES.filter((name) => (golden[name]?.others.length ?? 0) > 0);
}
