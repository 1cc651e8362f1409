/** What of the lessons of other countries is in view, as the address carries it. */
export interface ExperienceSearch {
  /** A country by its code. */
  readonly country?: string;
  /** A class of instruments. */
  readonly instrument?: string;
  /** Indicators by which a like country is looked for, with commas between them. */
  readonly like?: string;
  /** How much each of them counts. */
  readonly weights?: string;
  /** Values of a region, in the order of the indicators. */
  readonly values?: string;
}

const NUMBERS = /^-?[\d.]+(?:,-?[\d.]+)*$/;

/** Reads the part of the query that belongs to lessons of other countries. */
export function parseExperienceSearch(search: Readonly<Record<string, unknown>>): ExperienceSearch {
  // A query writes `weights=3` as a number.
  const part = (name: string, shape: RegExp): string | undefined => {
    const text = String(search[name] ?? '');
    return shape.test(text) && text.length <= 400 ? text : undefined;
  };
  const read: Readonly<Record<keyof ExperienceSearch, string | undefined>> = {
    country: part('country', /^[A-Z]{3}$/),
    instrument: part('instrument', /^[a-z-]{2,40}$/),
    like: part('like', /^[A-Z0-9.,]{1,400}$/),
    weights: part('weights', /^[0-5](?:,[0-5])*$/),
    values: part('values', NUMBERS),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Weights of so many indicators; 1 for each that the address does not carry. */
export const parseLikeWeights = (text: string | undefined, count: number): readonly number[] => {
  const given = (text ?? '').split(',');
  return Array.from({ length: count }, (_, at) => {
    const weight = given[at] ?? '';
    return weight === '' ? 1 : Number(weight);
  });
};

/** Weights for the address; undefined when all are 1. */
export const likeWeightsText = (weights: readonly number[]): string | undefined =>
  weights.every((weight) => weight === 1) ? undefined : weights.join(',');

/** Numbers of a region as somebody typed them, for the address; undefined until every one is a number. */
export function typedValues(typed: readonly string[]): string | undefined {
  const numbers = typed.map((each) => each.trim().replace(',', '.'));
  const areAll = numbers.length > 0 && numbers.every((each) => each !== '' && Number.isFinite(Number(each)));
  return areAll ? numbers.map((each) => String(Number(each))).join(',') : undefined;
}
