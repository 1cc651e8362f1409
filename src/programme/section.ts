import type { Bilingual } from '../model/bilingual.ts';

export const SECTION_STATES = ['planned', 'drafting', 'review', 'agreed'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** A figure as it was when somebody wrote it into a section: what a later state is held against. */
export interface PinnedFigure {
  /** `dossier/name`, as the text quotes it. */
  readonly mention: string;
  readonly figure: string;
  readonly label: Bilingual;
  /** Value with unit, or its range. */
  readonly text: Bilingual;
  readonly period: Bilingual;
  readonly status: Bilingual;
  readonly vintage: string;
  /** Who published what it rests on. */
  readonly source: string;
}

/** A section of the report of a task: its place in the outline, who has it until when, and its text. */
export interface Section {
  readonly task: string;
  /** Names it within its task, never used again. */
  readonly part: string;
  readonly place: number;
  readonly level: 1 | 2;
  readonly title: Bilingual;
  readonly owner: string | null;
  readonly due: string | null;
  readonly state: SectionState;
  readonly text: string;
  readonly pinned: readonly PinnedFigure[];
  /** Struck out of the outline; what it holds stays. */
  readonly isStruck: boolean;
}

/** A state of the whole report that was given a name. */
export interface ReportVersion {
  readonly task: string;
  readonly number: number;
  readonly label: string;
  readonly keptAt: string;
  readonly by: string;
  readonly sections: readonly Section[];
}

/** Text that came too late: the section had been changed meanwhile, so it lies beside it. */
export interface AsideText {
  readonly task: string;
  readonly part: string;
  readonly text: string;
  /** The revision that its writer had read. */
  readonly base: number;
  readonly by: string;
  readonly at: string;
}

/** Sections that stand in the report, in its order. */
export const standingSections = (sections: readonly Section[]): readonly Section[] =>
  sections
    .filter(({ isStruck }) => !isStruck)
    .toSorted((one, other) => one.place - other.place || (one.part < other.part ? -1 : 1));

/** The number of each standing section: I, II … for parts, 1, 2 … within a part. */
export function sectionNumbers(sections: readonly Section[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let [part, within] = [0, 0];
  for (const section of standingSections(sections)) {
    if (section.level === 1) {
      part += 1;
      within = 0;
      numbers.set(section.part, roman(part));
    } else {
      within += 1;
      numbers.set(section.part, String(within));
    }
  }
  return numbers;
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let [left, text] = [number, ''];
  for (const [value, letters] of ROMAN)
    while (left >= value) {
      text += letters;
      left -= value;
    }
  return text;
}
