import type { Bilingual } from '../../model/bilingual.ts';
import type { Field } from '../../model/data-package.ts';
import type { Correction, LicensedSource, PublishedFile } from '../../model/publication.ts';
import type { Status } from '../../model/status.ts';
import type { CellValue } from '../ports.ts';

export interface PublishedField {
  readonly name: string;
  readonly type: Field['type'];
  readonly title: Bilingual;
  readonly unit: string | null;
}

export interface PublishedTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly rows: number;
  readonly status: Status;
  /** Day or period that it speaks of. */
  readonly vintage: string;
  readonly key: readonly string[];
  readonly fields: readonly PublishedField[];
}

/** A version that everybody may see. */
export interface PublishedRelease {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly title: Bilingual;
  /** The instant since which everybody may see it. */
  readonly publishedAt: string;
  readonly licence: string;
  readonly sources: readonly LicensedSource[];
  readonly what: string;
  /** Accounts vouch for who proposed and who approved it; otherwise their names were typed at a machine without accounts. */
  readonly isVouched: boolean;
  /** What was wrong in the version that this one corrects. */
  readonly corrects: Correction | null;
  /** The version that corrects this one, and what was wrong. */
  readonly correctedBy: Correction | null;
  readonly newest: string;
  readonly tables: readonly PublishedTable[];
  readonly files: readonly PublishedFile[];
}

export interface PublishedRowView {
  readonly number: number;
  readonly key: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** A page of rows; `next` is where the following page begins, null at the end. */
export interface PublishedPage {
  readonly rows: readonly PublishedRowView[];
  readonly next: string | null;
  /** How many there are; only the first thousand found ones are counted. */
  readonly total: number;
  readonly isCapped: boolean;
}

/** What one release says of a record. */
export interface RecordPart {
  readonly release: Pick<PublishedRelease, 'name' | 'version' | 'title' | 'licence' | 'publishedAt'>;
  /** Filled ones; `shown` is the value in words where it is an id of a place. */
  readonly fields: readonly (PublishedField & { readonly value: string | number; readonly shown: string })[];
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** A published enterprise or site: there, merged into another, or gone. */
export type PublishedRecord =
  | { readonly kind: 'here'; readonly id: string; readonly parts: readonly RecordPart[]; readonly changedAt: string }
  | { readonly kind: 'moved'; readonly id: string; readonly to: string; readonly since: string }
  | { readonly kind: 'gone'; readonly id: string; readonly why: 'withheld'; readonly since: string };

export interface PublishedRowsAsked {
  readonly name: string;
  readonly version: string;
  readonly table: string;
  readonly query: string;
  readonly after: number;
  readonly limit: number;
}

/** The door of the public: nothing behind it knows what is not published yet. */
export interface PublishedDesk {
  releases(): Promise<readonly PublishedRelease[]>;
  /** A version, or the newest for `newest`; undefined if there is none, or none yet. */
  release(name: string, version: string): Promise<PublishedRelease | undefined>;
  record(id: string): Promise<PublishedRecord | undefined>;
  rows(asked: PublishedRowsAsked): Promise<PublishedPage | undefined>;
  row(
    asked: Pick<PublishedRowsAsked, 'name' | 'version' | 'table'> & { readonly key: string },
  ): Promise<PublishedRowView | undefined>;
  file(
    asked: Pick<PublishedRowsAsked, 'name' | 'version'> & { readonly file: string },
  ): Promise<{ readonly file: PublishedFile; readonly publishedAt: string } | undefined>;
  /** Bytes of a file of a release, or of a part of it; undefined if the file is damaged. */
  bytes(
    asked: Pick<PublishedRowsAsked, 'name' | 'version'> & { readonly file: PublishedFile },
    part?: { readonly first: number; readonly last: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
}
