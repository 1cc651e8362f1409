import type { Completeness } from '../../evidence/completeness/completeness.ts';
import type { CitedRelease } from '../../evidence/report.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { InstrumentClass } from '../../model/instrument-classes.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import type { Experience, Fit, PolicyThings, Solution, Tally } from '../../programme/policy-things.ts';
import type { SolutionPart } from '../../programme/solution-audit.ts';
import type { CountryView } from './country-desk.ts';
import type { CommentFormat, NamedBody, WrittenFile } from './task-desk.ts';

/** What bears out a part of a lesson: a cited fact by its id, or a work. */
export interface LessonEvidenceView {
  readonly part: string;
  /** Id of a cited fact; empty for a work. */
  readonly fact: string;
  readonly said: Bilingual;
  readonly publisher: string;
  readonly url: string | null;
  readonly strength: string;
}

/** A programme of a country, in fields that can be compared; null where no source says. */
export interface ExperienceView extends Omit<Experience, 'told' | 'evidence'> {
  /** From the pack, or written here by somebody. */
  readonly origin: 'pack' | 'own';
  /** The revision that an edit must name; 0 for one of the pack. */
  readonly revision: number;
  readonly evidence: readonly LessonEvidenceView[];
}

/** A class of instruments with how many lessons tell of it. */
export interface InstrumentView {
  readonly id: InstrumentClass;
  readonly name: Bilingual;
  readonly covers: Bilingual;
  readonly lessons: number;
}

/** Lessons with the classes that they tell of, before anybody asks what they may do with them. */
export interface LessonShelf {
  readonly lessons: readonly ExperienceView[];
  readonly instruments: readonly InstrumentView[];
  readonly releases: readonly CitedRelease[];
}

export interface LibraryView extends LessonShelf {
  readonly mayWrite: boolean;
}

/** A thing as somebody wrote it, and the revision that they knew; null for a new one. */
export interface GivenThing {
  readonly thing: unknown;
  readonly revision: number | null;
}

/** A solution with what it lacks, and the revision that an edit must name. */
export interface SolutionView extends Omit<Solution, 'told' | 'withdrawn'> {
  readonly revision: number;
  readonly lacks: readonly SolutionPart[];
  readonly organisationName: Bilingual | null;
  /** What each ground says, where it can be read; null for a figure or a work. */
  readonly grounds: readonly (Bilingual | null)[];
}

/** Solutions held against what the report says of them. */
export interface AuditView {
  readonly stated: number | null;
  readonly entered: number;
  readonly owned: number;
  readonly withdrawn: number;
  readonly missing: number | null;
  readonly isWhole: boolean;
  readonly faults: readonly Bilingual[];
}

/** The policy side of a task: its solutions, how complete it is, and which country's way suits. */
export interface PolicyPage {
  readonly task: string;
  readonly title: Bilingual;
  readonly audit: AuditView;
  readonly tally: (Pick<Tally, 'id' | 'stated'> & { readonly revision: number }) | null;
  readonly solutions: readonly SolutionView[];
  readonly completeness: Completeness;
  readonly fit: (Omit<Fit, 'told'> & { readonly revision: number }) | null;
  readonly lessons: readonly { readonly id: string; readonly country: string; readonly title: Bilingual }[];
  readonly countries: readonly CountryView[];
  readonly organisations: readonly NamedBody[];
  readonly instruments: readonly { readonly id: InstrumentClass; readonly name: Bilingual }[];
  readonly parts: Readonly<Record<SolutionPart, Bilingual>>;
  readonly may: { readonly edit: boolean; readonly export: boolean };
}

/** How complete a draft is, with its name. */
export interface DraftCompleteness {
  readonly file: string;
  readonly paragraphs: number;
  readonly completeness: Completeness;
}

/** Things of policy that belong to a task. */
export type TaskPolicyKind = Exclude<keyof PolicyThings, 'experience'>;

/** The door to policy: lessons of other countries, solutions, and how complete a task or a draft is. */
export interface PolicyDesk {
  /** Lessons of the pack; those that people wrote here as well for who works here. */
  library(isInside: boolean): Promise<LessonShelf>;
  keepLesson(by: string, given: GivenThing): Promise<Parsed<{ readonly id: string }>>;
  /** Undefined where the task is not there for who asks. */
  page(acting: Acting, task: string): Promise<PolicyPage | undefined>;
  keep(
    acting: Acting,
    given: GivenThing & { readonly task: string; readonly kind: TaskPolicyKind },
  ): Promise<Parsed<{ readonly id: string }>>;
  solutionTable(
    acting: Acting,
    given: { readonly task: string; readonly format: CommentFormat; readonly language: Language },
  ): Promise<Parsed<WrittenFile>>;
  /** Reads a file that somebody wrote, or the report that a dossier wrote. */
  completeDraft(bytes: Uint8Array, fileName: string, looked?: 'draft' | 'dossier'): Promise<Parsed<DraftCompleteness>>;
}
