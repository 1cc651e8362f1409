import type { Gazetteer } from '../../register/gazetteer.ts';
import type { RegisterBooks } from '../../register/register-books.ts';
import type { SizeRule } from '../../register/size-class.ts';
import type { ListShelf } from '../ports-lists.ts';
import type { RegisterRecords } from '../ports-register.ts';
import type { RowReader, SpokenRows } from './row-reader-port.ts';

/** Columns that a person stated for lists with one header. */
export interface ListMemory {
  recall(fingerprint: string): Promise<RememberedList | undefined>;
  remember(list: RememberedList): Promise<void>;
}

interface RememberedList {
  readonly fingerprint: string;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
}

/** What the register's use cases need. */
export interface RegisterPorts {
  register(): Promise<RegisterRecords>;
  places(): Promise<Gazetteer>;
  /** Industry codes of both editions, and the vocabulary of processes. */
  books(): Promise<RegisterBooks>;
  /** The edition of the codes of industries in force on a day. */
  industryVersions(): Promise<(on: string) => string | undefined>;
  /** The definition of size in force today; undefined where the law pack has none. */
  sizeRule(): Promise<SizeRule | undefined>;
  /** SHA-256 of a text, as hexadecimal digits. */
  digest(text: string): string;
  /** An instant, `2026-11-26T19:40:02.123Z`. */
  now(): string;
}

/** What bringing a list in needs besides. */
export interface RegisterImportPorts extends RegisterPorts {
  readonly lists: ListShelf;
  /** A name that nobody can guess. */
  makeId(): string;
  readonly memory: ListMemory;
  /** Reads the rows of a long list on other threads; a program without it reads in its own. */
  rowThreads?(spoken: SpokenRows): Promise<RowReader>;
}
