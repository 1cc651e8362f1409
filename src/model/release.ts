import type { DataPackage } from './data-package.ts';

/** An immutable, content-addressed package of tables: a shipped pack or a release that a person added. */
export interface ReleaseRef {
  readonly name: string;
  readonly version: string;
  /** `sha256:<hex>` of its `datapackage.json`, which itself holds the hash of every file. */
  readonly hash: string;
}

export interface Release {
  readonly ref: ReleaseRef;
  readonly descriptor: DataPackage;
  /** `pack`: shipped with the program; `added`: brought by a person. */
  readonly origin: 'pack' | 'added';
}

/** The same release, written `name@version`. */
export function releaseName(ref: ReleaseRef): string {
  return `${ref.name}@${ref.version}`;
}
