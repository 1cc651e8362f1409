import type { Bilingual } from '../model/bilingual.ts';
import type { DataPackage } from '../model/data-package.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { ReleaseRef } from '../model/release.ts';

/** A package as it lies in a folder. */
export interface FolderPackage {
  readonly folder: string;
  readonly ref: ReleaseRef;
  readonly descriptor: DataPackage;
}

/** What the files of a package are, compared with what its descriptor says. */
export interface FilesFound {
  readonly refusals: readonly Refusal[];
  /** Names of resources whose file is there in full length: worth reading further. */
  readonly readable: ReadonlySet<string>;
  readonly bytes: number;
}

/** Reads packages as files. */
export interface PackFolders {
  read(folder: string): Promise<Parsed<FolderPackage>>;
  /** Missing, cut, changed and unlisted files. */
  compare(found: FolderPackage): Promise<FilesFound>;
}

/** One check of a package: whether it holds, and what was seen. */
export interface CheckedClaim {
  readonly id: string;
  readonly title: Bilingual;
  readonly table: string;
  readonly maker: string;
  readonly holds: boolean;
}

export interface TablesFound {
  readonly refusals: readonly Refusal[];
  readonly checks: readonly CheckedClaim[];
  readonly tables: number;
  readonly rows: number;
}

/** Reads the rows of a package's tables and compares them with their schemas, keys and checks. */
export interface TableInspector {
  inspect(found: FolderPackage, readable: ReadonlySet<string>): Promise<TablesFound>;
  close(): Promise<void>;
}
