import type { Measured } from '../../indicators/measured.ts';
import { historicalAnalogues } from '../../methods/historical-analogues.ts';
import { matrix } from '../../methods/matrix.ts';
import type { Indicator, IndicatorBook } from './indicator-book.ts';
import { countryName, indicatorValue, PARTS } from './indicator-book.ts';

/** A country in a year with a value of every indicator that was chosen. */
interface CountryYear {
  readonly iso3: string;
  readonly year: number;
  readonly values: readonly number[];
  /** Each value between the lowest (0) and the highest (1) of all country-years compared. */
  readonly places: readonly number[];
}

/** How an indicator is laid between 0 and 1: amounts of very different size by their logarithm, so that a doubling counts alike. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly kind: 'linear' | 'log';
}

/** One country and year that resembles the one asked about. */
export interface Likeness {
  readonly iso3: string;
  readonly year: number;
  readonly distance: number;
  readonly values: readonly number[];
  /** What each indicator adds to the distance; they sum to it. */
  readonly gaps: readonly number[];
}

export interface Comparison {
  readonly target: { readonly iso3: string; readonly year: number; readonly values: readonly number[] } | undefined;
  readonly scales: readonly Scale[];
  /** The nearest year of each other country, nearest first. */
  readonly nearest: readonly Likeness[];
  readonly compared: number;
  readonly leftOut: number;
  /** How much each indicator counts. */
  readonly weights: readonly number[];
}

/** What is looked for: a country in a year, or values that a reader gives for a region. */
export interface LikeAsked {
  readonly country: string;
  readonly year: number | undefined;
  readonly to?: number | undefined;
  readonly weights?: readonly number[] | undefined;
  readonly values?: readonly number[] | undefined;
}

const WIDE = 10;

/**
 * Which country and year is most like a country in a year, on some indicators. Each indicator is laid between 0 and 1 over all
 * country-years that have every one of them, and enters with its complement, so that each counts by its weight alone and the distance
 * is the weighed mean gap. Country-years that lack an indicator take no part: nothing is filled in. Values that a reader gives may lie
 * outside the scale only as far as its ends.
 */
export function likeCountries(indicators: readonly Indicator[], asked: LikeAsked): Comparison {
  const weights = weightsOf(indicators.length, asked.weights);
  const { complete: known, leftOut } = completeYears(indicators, asked.to ?? Number.POSITIVE_INFINITY);
  const complete = asked.values === undefined ? known : [...known, givenRow(asked.country, asked.values)];
  const scales = indicators.map((indicator, at) =>
    scaleOf(
      indicator,
      known.map(({ values }) => values[at] ?? 0),
    ),
  );
  const rows: readonly CountryYear[] = complete.map((row) => ({
    ...row,
    places: row.values.map((value, at) => placeOn(scales[at], value)),
  }));
  const own = rows.filter(({ iso3 }) => iso3 === asked.country);
  const isLast = asked.year === undefined || asked.values !== undefined;
  const target = isLast ? own.at(-1) : own.find(({ year }) => year === asked.year);
  const compared = known.length;
  if (target === undefined) return { target, scales, nearest: [], compared, leftOut, weights };
  const cells = rows.flatMap(({ places }) =>
    places.flatMap((place, at) => [(weights[at] ?? 0) * place, (weights[at] ?? 0) * (1 - place)]),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isAllowed = rows.map(({ iso3 }) => (iso3 === target.iso3 ? 0 : 1));
  const found = historicalAnalogues(
    matrix(rows.length, indicators.length * 2, Float64Array.from(cells)),
    rows.indexOf(target),
    isAllowed,
  );
  const likes = found.flatMap(({ row, distance }): readonly Likeness[] => {
    const other = rows[row];
    if (other === undefined) return [];
    const gaps = other.places.map(
      (place, at) => ((weights[at] ?? 0) * Math.abs(place - (target.places[at] ?? 0))) / total,
    );
    return [{ iso3: other.iso3, year: other.year, distance, values: other.values, gaps }];
  });
  const seen = new Set<string>();
  const nearest = likes.filter(({ iso3 }) => !seen.has(iso3) && seen.add(iso3));
  return { target, scales, nearest, compared, leftOut, weights };
}

/** The weights that were given; 1 each where none were, where they do not fit, or where all are 0. */
function weightsOf(count: number, given: readonly number[] | undefined): readonly number[] {
  const isFit = given !== undefined && given.length === count && given.some((weight) => weight > 0);
  return isFit ? given : Array.from({ length: count }, () => 1);
}

/** The year under which values that a reader gave stand: they are of no year. */
export const NO_YEAR = 0;

const givenRow = (iso3: string, values: readonly number[]): Omit<CountryYear, 'places'> => ({
  iso3,
  year: NO_YEAR,
  values,
});

/** Country-years that have every indicator, by country and year; and how many have only some. */
function completeYears(
  indicators: readonly Indicator[],
  to: number,
): {
  readonly complete: readonly Omit<CountryYear, 'places'>[];
  readonly leftOut: number;
} {
  const values = new Map<string, number[]>();
  indicators.forEach(({ points }, at) => {
    for (const [iso3, list] of points)
      for (const { year, value } of list) {
        if (year > to) continue;
        const key = `${iso3} ${year}`;
        const row = values.get(key) ?? new Array<number>(indicators.length).fill(Number.NaN);
        row[at] = value;
        values.set(key, row);
      }
  });
  const complete = [...values]
    .filter(([, row]) => row.every((value) => !Number.isNaN(value)))
    .map(([key, row]) => {
      const [iso3 = '', year = ''] = key.split(' ');
      return { iso3, year: Number(year), values: row };
    })
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : a.iso3 > b.iso3 ? 1 : a.year - b.year));
  return { complete, leftOut: values.size - complete.length };
}

