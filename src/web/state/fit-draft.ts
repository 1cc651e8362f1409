import type { PolicyPage } from '../../http/contract/policy-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { type RankedFit, rankedFit } from '../../model/ranked-fit.ts';

type Fit = NonNullable<PolicyPage['fit']>;
export type DraftFit = Pick<Fit, 'id' | 'criteria' | 'options'>;
type Option = DraftFit['options'][number];

/** A ranking to begin with: criteria of weight 1, and no country. */
export const newFit = (
  task: string,
  criteria: readonly (readonly [id: string, title: Bilingual])[],
  why: string,
): DraftFit => ({
  id: `${task}-phu-hop`,
  criteria: criteria.map(([id, title]) => ({ id, title, weight: 1, why })),
  options: [],
});

/** The ranking with a weight moved. */
export const withWeight = (fit: DraftFit, criterion: string, weight: number): DraftFit => ({
  ...fit,
  criteria: fit.criteria.map((each) => (each.id === criterion ? { ...each, weight } : each)),
});

/** The ranking with one more country; one that is there already stays as it is. */
export const withCountry = (fit: DraftFit, country: string): DraftFit =>
  fit.options.some((each) => each.country === country)
    ? fit
    : { ...fit, options: [...fit.options, { country, lessons: [], argument: null, marks: [] }] };

const changed = (fit: DraftFit, country: string, change: (option: Option) => Option): DraftFit => ({
  ...fit,
  options: fit.options.map((each) => (each.country === country ? change(each) : each)),
});

/** The ranking with a mark or its reason changed. */
export const withMark = (
  fit: DraftFit,
  at: { readonly country: string; readonly criterion: string },
  change: { readonly mark?: number | null; readonly why?: string },
): DraftFit =>
  changed(fit, at.country, (option) => {
    const old = option.marks.find(({ criterion }) => criterion === at.criterion);
    const mark = { criterion: at.criterion, mark: old?.mark ?? null, why: old?.why ?? null, ...change };
    return { ...option, marks: [...option.marks.filter(({ criterion }) => criterion !== at.criterion), mark] };
  });

/** The ranking with the argument or the lessons of a country changed. */
export const withOption = (
  fit: DraftFit,
  country: string,
  change: Partial<Pick<Option, 'argument' | 'lessons'>>,
): DraftFit => changed(fit, country, (option) => ({ ...option, ...change }));

/** A ranking as it is kept: empty reasons and arguments are left out, so that they are named as lacking. */
export function fitThing({ id, criteria, options }: DraftFit): Record<string, unknown> {
  const isSaid = (words: Bilingual | null): words is Bilingual =>
    words !== null && (words.vi.trim() !== '' || words.en.trim() !== '');
  const both = ({ vi, en }: Bilingual): Bilingual => ({ vi: vi.trim() || en.trim(), en: en.trim() || vi.trim() });
  return {
    id,
    criteria,
    options: options.map(({ country, lessons, argument, marks }) => ({
      country,
      lessons,
      ...(isSaid(argument) ? { argument: both(argument) } : {}),
      marks: marks.map(({ criterion, mark, why }) => ({
        criterion,
        ...(mark === null ? {} : { mark }),
        ...(why === null || why.trim() === '' ? {} : { why: why.trim() }),
      })),
    })),
  };
}

/** The countries in their order by the weights that stand now. */
export const rankOf = ({ criteria, options }: DraftFit): RankedFit =>
  rankedFit(
    options.map(({ country, marks }) => ({
      id: country,
      marks: Object.fromEntries(marks.map(({ criterion, mark }) => [criterion, mark])),
    })),
    Object.fromEntries(criteria.map(({ id, weight }) => [id, weight])),
  );
