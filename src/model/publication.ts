import type { Bilingual } from './bilingual.ts';

/** What can happen to a release on its way to the public, in order; steps are only ever added. */
export const STEP_KINDS = ['proposed', 'checked', 'approved', 'refused', 'released'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const CHECK_OUTCOMES = ['holds', 'warns', 'fails'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** One automatic check of a proposed release and what it saw. */
export interface PublicationCheck {
  readonly id: string;
  readonly title: Bilingual;
  readonly outcome: CheckOutcome;
  /** What was seen, a sentence each; empty where there is nothing to say. */
  readonly said: readonly Bilingual[];
}

export interface LicensedSource {
  readonly title: string;
  /** Identifier of the licence, such as `CC-BY-4.0`; empty where nobody has stated it. */
  readonly licence: string;
}

/** What was wrong with an earlier version, and why. */
export interface Correction {
  readonly version: string;
  readonly why: string;
}

/** What whoever proposes a release says of it. */
export interface Proposal {
  readonly from: 'register' | 'added';
  /** What changed since the last version, in the proposer's words. */
  readonly what: string;
  readonly licence: string;
  readonly sources: readonly LicensedSource[];
  /** The version that was the newest released one; null for the first. */
  readonly base: string | null;
  readonly corrects: Correction | null;
  /** Why a jump in counts or shares is no mistake; empty where nothing is explained. */
  readonly explained: string;
  /** Whether an account proposed it; otherwise its name was typed at a machine without accounts. Absent: not known, so no. */
  readonly isVouched?: boolean;
}

/** Whether an account decided. */
export interface Decided {
  readonly isVouched: boolean;
}

/** A file of the open formats. */
export interface PublishedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal digits. */
  readonly sha256: string;
}

export interface Checked {
  readonly checks: readonly PublicationCheck[];
}

export interface Released {
  /** The instant from which everybody may see it. */
  readonly from: string;
  readonly files: readonly PublishedFile[];
}

interface StepBase {
  /** 1, 2, 3 … without gaps within a publication. */
  readonly step: number;
  readonly actor: string;
  readonly at: string;
  readonly note: string;
}

/** One step, by whom, when, with what was said. */
export type PublicationStep = StepBase &
  (
    | { readonly kind: 'proposed'; readonly said: Proposal }
    | { readonly kind: 'checked'; readonly said: Checked }
    | { readonly kind: 'approved'; readonly said: Decided | null }
    | { readonly kind: 'refused'; readonly said: Decided | null }
    | { readonly kind: 'released'; readonly said: Released }
  );

/** A version of a release that is or was on its way to the public. */
export interface Publication {
  readonly number: number;
  readonly name: string;
  readonly version: string;
  /** `sha256:<hex>` of its descriptor, which holds the hash of every table. */
  readonly hash: string;
  readonly title: Bilingual;
  readonly steps: readonly PublicationStep[];
}

export const PUBLICATION_STATES = [
  'proposed',
  'failed',
  'checked',
  'approved',
  'refused',
  'embargoed',
  'published',
  'corrected',
] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

type StepOf<K extends StepKind> = Extract<PublicationStep, { kind: K }>;

/** The last step of a kind; undefined if there is none. */
export function lastStep<K extends StepKind>({ steps }: Publication, kind: K): StepOf<K> | undefined {
  return steps.findLast((step): step is StepOf<K> => step.kind === kind);
}

/** What was said when it was proposed. @throws {RangeError} a publication without its first step */
export function proposalOf(publication: Publication): Proposal {
  const step = lastStep(publication, 'proposed');
  if (step === undefined) throw new RangeError(`${publication.name}@${publication.version} was never proposed`);
  return step.said;
}

/** Whether accounts vouch for who proposed and who approved, as far as it has come; where names were typed, two names may be one person. */
export function isVouched(publication: Publication): boolean {
  const approved = lastStep(publication, 'approved');
  return proposalOf(publication).isVouched === true && (approved === undefined || approved.said?.isVouched === true);
}

/** Whether everybody may see it at an instant. */
export function isPublished(publication: Publication, now: string): boolean {
  const released = lastStep(publication, 'released');
  return released !== undefined && Date.parse(released.said.from) <= Date.parse(now);
}

/** The published version of the same name that corrects this one; undefined if there is none. */
export function correctionOf(
  publication: Publication,
  all: readonly Publication[],
  now: string,
): Publication | undefined {
  return all.findLast(
    (other) =>
      other.name === publication.name &&
      isPublished(other, now) &&
      proposalOf(other).corrects?.version === publication.version,
  );
}

/** Where a publication stands at an instant. */
export function publicationState(publication: Publication, all: readonly Publication[], now: string): PublicationState {
  if (lastStep(publication, 'released') !== undefined) {
    if (!isPublished(publication, now)) return 'embargoed';
    return correctionOf(publication, all, now) === undefined ? 'published' : 'corrected';
  }
  if (lastStep(publication, 'refused') !== undefined) return 'refused';
  if (lastStep(publication, 'approved') !== undefined) return 'approved';
  const checked = lastStep(publication, 'checked');
  if (checked === undefined) return 'proposed';
  return checked.said.checks.some(({ outcome }) => outcome === 'fails') ? 'failed' : 'checked';
}
