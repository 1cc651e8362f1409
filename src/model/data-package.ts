import type { Bilingual } from './bilingual.ts';
import type { Status } from './status.ts';

/** A field of a table, in the Frictionless Table Schema's words plus unit and words for people. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
  readonly 'lienket:unit'?: string;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
  readonly missingValues?: readonly string[];
}

/**
 * How a table of observations is to be read: which columns hold place, industry and period, under which dated
 * geography and classification, and what each measure column counts.
 */
export interface ObservationSpec {
  readonly kind: 'place-industry' | 'place' | 'industry';
  /** Geography the place codes belong to: `VN63`, `VN34`, `USC` … (absent when kind is `industry`). */
  readonly geography?: string;
  /** Classification the industry codes belong to: `vsic2018`, `vsic2025`, `vsic2007`, `naics2012` … */
  readonly classification?: string;
  readonly place?: { readonly column: string; readonly total?: string };
  readonly industry?: { readonly column: string; readonly total?: string };
  readonly period: { readonly column: string } | { readonly fixed: string };
  /** Optional split; a row without a value in this column is the total over ownership. */
  readonly ownership?: { readonly column: string };
  readonly measures: Readonly<Record<string, MeasureSpec>>;
}

export interface MeasureSpec {
  readonly column: string;
  readonly unit: string;
  readonly title: Bilingual;
  /** Long tables: only rows whose `indicator` column holds this value belong to the measure. */
  readonly where?: { readonly column: string; readonly equals: string };
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title?: string;
  readonly description?: string;
  readonly format: 'csv' | 'parquet' | 'topojson' | 'json';
  readonly encoding?: 'utf-8';
  readonly bytes: number;
  /** `sha256:<hex>` of the file as committed. */
  readonly hash: string;
  readonly schema?: TableSchema;
  readonly 'lienket:rows'?: number;
  readonly 'lienket:status': Status;
  /** The day or period that the content speaks of or was released for. */
  readonly 'lienket:vintage': string;
  readonly 'lienket:title': Bilingual;
  readonly 'lienket:observations'?: ObservationSpec;
  /** The table lists enterprises and sites of the register as they stood on a day. */
  readonly 'lienket:register'?: { readonly on: string };
  /** How a derived table was made: `method@version` or a sentence. */
  readonly 'lienket:method'?: string;
}

/** A check that `pack verify` runs on a table; every expected number names its maker. */
export interface PackCheck {
  readonly id: string;
  readonly title: Bilingual;
  readonly table: string;
  readonly where?: Readonly<Record<string, string>>;
  /** Exactly one of these. */
  readonly rows?: number;
  readonly sum?: { readonly column: string; readonly equals: number; readonly tolerance: number };
  readonly sumsTo?: {
    /** For each combination of `by`, the rows whose `column` is not `total` must add up to the row whose `column` is `total`. */
    readonly column: string;
    readonly total: string;
    readonly by: readonly string[];
    readonly value: string;
    readonly tolerance: number;
    /** Parents counted beside their children (sections beside divisions) are left out by this pattern on `column`. */
    readonly onlyMatching?: string;
  };
  readonly maker: string;
}

export interface PackSource {
  readonly title: string;
  readonly path?: string;
  readonly 'lienket:retrieved'?: string;
  readonly 'lienket:note'?: string;
}

export interface PackLicence {
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

/** `datapackage.json` of a pack or of a release that a person added: a Frictionless Data Package with our additions. */
export interface DataPackage {
  readonly $schema?: string;
  readonly name: string;
  readonly version: string;
  readonly created: string;
  readonly title: string;
  readonly description?: string;
  readonly licenses: readonly PackLicence[];
  readonly sources: readonly PackSource[];
  readonly resources: readonly Resource[];
  readonly 'lienket:title': Bilingual;
  readonly 'lienket:note'?: Bilingual;
  /** What was done to the raw files, in order. */
  readonly 'lienket:steps': readonly string[];
  readonly 'lienket:checks': readonly PackCheck[];
  /** Name of the pack or release that this one replaces, as `name@version`. */
  readonly 'lienket:supersedes'?: string;
}
