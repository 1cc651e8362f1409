import type { Bilingual } from '../model/bilingual.ts';
import { countedWord } from '../model/counted-word.ts';
import { INSTRUMENT_CLASSES, type InstrumentClass } from '../model/instrument-classes.ts';
import type { Solution, Tally } from './policy-things.ts';

export const SOLUTION_PARTS = ['organisation', 'person', 'instrument', 'resources', 'milestones', 'evidence'] as const;
export type SolutionPart = (typeof SOLUTION_PARTS)[number];

/** Parts of a solution by name, for what one lacks. */
export const PART_NAMES: Readonly<Record<SolutionPart, Bilingual>> = {
  organisation: { vi: 'cơ quan chủ trì', en: 'responsible organisation' },
  person: { vi: 'người chịu trách nhiệm', en: 'person who answers' },
  instrument: { vi: 'nhóm công cụ', en: 'class of instrument' },
  resources: { vi: 'nguồn lực (số tiền và nguồn)', en: 'resources (amount and source)' },
  milestones: { vi: 'mốc thời gian', en: 'milestone' },
  evidence: { vi: 'căn cứ', en: 'evidence' },
};

/** Which parts a solution lacks; an amount that comes from nowhere is no resource. */
export function solutionLacks(solution: Solution): readonly SolutionPart[] {
  const has: Readonly<Record<SolutionPart, boolean>> = {
    organisation: solution.organisation !== null,
    person: solution.person !== null,
    instrument: solution.instrument !== null,
    resources: solution.resources.length > 0 && solution.resources.every(({ source }) => source !== null),
    milestones: solution.milestones.length > 0,
    evidence: solution.evidence.length > 0,
  };
  return SOLUTION_PARTS.filter((part) => !has[part]);
}

/** The solutions of a task held against what a text says of them. */
export interface SolutionAudit {
  /** What the text states; null where none states a number. */
  readonly stated: number | null;
  readonly entered: number;
  /** How many have every part. */
  readonly owned: number;
  readonly withdrawn: number;
  /** How many more the text states. */
  readonly missing: number | null;
  readonly isWhole: boolean;
  readonly lacking: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly lacks: readonly SolutionPart[];
  }[];
  readonly faults: readonly Bilingual[];
}

/** Whether `eight solutions` is a list of eight owned things; what each lacks is named. */
export function solutionAudit(solutions: readonly Solution[], tallies: readonly Tally[]): SolutionAudit {
  const counted = solutions.filter(({ withdrawn }) => withdrawn === null);
  const stated = tallies.find(({ of }) => of === 'solution')?.stated ?? null;
  const lacking = counted.flatMap((solution) => {
    const lacks = solutionLacks(solution);
    return lacks.length === 0 ? [] : [{ id: solution.id, title: solution.title, lacks }];
  });
  const faults = [...moreThanStated(stated, counted.length), ...saidTwice(counted)];
  const missing = stated === null ? null : Math.max(stated - counted.length, 0);
  return {
    stated,
    entered: counted.length,
    owned: counted.length - lacking.length,
    withdrawn: solutions.length - counted.length,
    missing,
    isWhole: counted.length > 0 && lacking.length === 0 && faults.length === 0 && (missing ?? 0) === 0,
    lacking,
    faults,
  };
}

function moreThanStated(stated: number | null, entered: number): readonly Bilingual[] {
  if (stated === null || entered <= stated) return [];
  return [
    {
      vi: `văn bản nêu ${stated} giải pháp, đã nhập ${entered}`,
      en: `the text states ${countedWord(stated, 'solution')}, ${countedWord(entered, 'was', 'were')} entered`,
    },
  ];
}

/** Two solutions of one name are one that was counted twice. */
function saidTwice(solutions: readonly Solution[]): readonly Bilingual[] {
  const titles = solutions.map(({ title }) => title.vi.trim().toLocaleLowerCase('vi'));
  return solutions
    .filter((_, place) => titles.indexOf(titles[place] ?? '') !== place)
    .map(({ title }) => ({
      vi: `giải pháp “${title.vi}” được nhập hai lần`,
      en: `the solution “${title.en}” was entered twice`,
    }));
}

/** Solutions by the class of their instrument. */
export const solutionsByClass = (solutions: readonly Solution[]): ReadonlyMap<InstrumentClass, readonly Solution[]> =>
  new Map(
    INSTRUMENT_CLASSES.map((id) => [
      id,
      solutions.filter(({ instrument, withdrawn }) => instrument === id && withdrawn === null),
    ]),
  );