function scaleOf({ madeUnit }: Indicator, values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isAmount = !madeUnit.startsWith('%') && low > 0 && high / low >= WIDE;
  return { low, high, kind: isAmount ? 'log' : 'linear' };
}

function placeOn(scale: Scale | undefined, value: number): number {
  if (scale === undefined || scale.high === scale.low) return 0;
  const { low, high, kind } = scale;
  if (value <= low) return 0;
  if (value >= high) return 1;
  return kind === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/** Parts of a name that nobody gave stand at its end and are left out, but for the first, the last year. */
const TRAILING = /~{1,2}$/u;

/** The distance between two country-years as a figure, from the values on both sides. */
export function distanceFigure(
  book: IndicatorBook,
  indicators: readonly Indicator[],
  made: {
    readonly comparison: Comparison;
    readonly like: Likeness;
    readonly asked: Omit<LikeAsked, 'country' | 'year'>;
  },
): Measured | undefined {
  const { comparison, like, asked } = made;
  const { to, weights, values } = asked;
  const { target } = comparison;
  if (target === undefined) return undefined;
  const side = ({ iso3, year }: { readonly iso3: string; readonly year: number }): readonly Measured[] =>
    indicators.flatMap(({ id }) => indicatorValue(book, { indicator: id, iso3, year }) ?? []);
  const ids = indicators.map(({ id }) => id);
  const given = [weights, values].map((list) => list?.join(',') ?? '');
  const tables = [...new Set(indicators.map(({ table }) => table))];
  return {
    name: ['like', target.iso3, target.year, like.iso3, like.year, ids.join(','), to ?? '', ...given]
      .join(PARTS)
      .replace(TRAILING, ''),
    label: {
      key: values === undefined ? 'figure.analogue' : 'figure.analogue-given',
      values: {
        country: countryName(book, target.iso3),
        year: String(target.year),
        other: countryName(book, like.iso3),
        otherYear: String(like.year),
      },
    },
    value: like.distance,
    unit: 'ratio',
    digits: 3,
    period: String(like.year),
    status: 'derived',
    vintage: indicators[0]?.vintage ?? '',
    method: 'historical-analogues@1',
    parameters: {
      indicators: ids,
      scale: comparison.scales.map(({ kind, low, high }) => `${kind} ${low}–${high}`),
      countryYears: comparison.compared,
      ...(to === undefined ? {} : { to }),
      ...(weights === undefined ? {} : { weights: comparison.weights.map(String) }),
      ...(values === undefined ? {} : { values: values.map(String) }),
    },
    inputs: tables.map((table) => {
      const own = indicators.filter((indicator) => indicator.table === table);
      const matched = own.reduce((sum, { points }) => sum + [...points.values()].flat().length, 0);
      const where = { indicator: own.map(({ id }) => id) };
      return { release: book.release.ref, table, where, column: 'value', rows: [], matched };
    }),
    from: [...(values === undefined ? side(target) : []), ...side(like)],
  };
}
