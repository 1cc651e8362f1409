/** What a lesson is weighed by: two read from data, three marked by the reader. */
export const CRITERIA = ['start', 'evidence', 'condition', 'relevant', 'avoidable'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Criteria that only a person can judge, from 0 (not at all) to 3 (wholly). */
export const JUDGED = ['condition', 'relevant', 'avoidable'] as const;
export const HIGHEST_MARK = 3;
export const HIGHEST_WEIGHT = 5;

export type Weights = Readonly<Record<Criterion, number>>;
/** A value between 0 and 1 for each criterion; null where it is not known. */
export type FitValues = Readonly<Record<Criterion, number | null>>;

/** One term of the sum: weight × value. */
export interface FitTerm {
  readonly criterion: Criterion;
  readonly weight: number;
  readonly value: number | null;
}

/** How well a country's case fits: between the two when something is not known. */
export interface Fit {
  readonly terms: readonly FitTerm[];
  readonly weights: number;
  readonly low: number;
  readonly high: number;
}

/** The weighted mean of what is known, between all unknown values at 0 and all at 1; undefined when nothing has a weight. */
export function fitOf(values: FitValues, weights: Weights): Fit | undefined {
  const terms = CRITERIA.map(
    (criterion): FitTerm => ({
      criterion,
      weight: weights[criterion],
      value: values[criterion],
    }),
  ).filter(({ weight }) => weight > 0);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return undefined;
  const low = terms.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0) / all;
  const high = terms.reduce((sum, { weight, value }) => sum + weight * (value ?? 1), 0) / all;
  return { terms, weights: all, low, high };
}

/** The place of the one that fits best whatever the unknown values turn out to be; undefined while that is open. */
export function bestFit(fits: readonly (Fit | undefined)[]): number | undefined {
  const at = fits.findIndex((fit, own) =>
    fits.every((other, place) => place === own || (fit !== undefined && (other === undefined || fit.low > other.high))),
  );
  return at < 0 || fits[at] === undefined ? undefined : at;
}

/** Weights as the address carries them; 1 for each that it does not. */
export function parseWeights(text: string | undefined): Weights {
  const given = (text ?? '').split(',');
  const weight = (at: number): number => {
    const value = given[at] === undefined || given[at] === '' ? 1 : Number(given[at]);
    return Number.isInteger(value) && value >= 0 && value <= HIGHEST_WEIGHT ? value : 1;
  };
  return Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, weight(at)])) as unknown as Weights;
}

/** Weights for the address; undefined when all are 1. */
export function weightsText(weights: Weights): string | undefined {
  const list = CRITERIA.map((criterion) => weights[criterion]);
  return list.every((weight) => weight === 1) ? undefined : list.join(',');
}

export type Marks = Readonly<Record<(typeof JUDGED)[number], number | null>>;
export const UNMARKED: Marks = { condition: null, relevant: null, avoidable: null };

/** The reader's marks of so many lessons. */
export function parseMarks(text: string | undefined, lessons: number): readonly Marks[] {
  const given = (text ?? '').split('.');
  return Array.from({ length: lessons }, (_, at) => {
    const own = given[at] ?? '';
    const mark = (place: number): number | null =>
      own[place] === undefined || own[place] === '-' ? null : Number(own[place]);
    return { condition: mark(0), relevant: mark(1), avoidable: mark(2) };
  });
}

/** Marks for the address; undefined when nothing is marked. */
export function marksText(marks: readonly Marks[]): string | undefined {
  const list = marks.map((own) => JUDGED.map((criterion) => own[criterion] ?? '-').join(''));
  return list.every((own) => own === '---') ? undefined : list.join('.');
}
