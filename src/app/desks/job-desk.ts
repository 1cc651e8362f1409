import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { ExportedFile, ExportFormat } from '../workbench.ts';
import type { DossierAddress } from './dossier-desk.ts';

/** What came out when everything was computed again. */
export interface VerificationView {
  readonly holds: boolean;
  readonly figures: number;
  readonly differences: readonly {
    readonly name: string;
    readonly what: string;
    readonly before: string;
    readonly now: string;
  }[];
  readonly newer: readonly { readonly name: string; readonly used: string; readonly newest: string }[];
  readonly staleFigures: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: Bilingual;
    readonly text: Bilingual;
    /** What it is when made from the newer release; null when that no longer gives it. */
    readonly now: Bilingual | null;
  }[];
  readonly staleClaims: readonly { readonly id: string; readonly text: Bilingual }[];
  readonly milliseconds: number;
}

/** What moved between two states of a dossier, both computed today. */
export interface ComparisonView {
  readonly figures: readonly {
    readonly name: string;
    readonly before: number | null;
    readonly now: number | null;
    readonly cause: string;
    /** What differs in the two derivations, in their own words. */
    readonly because: readonly string[];
  }[];
  readonly answers: readonly {
    readonly asOf: string;
    readonly rung: Bilingual;
    readonly before: Bilingual;
    readonly now: Bilingual;
  }[];
  readonly unchanged: number;
}

/** A long piece of work as somebody who waits for it sees it. */
export interface JobView {
  readonly id: string;
  readonly kind: 'export' | 'verify' | 'compare';
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly said: Bilingual;
  readonly done: number;
  readonly total: number;
  readonly fault: Bilingual | null;
  readonly fileName: string | null;
  readonly verification: VerificationView | null;
  readonly comparison: ComparisonView | null;
}

export type JobRequest =
  | {
      readonly kind: 'export';
      readonly address: DossierAddress;
      readonly format: ExportFormat;
      readonly language: Language;
    }
  | { readonly kind: 'verify'; readonly address: DossierAddress }
  | { readonly kind: 'compare'; readonly address: DossierAddress; readonly against: DossierAddress };

/** Long work: started, watched, cancelled. Ended work is kept for a while, then forgotten. */
export interface JobDesk {
  start(request: JobRequest): JobView;
  find(id: string): JobView | undefined;
  /** Each state from now until the end; ends at once when the work has ended. */
  follow(id: string, signal: AbortSignal): AsyncIterable<JobView>;
  cancel(id: string): JobView | undefined;
  file(id: string): ExportedFile | undefined;
}
