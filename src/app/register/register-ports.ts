import type { Gazetteer } from '../../register/gazetteer.ts';
import type { SizeRule } from '../../register/size-class.ts';
import type { TableFiles } from '../add-data.ts';
import type { NewPair, RegisterRecords } from '../ports-register.ts';

/** Columns that a person stated for lists with one header. */
export interface ListMemory {
  recall(fingerprint: string): Promise<RememberedList | undefined>;
  remember(list: RememberedList): Promise<void>;
}

interface RememberedList {
  readonly fingerprint: string;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
}

/** A record that was just made, and records that are called like it. */
export interface Newcomer {
  readonly record: number;
  readonly province: string | undefined;
  readonly form: string | undefined;
  /** Records with the same key, where a key led to more than one. */
  readonly ambiguous: readonly number[];
  /** Records whose name has the same core and whose codes do not forbid that they are the same. */
  readonly alike: readonly { readonly record: number; readonly province: string | undefined }[];
}

/** Which newcomers may be records that are there already. A model of matching fills this port better than equal names do. */
export type LikelyDoubles = (newcomer: Newcomer) => readonly NewPair[];

/** What the register's use cases need. */
export interface RegisterPorts {
  register(): Promise<RegisterRecords>;
  places(): Promise<Gazetteer>;
  /** The definition of size in force today; undefined where the law pack has none. */
  sizeRule(): Promise<SizeRule | undefined>;
  /** SHA-256 of a text, as hexadecimal digits. */
  digest(text: string): string;
  /** An instant, `2026-11-26T19:40:02.123Z`. */
  now(): string;
  readonly doubles: LikelyDoubles;
}

/** What bringing a list in needs besides. */
export interface RegisterImportPorts extends RegisterPorts {
  /** The edition of the codes of industries in force on a day. */
  industryVersions(): Promise<(on: string) => string | undefined>;
  readonly files: TableFiles;
  readonly memory: ListMemory;
}
