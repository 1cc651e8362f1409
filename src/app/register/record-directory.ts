import type { Level } from '../../register/record-id.ts';
import { presentKeys, type RecordKeys } from '../../register/record-keys.ts';
import type { Said } from '../../register/register-fields.ts';
import type { RegisterSession } from '../ports-register.ts';
import type { ComparedRow } from './compared-row.ts';

/** One record as one row speaks of it. */
export interface Spoken {
  readonly row: number;
  readonly asOf: string | null;
  readonly level: Level;
  readonly said: Said;
  /** By what it is found again. */
  readonly keys: RecordKeys;
  /** As what the model compares it; undefined where the model does not decide. */
  readonly compared: ComparedRow | undefined;
}

/** Records by key while a chunk is brought in: those of the store, and those that the chunk itself will make. */
export interface Directory {
  slots(key: string): readonly number[];
  /** Two valid codes that differ are never one record. */
  mayBe(slot: number, code: string | undefined): boolean;
  codesOf(slot: number): readonly string[];
  provinceOf(slot: number): string | undefined;
  /** A slot for a record that is to be made. */
  reserve(): number;
  note(slot: number, keys: readonly string[]): void;
  settle(slot: number, record: number): void;
  recordOf(slot: number): number;
}

/** The directory of all records that the keys of a chunk lead to. */
export async function openDirectory(session: RegisterSession, spoken: readonly Spoken[]): Promise<Directory> {
  const wanted = new Set(spoken.flatMap(({ keys }) => presentKeys(keys)));
  for (const { said } of spoken)
    for (const code of [
      said.parent_code,
      said.predecessor_code,
      said.code === undefined ? undefined : String(said.code).slice(0, 10),
    ])
      if (code !== undefined) wanted.add(`code:${String(code)}`);
  const { records, keysOf } = await session.byKeys([...wanted]);
  const byKey = new Map<string, number[]>([...records].map(([key, list]) => [key, [...list]]));
  const codesOf = new Map<number, string[]>();
  const provinces = new Map<number, string>();
  const settled = new Map<number, number>();
  let reserved = 0;
  const noteKey = (slot: number, key: string): void => {
    const province = /\|(VN34-\d{2})$/u.exec(key)?.[1];
    if (province !== undefined) provinces.set(slot, province);
    if (key.startsWith('code:')) codesOf.set(slot, [...(codesOf.get(slot) ?? []), key.slice('code:'.length)]);
  };
  for (const [record, keys] of keysOf) for (const key of keys) noteKey(record, key);
  return {
    slots: (key) => byKey.get(key) ?? [],
    mayBe: (slot, code) => code === undefined || (codesOf.get(slot)?.every((each) => each === code) ?? true),
    codesOf: (slot) => codesOf.get(slot) ?? [],
    provinceOf: (slot) => provinces.get(slot),
    reserve() {
      reserved -= 1;
      return reserved;
    },
    note(slot, keys) {
      for (const key of keys) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [slot]);
        else if (!known.includes(slot)) known.push(slot);
        noteKey(slot, key);
      }
    },
    settle: (slot, record) => void settled.set(slot, record),
    recordOf: (slot) => settled.get(slot) ?? slot,
  };
}
