import type { Bilingual } from '../../../src/model/bilingual.ts';
import { isInstrumentClass } from '../../../src/model/instrument-classes.ts';

/** What a piece of evidence bears out. */
export const LESSON_PARTS = ['worked', 'didNot', 'budget', 'years', 'condition'] as const;
export const STRENGTHS = ['strong', 'medium', 'weak'] as const;

/** A work that lessons rest on besides the facts of vn-facts. */
export interface LessonSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: string;
  readonly url: string;
  readonly kind: string;
  readonly grade: string;
  readonly note: string;
}

/** A programme of a country as it is kept by hand. */
export interface CountryLesson {
  readonly id: string;
  readonly country: string;
  readonly instrument: string;
  readonly also: readonly string[];
  readonly from: number;
  readonly to: number | null;
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly budget: Bilingual | null;
  readonly worked: Bilingual;
  readonly didNot: Bilingual;
  readonly forWhom: Bilingual;
  readonly condition: Bilingual;
  readonly nation: Bilingual;
  readonly region: Bilingual;
  readonly evidence: readonly {
    readonly part: string;
    readonly fact?: string;
    readonly source?: string;
    readonly strength: string;
  }[];
}

/** Faults of the library: a part without evidence, evidence that is not there, a class or strength that nobody knows. */
export function lessonFaults(
  lessons: readonly CountryLesson[],
  sources: readonly LessonSource[],
  facts: ReadonlySet<string>,
): readonly string[] {
  const known = new Set(sources.map(({ id }) => id));
  const used = new Set(lessons.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source ?? [])));
  return [
    ...lessons.flatMap((lesson) => ownFaults(lesson, known, facts)),
    ...sources.filter(({ id }) => !used.has(id)).map(({ id }) => `source ${id} bears out nothing`),
  ];
}

function ownFaults(
  { id, instrument, also, from, to, evidence }: CountryLesson,
  sources: ReadonlySet<string>,
  facts: ReadonlySet<string>,
): readonly string[] {
  const faults: string[] = [];
  for (const each of [instrument, ...also])
    if (!isInstrumentClass(each)) faults.push(`${id}: ${each} is no class of instruments`);
  if (to !== null && to < from) faults.push(`${id}: ends before it begins`);
  for (const part of ['worked', 'didNot'])
    if (!evidence.some((each) => each.part === part)) faults.push(`${id}: nothing bears out ${part}`);
  for (const { part, fact, source, strength } of evidence) {
    if (!LESSON_PARTS.some((each) => each === part)) faults.push(`${id}: ${part} is no part of a lesson`);
    if (!STRENGTHS.some((each) => each === strength)) faults.push(`${id}: ${strength} is no strength`);
    if ((fact === undefined) === (source === undefined)) faults.push(`${id}: ${part} needs a fact or a source`);
    if (fact !== undefined && !facts.has(fact)) faults.push(`${id}: there is no fact ${fact}`);
    if (source !== undefined && !sources.has(source)) faults.push(`${id}: there is no source ${source}`);
  }
  return faults;
}
