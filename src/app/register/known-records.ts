import type { Statement } from '../../register/golden-record.ts';
import { type MatchProfile, matchProfile } from '../../register/match/match-profile.ts';
import type { Level } from '../../register/record-id.ts';
import type { RegisterSession } from '../ports-register.ts';

/** A record as the model sees it: what each of its rows says. */
export interface KnownRecord {
  readonly profiles: readonly MatchProfile[];
  readonly sources: readonly string[];
}

/** Records kept in memory between the chunks of a list, those that were used lately. */
export interface KnownRecords {
  get(record: number): KnownRecord | undefined;
  put(record: number, known: KnownRecord): void;
  /** Reads those that are not at hand; a record that nobody speaks of any more is left out. */
  load(session: Pick<RegisterSession, 'statements' | 'lastEvent'>, records: readonly number[]): Promise<void>;
  /** Whether somebody else decided something meanwhile: what is at hand may be stale then, and is dropped. */
  freshen(lastEvent: number): boolean;
  seen(lastEvent: number): void;
}

/** Records of one generation; those of two are kept. A list in order of use costs a look over all that went, once it is full. */
const MOST_KEPT = 100_000;
/** Rows of one record that are compared. */
const MOST_COMPARED = 8;

/** An empty memory. */
export function knownRecords(): KnownRecords {
  let young = new Map<number, KnownRecord>();
  let old = new Map<number, KnownRecord>();
  let event = -1;
  const put = (record: number, known: KnownRecord): void => {
    if (young.size >= MOST_KEPT) [old, young] = [young, new Map()];
    young.set(record, known);
  };
  const get = (record: number): KnownRecord | undefined => young.get(record) ?? old.get(record);
  return {
    get,
    put,
    async load(session, records) {
      const missing: number[] = [];
      for (const record of records) {
        const known = get(record);
        if (known === undefined) missing.push(record);
        else if (!young.has(record)) put(record, known);
      }
      if (missing.length === 0) return;
      for (const [record, statements] of await session.statements(missing)) put(record, knownRecord(statements));
    },
    freshen(lastEvent) {
      if (lastEvent === event) return false;
      young.clear();
      old.clear();
      return true;
    },
    seen(lastEvent) {
      event = lastEvent;
    },
  };
}

const knownRecord = (statements: readonly Statement[]): KnownRecord => ({
  profiles: statements.map(({ said }) => matchProfile(said)),
  sources: statements.map(({ source }) => source),
});

/** The record with one more row; codes of all rows stay, of the others the first few are compared. */
export function withRow({ profiles, sources }: KnownRecord, profile: MatchProfile, source: string): KnownRecord {
  return { profiles: [...profiles, profile], sources: [...sources, source] };
}

/** The rows of a record that are compared. */
export const comparedRows = ({ profiles }: KnownRecord): readonly MatchProfile[] => profiles.slice(0, MOST_COMPARED);

/** Levels that the model decides about; a dependent unit is told by its code, or by its whole name in its province. */
export const isMatched = (level: Level): boolean => level !== 'dependent';
