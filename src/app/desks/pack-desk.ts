import type { Bilingual } from '../../model/bilingual.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { RowsPage } from '../workbench.ts';

/** What came out when a release was compared with its own description. */
export interface PackVerification {
  readonly holds: boolean;
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  readonly checks: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly table: string;
    readonly maker: string;
    readonly holds: boolean;
  }[];
  readonly refusals: readonly Refusal[];
  readonly milliseconds: number;
}

export interface TablePageRequest {
  readonly name: string;
  readonly version: string;
  readonly table: string;
  readonly page: number;
  /** Rows in which a cell holds the text, with or without marks. */
  readonly find: string;
}

/** What screens ask about packs beyond the workbench. Everything is undefined where there is no such release or table. */
export interface PackDesk {
  verify(address: { readonly name: string; readonly version: string }): Promise<PackVerification | undefined>;
  /** A page of the rows of a table; `page` may lie past the end, which `pages` tells. */
  rows(request: TablePageRequest): Promise<RowsPage | undefined>;
}
