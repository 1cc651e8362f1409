import type { SolutionView } from '../../http/contract/policy-contract.ts';
import { madeId } from './made-id.ts';
import { keptDay } from './shown-comments.ts';

/** A solution as its form holds it; lists always end in a line to fill in. */
export interface DraftSolution {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly organisation: string;
  readonly person: string;
  readonly instrument: string;
  readonly resources: readonly { readonly amount: string; readonly source: string }[];
  readonly milestones: readonly {
    readonly vi: string;
    readonly en: string;
    readonly due: string;
    readonly done: string;
  }[];
  readonly evidence: readonly { readonly kind: string; readonly ref: string }[];
  readonly lessons: readonly string[];
}

export const NEW_RESOURCE = { amount: '', source: '' };
export const NEW_MILESTONE = { vi: '', en: '', due: '', done: '' };
export const NEW_GROUND = { kind: 'fact', ref: '' };

export const EMPTY_SOLUTION: DraftSolution = {
  titleVi: '',
  titleEn: '',
  organisation: '',
  person: '',
  instrument: '',
  resources: [NEW_RESOURCE],
  milestones: [NEW_MILESTONE],
  evidence: [NEW_GROUND],
  lessons: [],
};

const dayShown = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

/** A solution laid into its form. */
export function solutionDraft(solution: SolutionView): DraftSolution {
  const orOne = <T>(list: readonly T[], one: T): readonly T[] => (list.length === 0 ? [one] : list);
  return {
    titleVi: solution.title.vi,
    titleEn: solution.title.en,
    organisation: solution.organisation ?? '',
    person: solution.person ?? '',
    instrument: solution.instrument ?? '',
    resources: orOne(
      solution.resources.map(({ amount, source }) => ({ amount, source: source ?? '' })),
      NEW_RESOURCE,
    ),
    milestones: orOne(
      solution.milestones.map(({ title, due, done }) => ({ ...title, due: dayShown(due), done: dayShown(done) })),
      NEW_MILESTONE,
    ),
    evidence: orOne(solution.evidence, NEW_GROUND),
    lessons: solution.lessons,
  };
}

/** The solution of a form as it is kept: lines without words are left out, and so is what was not filled in. */
export function solutionThing(draft: DraftSolution, id?: string): Record<string, unknown> {
  const given = (name: string, value: string): object => (value.trim() === '' ? {} : { [name]: value.trim() });
  const english = (vi: string, en: string) => ({ vi: vi.trim(), en: en.trim() === '' ? vi.trim() : en.trim() });
  return {
    id: id ?? madeId(draft.titleVi),
    title: english(draft.titleVi, draft.titleEn),
    ...given('organisation', draft.organisation),
    ...given('person', draft.person),
    ...given('instrument', draft.instrument),
    resources: draft.resources
      .filter(({ amount }) => amount.trim() !== '')
      .map(({ amount, source }) => ({ amount: amount.trim(), ...given('source', source) })),
    milestones: draft.milestones
      .filter(({ vi, due }) => vi.trim() !== '' || due.trim() !== '')
      .map(({ vi, en, due, done }) => ({ title: english(vi, en), due: keptDay(due), ...given('done', keptDay(done)) })),
    evidence: draft.evidence.filter(({ ref }) => ref.trim() !== '').map(({ kind, ref }) => ({ kind, ref: ref.trim() })),
    lessons: draft.lessons,
  };
}

/** A list with one of its lines changed. */
export const withLine = <T>(list: readonly T[], at: number, line: T): readonly T[] =>
  list.map((each, place) => (place === at ? line : each));
