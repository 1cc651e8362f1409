import type { Bilingual } from '../model/bilingual.ts';
import type { Release } from '../model/release.ts';
import type { ColumnValues } from './column-values.ts';
import type { TableSlice } from './ports.ts';

export type ExportFormat = 'docx' | 'xlsx' | 'pdf' | 'html' | 'json';

/** A dossier as a file. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A dossier that cannot be computed as it stands: its recipe, or a release that it rests on, must be mended first. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  readonly said: Bilingual;
  constructor(said: Bilingual, cause?: unknown) {
    super(said.en, { cause });
    this.said = said;
  }
}

/** A table of a release. */
export interface TableAddress {
  readonly name: string;
  readonly version: string;
  readonly table: string;
}

/** A recipe or a release at hand that cannot be used: told, never hidden. */
export interface Unusable {
  readonly kind: 'recipe' | 'release';
  /** Where it lies on this machine. */
  readonly path: string;
  readonly why: readonly Bilingual[];
}

export interface RowsPage {
  readonly release: Release;
  readonly table: string;
  readonly column: string;
  readonly slice: TableSlice;
  readonly page: number;
  readonly pages: number;
  /** Names of the places that the rows name by id. */
  readonly names?: Readonly<Record<string, Bilingual>>;
}

export interface MethodCard {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly formula: string;
  readonly reads: Bilingual;
  readonly warns: Bilingual;
  readonly sources: readonly string[];
}

/** Releases with their rows, method cards, and what cannot be used. */
export interface Workbench {
  unusable(): Promise<readonly Unusable[]>;
  releases(): Promise<readonly Release[]>;
  /** A page of 100 rows of a table; undefined if there is none. */
  tableRows(table: TableAddress, page: number): Promise<RowsPage | undefined>;
  /** A whole table in file order, some thousand rows at a time; undefined if there is none. Reading stops when the reader stops. */
  tableChunks(table: TableAddress): Promise<AsyncIterable<TableSlice> | undefined>;
  /** What its columns of words hold; undefined if there is no such table. */
  tableColumns(table: TableAddress): Promise<readonly ColumnValues[] | undefined>;
  methods(): readonly MethodCard[];
}
