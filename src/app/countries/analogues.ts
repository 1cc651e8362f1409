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
}

const WIDE = 10;

/**
 * Which country and year is most like a country in a year, on some indicators. Each indicator is laid between 0 and 1 over all
 * country-years that have every one of them, and enters with its complement, so that each weighs the same and the distance is the
 * mean gap. Country-years that lack an indicator take no part: nothing is filled in.
 */
export function likeCountries(
  indicators: readonly Indicator[],
  asked: { readonly country: string; readonly year: number | undefined; readonly to?: number | undefined },
): Comparison {
  const { complete, leftOut } = completeYears(indicators, asked.to ?? Number.POSITIVE_INFINITY);
  const scales = indicators.map((indicator, at) =>
    scaleOf(
      indicator,
      complete.map(({ values }) => values[at] ?? 0),
    ),
  );
  const rows: readonly CountryYear[] = complete.map((row) => ({
    ...row,
    places: row.values.map((value, at) => placeOn(scales[at], value)),
  }));
  const own = rows.filter(({ iso3 }) => iso3 === asked.country);
  const target = asked.year === undefined ? own.at(-1) : own.find(({ year }) => year === asked.year);
  const compared = rows.length;
  if (target === undefined) return { target, scales, nearest: [], compared, leftOut };
  const cells = rows.flatMap(({ places }) => places.flatMap((place) => [place, 1 - place]));
  const isAllowed = rows.map(({ iso3 }) => (iso3 === target.iso3 ? 0 : 1));
  const found = historicalAnalogues(
    matrix(rows.length, indicators.length * 2, Float64Array.from(cells)),
    rows.indexOf(target),
    isAllowed,
  );
  const likes = found.flatMap(({ row, distance }): readonly Likeness[] => {
    const other = rows[row];
    if (other === undefined) return [];
    const gaps = other.places.map((place, at) => Math.abs(place - (target.places[at] ?? 0)) / indicators.length);
    return [{ iso3: other.iso3, year: other.year, distance, values: other.values, gaps }];
  });
  const seen = new Set<string>();
  const nearest = likes.filter(({ iso3 }) => !seen.has(iso3) && seen.add(iso3));
  return { target, scales, nearest, compared, leftOut };
}

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
  return kind === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/** The distance between two country-years as a figure, from the values on both sides. */
export function distanceFigure(
  book: IndicatorBook,
  indicators: readonly Indicator[],
  made: { readonly comparison: Comparison; readonly like: Likeness; readonly to: number | undefined },
): Measured | undefined {
  const { comparison, like, to } = made;
  const { target } = comparison;
  if (target === undefined) return undefined;
  const side = ({ iso3, year }: { readonly iso3: string; readonly year: number }): readonly Measured[] =>
    indicators.flatMap(({ id }) => indicatorValue(book, { indicator: id, iso3, year }) ?? []);
  const ids = indicators.map(({ id }) => id);
  const tables = [...new Set(indicators.map(({ table }) => table))];
  return {
    name: ['like', target.iso3, target.year, like.iso3, like.year, ids.join(','), to ?? ''].join(PARTS),
    label: {
      key: 'figure.analogue',
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
    },
    inputs: tables.map((table) => {
      const own = indicators.filter((indicator) => indicator.table === table);
      const matched = own.reduce((sum, { points }) => sum + [...points.values()].flat().length, 0);
      const where = { indicator: own.map(({ id }) => id) };
      return { release: book.release.ref, table, where, column: 'value', rows: [], matched };
    }),
    from: [...side(target), ...side(like)],
  };
}
