import type { Centre } from '../../model/access/centre.ts';
import type { Who } from '../../model/access/who.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Tier } from '../../register/golden-record.ts';
import type { Level } from '../../register/record-id.ts';
import type { Evidence, ProposalKind, ProposalState, RequestKind } from '../ports-duties.ts';

export type { Evidence, ProposalKind, ProposalState, RequestKind } from '../ports-duties.ts';

/** A proposal as those see it whom it concerns; values that they may not see are covered. */
export interface ProposalView {
  readonly proposal: number;
  readonly kind: ProposalKind;
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly centres: readonly string[];
  readonly values: readonly {
    readonly field: string;
    readonly title: Bilingual;
    readonly now: string;
    readonly proposed: string;
    /** The same in words, where they are things of a capability profile. */
    readonly nowLines: readonly Bilingual[];
    readonly proposedLines: readonly Bilingual[];
  }[];
  readonly asOf: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly by: string;
  readonly at: string;
  readonly state: ProposalState;
  readonly decision: {
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    readonly tier: Tier | null;
    readonly until: string | null;
  } | null;
  /** Whether whoever asks may confirm and reject it. */
  readonly mayDecide: boolean;
}

/** Something that lapses, or has. */
export interface Reminder {
  readonly what: 'verification' | 'certificate';
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly centres: readonly string[];
  /** What lapses: the tier, or the standard and number of the certificate. */
  readonly subject: string;
  readonly until: string;
  /** Days from today; below zero: past. */
  readonly days: number;
}

export interface RequestView {
  readonly request: number;
  readonly kind: RequestKind;
  readonly about: string;
  readonly id: string | null;
  readonly receivedAt: string;
  readonly due: string;
  readonly isLate: boolean;
  readonly answer: { readonly by: string; readonly at: string; readonly text: string } | null;
}

export interface NewProposalAsked {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly values: Readonly<Record<string, string>>;
  readonly asOf: string | undefined;
  readonly note: string;
  /** Hashes of files that were taken in before. */
  readonly evidence: readonly string[];
}

export interface DecisionAsked {
  readonly tier: Tier | undefined;
  readonly until: string | undefined;
  readonly reason: string;
}

/** The door to what people ask of the register. Everything is as `who` may: what lies beyond is as if it were not there. */
export interface DutyDesk {
  /** Every centre, for whoever wants to see one queue. */
  centres(): Promise<readonly Centre[]>;
  propose(who: Who, asked: NewProposalAsked): Promise<Parsed<ProposalView>>;
  proposals(
    who: Who,
    about: { readonly state?: ProposalState | undefined; readonly centre?: string | undefined; readonly limit: number },
  ): Promise<readonly ProposalView[]>;
  confirm(who: Who, proposal: number, asked: DecisionAsked): Promise<Parsed<ProposalView>>;
  reject(who: Who, proposal: number, reason: string): Promise<Parsed<ProposalView>>;
  withdraw(who: Who, proposal: number): Promise<Parsed<ProposalView>>;
  /** What lapses within so many days, and what has lapsed. */
  reminders(who: Who, within: number): Promise<readonly Reminder[]>;
  /** Lets lapse what is past its day; tells how many records changed. */
  lapse(): Promise<number>;
  addEvidence(who: Who, fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<Parsed<Evidence>>;
  evidence(
    who: Who,
    proposal: number,
    hash: string,
  ): Promise<{ readonly evidence: Evidence; readonly bytes: Uint8Array } | undefined>;
  request(
    who: Who,
    asked: { readonly kind: RequestKind; readonly about: string; readonly id: string | undefined },
  ): Promise<Parsed<RequestView>>;
  requests(who: Who, state: 'open' | 'answered' | 'all'): Promise<readonly RequestView[]>;
  answer(who: Who, request: number, text: string): Promise<Parsed<RequestView>>;
}
