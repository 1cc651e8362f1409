import type { CitedRelease } from '../../evidence/report.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { InstrumentClass } from '../../model/instrument-classes.ts';
import type { Parsed } from '../../model/refusal.ts';

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
export interface ExperienceView {
  readonly id: string;
  /** From the pack, or written here by somebody. */
  readonly origin: 'pack' | 'own';
  /** The revision that an edit must name; 0 for one of the pack. */
  readonly revision: number;
  readonly country: string;
  readonly title: Bilingual;
  readonly instrument: InstrumentClass;
  readonly also: readonly InstrumentClass[];
  readonly body: Bilingual;
  readonly from: number;
  readonly to: number | null;
  readonly budget: Bilingual | null;
  readonly worked: Bilingual;
  readonly didNot: Bilingual;
  readonly forWhom: Bilingual | null;
  readonly condition: Bilingual | null;
  readonly nation: Bilingual;
  readonly region: Bilingual;
  readonly evidence: readonly LessonEvidenceView[];
}

/** A class of instruments with how many lessons tell of it. */
export interface InstrumentView {
  readonly id: InstrumentClass;
  readonly name: Bilingual;
  readonly covers: Bilingual;
  readonly lessons: number;
}

export interface LibraryView {
  readonly lessons: readonly ExperienceView[];
  readonly instruments: readonly InstrumentView[];
  readonly releases: readonly CitedRelease[];
}

/** A thing as somebody wrote it, and the revision that they knew; null for a new one. */
export interface GivenThing {
  readonly thing: unknown;
  readonly revision: number | null;
}

/** The door to policy: lessons of other countries, solutions, and how complete a task or a draft is. */
export interface PolicyDesk {
  /** Lessons of the pack; those that people wrote here as well for who works here. */
  library(isInside: boolean): Promise<LibraryView>;
  keepLesson(by: string, given: GivenThing): Promise<Parsed<{ readonly id: string }>>;
}
