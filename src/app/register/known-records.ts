import type { Statement } from '../../register/golden-record.ts';
import { MOST_COMPARED } from '../../register/match/join-rules.ts';
import { type MatchProfile, matchProfile } from '../../register/match/match-profile.ts';
import { type PackedProfile, packedProfile, unpackedProfile } from '../../register/match/packed-profile.ts';
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

/** Records of one generation that are at hand as they are compared; those of two are kept. */
const MOST_READY = 30_000;
/** Records of one generation that are kept as text, which takes a tenth of the room; those of two are kept. */
const MOST_PACKED = 400_000;

/** An empty memory. */
export function knownRecords(): KnownRecords {
  const ready = generations<KnownRecord>(MOST_READY);
  const packed = generations<string>(MOST_PACKED);
  let event = -1;
  const put = (record: number, known: KnownRecord): void => {
    ready.put(record, known);
    packed.put(record, packedRecord(known));
  };
  const get = (record: number): KnownRecord | undefined => {
    const at = ready.get(record);
    if (at !== undefined) return at;
    const text = packed.get(record);
    if (text === undefined) return undefined;
    const known = unpackedRecord(text);
    ready.put(record, known);
    return known;
  };
  return {
    get,
    put,
    async load(session, records) {
      // What is at hand is unpacked when it is compared: the store need not wait for that.
      const missing = records.filter((record) => packed.get(record) === undefined);
      if (missing.length === 0) return;
      for (const [record, statements] of await session.statements(missing)) put(record, knownRecord(statements));
    },
    freshen(lastEvent) {
      if (lastEvent === event) return false;
      ready.clear();
      packed.clear();
      return true;
    },
    seen(lastEvent) {
      event = lastEvent;
    },
  };
}

/** What was put or asked for lately. A list in order of use costs a look over all that went, once it is full. */
function generations<T>(most: number) {
  let young = new Map<number, T>();
  let old = new Map<number, T>();
  const put = (record: number, value: T): void => {
    if (young.size >= most && !young.has(record)) [old, young] = [young, new Map()];
    young.set(record, value);
  };
  return {
    put,
    get(record: number): T | undefined {
      const value = young.get(record) ?? old.get(record);
      if (value !== undefined && !young.has(record)) put(record, value);
      return value;
    },
    clear(): void {
      young.clear();
      old.clear();
    },
  };
}

const packedRecord = ({ profiles, sources }: KnownRecord): string =>
  JSON.stringify([sources, ...profiles.map(packedProfile)]);

function unpackedRecord(text: string): KnownRecord {
  const [sources, ...profiles] = JSON.parse(text) as [readonly string[], ...PackedProfile[]];
  return { profiles: profiles.map(unpackedProfile), sources };
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
