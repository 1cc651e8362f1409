import type { Figure } from '../evidence/figure.ts';
import type { Report } from '../evidence/report.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Release } from '../model/release.ts';
import type { TableSlice } from './ports.ts';

export type ExportFormat = 'docx' | 'xlsx' | 'pdf' | 'html' | 'json';

export interface DossierCard {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly origin: 'example' | 'own';
  readonly asOf: readonly string[];
  readonly dated: string;
  /** What the dossier finds, in one sentence; absent until it has been computed. */
  readonly finding?: Bilingual;
}

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

/** What the served pages and the command line may ask; the pages use nothing else. */
export interface Workbench {
  dossiers(): Promise<readonly DossierCard[]>;
  unusable(): Promise<readonly Unusable[]>;
  /** Builds (or takes from memory) the report of a dossier; undefined if there is none of that id. @throws {DossierError} */
  report(id: string): Promise<Report | undefined>;
  /** The rows behind input `input` of a figure, one page of 100. */
  inputRows(figure: Figure, input: number, page: number): Promise<RowsPage | undefined>;
  /** A dossier as a file; @throws {DossierError} like `report`. */
  exported(id: string, format: ExportFormat, language: Language): Promise<ExportedFile | undefined>;
  releases(): Promise<readonly Release[]>;
  tableRows(table: TableAddress, page: number): Promise<RowsPage | undefined>;
  /** A whole table in file order, some thousand rows at a time; undefined if there is none. Reading stops when the reader stops. */
  tableChunks(table: TableAddress): Promise<AsyncIterable<TableSlice> | undefined>;
  methods(): readonly MethodCard[];
}
