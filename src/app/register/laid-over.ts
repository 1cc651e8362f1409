import type { Statement } from '../../register/golden-record.ts';
import type { RegisterSession } from '../ports-register.ts';

/** What is decided and not yet in the store. */
export interface LaidOver {
  readonly recordsOf: ReadonlyMap<string, readonly number[]>;
  readonly keysOf: ReadonlyMap<number, readonly string[]>;
  readonly blocks: ReadonlyMap<number, readonly number[]>;
  readonly statements: ReadonlyMap<number, readonly Statement[]>;
  /** Records of which the store knows nothing yet. */
  readonly made: ReadonlySet<number>;
}

/** Reading of a session as if what is laid over it had been written; the store is asked while that is still being decided. */
export function laidOver(session: RegisterSession, decided: Promise<LaidOver>): RegisterSession {
  return {
    ...session,
    async byBlocks(keys, most) {
      const there = await session.byBlocks(keys, most);
      const over = await decided;
      const all = keys.map((key) => [key, together(there.get(key), over.blocks.get(key)).slice(0, most)] as const);
      return new Map(all.filter(([, records]) => records.length > 0));
    },
    async byKeys(keys, also = []) {
      const there = await session.byKeys(keys, also);
      const over = await decided;
      const found = keys.flatMap((key) => (over.recordsOf.get(key) ?? []).map((record) => [key, record] as const));
      const reached = [...new Set(found.map(([, record]) => record))];
      const unread = reached.filter((record) => !there.keysOf.has(record) && !over.made.has(record));
      const more = unread.length === 0 ? undefined : await session.byKeys([], unread);
      const records = new Map(there.records);
      for (const [key, record] of found) records.set(key, together(records.get(key), [record]));
      const stored = new Map([...there.keysOf, ...(more?.keysOf ?? [])]);
      const own = [...new Set([...also, ...reached, ...stored.keys()])].map(
        (record) => [record, together(stored.get(record), over.keysOf.get(record))] as const,
      );
      return { records, keysOf: new Map(own.filter(([, list]) => list.length > 0)) };
    },
    async statements(records) {
      const there = new Map(await session.statements(records));
      const over = await decided;
      for (const record of records) {
        const more = over.statements.get(record);
        if (more === undefined) continue;
        const before = there.get(record) ?? [];
        const rows = new Set(before.map(({ row }) => row));
        there.set(record, [...before, ...more.filter(({ row }) => !rows.has(row))]);
      }
      return there;
    },
  };
}

/** Both lists in order, nothing twice. */
function together<T extends number | string>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] {
  if (other.length === 0) return one;
  return [...new Set([...one, ...other])].sort((a, b) => (a < b ? -1 : Number(a > b)));
}

/** Puts a value under a key of a map of lists, once. */
export function added<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
