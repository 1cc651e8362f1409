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
}

export interface RowsPage {
  readonly release: Release;
  readonly table: string;
  readonly column: string;
  readonly slice: TableSlice;
  readonly page: number;
  readonly pages: number;
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
  /** Builds (or takes from memory) the report of a dossier; undefined if there is none of that id. */
  report(id: string): Promise<Report | undefined>;
  /** The rows behind input `input` of a figure, one page of 100. */
  inputRows(figure: Figure, input: number, page: number): Promise<RowsPage | undefined>;
  /** A dossier as a file. */
  exported(
    id: string,
    format: ExportFormat,
    language: Language,
  ): Promise<{ readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array } | undefined>;
  releases(): Promise<readonly Release[]>;
  tableRows(name: string, version: string, table: string, page: number): Promise<RowsPage | undefined>;
  methods(): readonly MethodCard[];
}
