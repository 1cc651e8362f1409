import type { Parsed } from '../model/refusal.ts';
import type { Tier } from '../register/golden-record.ts';
import type { Level } from '../register/record-id.ts';
import type { Said } from '../register/register-fields.ts';

/** What somebody asks of a record: to speak for it, or that values of it be changed. */
export const PROPOSAL_KINDS = ['claim', 'change'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATES = ['open', 'confirmed', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A file that shows something, kept by its content. */
export interface Evidence {
  /** SHA-256 of the file, as hexadecimal digits. */
  readonly hash: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface NewProposal {
  readonly kind: ProposalKind;
  readonly record: number;
  readonly level: Level;
  /** What is said, as an import would read it; nothing for a claim. */
  readonly said: Said;
  /** The day of which it speaks. */
  readonly asOf: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly by: string;
  readonly at: string;
}

/** How a proposal ended. */
export interface Decision {
  readonly state: Exclude<ProposalState, 'open'>;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** How far the values were verified, and until when that holds; null where they were not taken. */
  readonly tier: Tier | null;
  readonly until: string | null;
  /** The row that the register keeps of it. */
  readonly row: number | null;
}

export interface Proposal extends NewProposal {
  readonly proposal: number;
  /** Id of the record today, after mergers. */
  readonly id: string;
  readonly name: string;
  /** Places of the record, for whom it concerns. */
  readonly places: readonly string[];
  readonly decision: Decision | null;
}

/** A verified row that lapses on a day unless somebody verifies again. */
export interface Verification {
  readonly row: number;
  readonly record: number;
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly places: readonly string[];
  readonly tier: Tier;
  readonly until: string;
  readonly hasLapsed: boolean;
  readonly proposal: number;
}

export const REQUEST_KINDS = ['access', 'correct', 'erase', 'object'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** A request of a person about data on them. What it is about is restricted. */
export interface PersonRequest {
  readonly request: number;
  readonly kind: RequestKind;
  readonly about: string;
  /** Id of the record that it concerns, if one was named. */
  readonly id: string | null;
  readonly receivedAt: string;
  readonly due: string;
  readonly by: string;
  readonly answer: { readonly by: string; readonly at: string; readonly text: string } | null;
}

export interface DutyReading {
  proposals(about: {
    readonly state?: ProposalState | undefined;
    readonly record?: number | undefined;
    readonly by?: string | undefined;
    readonly limit: number;
  }): Promise<readonly Proposal[]>;
  proposal(proposal: number): Promise<Proposal | undefined>;
  /** Verifications that lapse up to a day, the soonest first; with those that lapsed already where asked for. */
  verifications(until: string, limit: number): Promise<readonly Verification[]>;
  /** The ids that lead to a record: its own, and those of records merged into it. */
  idsOf(record: number): Promise<readonly string[]>;
  /** Claims that were confirmed: who may speak for a record. */
  speakers(record: number): Promise<readonly string[]>;
  requests(state: 'open' | 'answered' | 'all', limit: number): Promise<readonly PersonRequest[]>;
}

export interface DutySession extends DutyReading {
  propose(proposal: NewProposal): Promise<number>;
  /** Ends an open proposal; false where it is not open any more. */
  decide(proposal: number, decision: Decision): Promise<boolean>;
  /** Keeps that a row was verified so far, until a day or for good. */
  verify(of: {
    readonly row: number;
    readonly proposal: number;
    readonly tier: Tier;
    readonly until: string | null;
  }): Promise<void>;
  /** Lets verifications lapse whose day is before this one; gives the records that they spoke of. */
  lapse(today: string, at: string): Promise<readonly number[]>;
  request(request: Omit<PersonRequest, 'request' | 'answer'>): Promise<number>;
  answer(request: number, answer: NonNullable<PersonRequest['answer']>): Promise<boolean>;
}

/** Files that show something, kept by their content. Nothing of them is ever run or shown as a page. */
export interface EvidenceFiles {
  /** Takes a file in; refused where it is too large or of a kind that shows nothing. */
  put(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<Parsed<Evidence>>;
  find(hash: string): Promise<Evidence | undefined>;
  read(hash: string): Promise<Uint8Array | undefined>;
}
