import type { Bilingual } from '../model/bilingual.ts';
import type { Figure } from './figure.ts';
import type { FigureId } from './figure-id.ts';

/** A piece of a paragraph. A figure or fact run carries a note mark that leads to its derivation or source. */
export type Run =
  | { readonly kind: 'text'; readonly text: Bilingual; readonly emphasis?: 'strong' | 'italic' }
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'act'; readonly act: string };

export type TableCell =
  | { readonly kind: 'text'; readonly text: Bilingual }
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | { readonly kind: 'runs'; readonly runs: readonly Run[] };

export interface ReportTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly { readonly title: Bilingual; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: Bilingual;
}

/** Pictures are drawn from data by the writers; every picture names the table that says the same in words. */
export type Picture =
  | {
      readonly kind: 'map';
      readonly id: string;
      readonly title: Bilingual;
      readonly spoken: Bilingual;
      readonly layer: 'vn63' | 'vn34' | 'us-counties';
      /** Units of the cluster, drawn in the accent colour. */
      readonly cluster: readonly string[];
      /** Units named on the map beside them (neighbours, the region), drawn in a quiet tint. */
      readonly context: readonly string[];
      /** Names to print, by place id. */
      readonly names: Readonly<Record<string, string>>;
      readonly table?: string;
    }
  | {
      readonly kind: 'intervals';
      readonly id: string;
      readonly title: Bilingual;
      readonly spoken: Bilingual;
      readonly unit: Bilingual;
      /** Draw on a log axis around the reference (quotients). */
      readonly log: boolean;
      readonly reference: number;
      readonly items: readonly {
        readonly label: Bilingual;
        readonly value: number | null;
        readonly low?: number;
        readonly high?: number;
      }[];
      readonly table?: string;
    }
  | {
      readonly kind: 'waterfall';
      readonly id: string;
      readonly title: Bilingual;
      readonly spoken: Bilingual;
      readonly unit: Bilingual;
      readonly start: { readonly label: Bilingual; readonly value: number };
      /** Effects in order; bounds are drawn as whiskers. */
      readonly effects: readonly {
        readonly label: Bilingual;
        readonly value: number;
        readonly low?: number;
        readonly high?: number;
      }[];
      readonly end: { readonly label: Bilingual; readonly value: number };
      readonly table?: string;
    }
  | {
      readonly kind: 'grid';
      readonly id: string;
      readonly title: Bilingual;
      readonly spoken: Bilingual;
      readonly columns: readonly Bilingual[];
      readonly rows: readonly {
        readonly label: Bilingual;
        readonly cells: readonly ('yes' | 'no' | 'cannot-tell' | 'not-applicable')[];
      }[];
      readonly table?: string;
    };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** A box that stands out: an opinion, a warning, a contradiction. */
  | {
      readonly kind: 'callout';
      readonly tone: 'opinion' | 'warning' | 'contradiction' | 'stale' | 'summary';
      readonly title: Bilingual;
      readonly blocks: readonly Block[];
    };

export interface Section {
  /** Stable anchor, e.g. `ladder-2023-09-18`. */
  readonly id: string;
  /** `I`, `1`, `1.1` … written by the writers from depth and order when absent. */
  readonly heading: Bilingual;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A source as the notes print it. */
export interface CitedSource {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
}

/** A cited fact: a statement, its value as the source gives it, and how it is held. */
export interface CitedFact {
  readonly id: string;
  readonly statement: Bilingual;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly period: string;
  readonly status: string;
  readonly strength: 'strong' | 'medium' | 'weak';
  readonly conflictGroup: string | null;
  readonly source: CitedSource;
  readonly release: string;
  readonly row: number;
}

/** An act as legal bases and notes print it. */
export interface CitedAct {
  readonly id: string;
  readonly number: string;
  readonly issued: string;
  readonly issuer: Bilingual;
  readonly title: Bilingual;
  readonly type: Bilingual;
  readonly status: string;
  readonly howSure: string;
  /** Set when the act is no longer in force on the report's date: what a person must do about it. */
  readonly warning?: Bilingual;
}

/** The release list that a report prints and the provenance sheet repeats. */
export interface CitedRelease {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly title: Bilingual;
  readonly licence: string;
  readonly vintage: string;
  readonly sources: readonly string[];
  /** Newer release of the same name at build time, if any: figures that rest on this one are stale. */
  readonly newer?: string;
}

/** The head of an administrative document (Decree 30/2020): all optional, blanks are printed as dots to fill. */
export interface DocumentHead {
  readonly parentBody?: string;
  readonly body?: string;
  readonly number?: string;
  readonly place?: string;
  readonly date?: string;
  readonly signerTitle?: string;
  readonly signer?: string;
  readonly recipients?: readonly string[];
}

/** A whole report, ready for any writer: web page, .docx, .pdf, .xlsx. */
export interface Report {
  readonly id: string;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly asOf: readonly string[];
  /** Day the dossier's recipe is dated; printed, never asked from the clock. */
  readonly dated: string;
  readonly head: DocumentHead;
  readonly legalBases: readonly string[];
  readonly summary: readonly Block[];
  readonly sections: readonly Section[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly facts: Readonly<Record<string, CitedFact>>;
  readonly acts: Readonly<Record<string, CitedAct>>;
  readonly releases: readonly CitedRelease[];
  /** `sha256:…` of the recipe and of the computed figures, printed at the end. */
  readonly seal: { readonly recipe: string; readonly figures: string; readonly program: string };
}
