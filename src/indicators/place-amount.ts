import type { Bilingual } from '../model/bilingual.ts';
import { AMOUNT_METHOD } from './amount.ts';
import type { Atlas } from './as-of/atlas.ts';
import { overlapping } from './as-of/territory.ts';
import type { IndustryTest } from './industry-choice.ts';
import { measureNature } from './measure-nature.ts';
import type { Measured } from './measured.ts';
import type { Observations } from './observations.ts';
import { observationsPart, rowsByPlace } from './observations-part.ts';
import type { PlaceSum } from './place-sum.ts';
import { placeSum } from './place-sum.ts';
import { setSum } from './set-sum.ts';

/** The method of a value that stands in one row, taken as it is. */
export const CITED_METHOD = 'cited-value@1';

/** One measure of a table in one period, ready to be read for any set of places. */
export interface IndicatorSlice {
  readonly atlas: Atlas;
  readonly measure: string;
  readonly period: string;
  /** Words of the measure for labels. */
  readonly title: Bilingual;
  readonly industry: IndustryTest;
  /** The code, for the derivation; absent for all industries. */
  readonly code?: string | undefined;
  /** Rows of the measure and period; where the table has no row of the country they are kept by place. */
  readonly rows: Observations;
  readonly byPlace: ReadonlyMap<string, readonly number[]>;
  readonly whole: Observations;
}

/** Picks the rows of one measure and period out of a table. Cost: one pass. */
export function indicatorSlice(
  observations: Observations,
  asked: Pick<IndicatorSlice, 'atlas' | 'measure' | 'period' | 'title' | 'industry' | 'code'>,
): IndicatorSlice {
  const byPlace = rowsByPlace(observations, asked);
  const rows = [...byPlace.values()].flat().sort((a, b) => a - b);
  return { ...asked, byPlace, rows: observationsPart(observations, rows), whole: observations };
}

/** The amount in a set of places: exact where whole, bounds where split, absent or unknown; an index only where nothing is merged. */
export function placeAmount(slice: IndicatorSlice, places: readonly string[], name: Bilingual): Measured {
  const [only] = places;
  if (only !== undefined && places.length === 1 && only === slice.whole.spec.place?.total)
    return countryAmount(slice, only, name);
  const { measure, period, atlas, industry } = slice;
  const part = rowsOf(slice, places);
  const sum = placeSum(part, { atlas, places, measure, period, industry });
  const unit = slice.whole.spec.measures[measure]?.unit ?? '';
  const isRate = measureNature(unit) === 'rate';
  const isMerged = sum.sum.count + sum.absent.length !== 1;
  const found = isRate ? (isMerged ? { missing: 'missing' as const } : rateOf(sum)) : boundsOf(sum);
  return measured(slice, places, {
    name,
    sum,
    value: isRate && isMerged ? null : sum.isExact ? sum.sum.exact : null,
    bounds: found,
    method: sum.isExact && sum.sum.count === 1 ? CITED_METHOD : AMOUNT_METHOD,
  });
}

function countryAmount(slice: IndicatorSlice, country: string, name: Bilingual): Measured {
  const { measure, period, industry } = slice;
  const sum = setSum(slice.rows, { measure, period, industry, place: (id) => (id === country ? 'inside' : 'outside') });
  const isExact = sum.exact !== null;
  return measured(slice, [country], {
    name,
    sum: { sum, absent: [], low: sum.low, high: sum.high, isExact },
    value: sum.exact,
    bounds: isExact ? {} : { missing: 'missing' },
    method: sum.count === 1 ? CITED_METHOD : AMOUNT_METHOD,
  });
}

type Bounds = Pick<Measured, 'missing' | 'low' | 'high' | 'boundsKind'>;

const rateOf = (sum: PlaceSum): Bounds => (sum.isExact ? {} : { missing: 'missing' });

function boundsOf(sum: PlaceSum): Bounds {
  if (sum.isExact) return {};
  const isUnknown = sum.absent.length + sum.sum.unknownCells > 0 || sum.sum.count === 0;
  const low = sum.low > 0 || !isUnknown ? { low: sum.low } : {};
  const high = Number.isFinite(sum.high) && sum.sum.count + sum.absent.length > 0 ? { high: sum.high } : {};
  const hasBounds = 'low' in low || 'high' in high;
  return {
    ...(isUnknown ? { missing: 'missing' as const } : {}),
    ...low,
    ...high,
    ...(hasBounds ? { boundsKind: 'conversion' as const } : {}),
  };
}

/** Tables with a row of the country are small enough to be read whole: what it leaves over bounds a unit without a row. */
function rowsOf(slice: IndicatorSlice, places: readonly string[]): Observations {
  if (slice.whole.spec.place?.total !== undefined) return slice.rows;
  const geography = slice.whole.spec.geography ?? '';
  const ids = new Set(places.flatMap((place) => overlapping(slice.atlas, place, geography)));
  const rows = [...ids].flatMap((id) => slice.byPlace.get(id) ?? []).sort((a, b) => a - b);
  return observationsPart(slice.whole, rows);
}

interface Found {
  readonly name: Bilingual;
  readonly sum: PlaceSum;
  readonly value: number | null;
  readonly bounds: Bounds;
  readonly method: string;
}

function measured(slice: IndicatorSlice, places: readonly string[], found: Found): Measured {
  const { whole, measure, period, title, code } = slice;
  const shown = found.value ?? found.bounds.low ?? found.bounds.high ?? 0;
  return {
    name: `${measure}/${period}/${places.join(',')}`,
    label: { key: 'figure.place-amount', values: { measure: title, place: found.name } },
    value: found.value,
    ...found.bounds,
    unit: whole.spec.measures[measure]?.unit ?? '',
    digits: Number.isInteger(shown) ? 0 : 1,
    period,
    status: whole.status,
    vintage: whole.vintage,
    method: found.method,
    parameters: {
      measure,
      period,
      places: [...places],
      geography: whole.spec.geography ?? '',
      ...(code === undefined ? {} : { industry: code }),
      ...(found.sum.absent.length === 0 ? {} : { absent: [...found.sum.absent] }),
    },
    inputs: [found.sum.sum.input],
    from: [],
  };
}
