import type { Atlas } from './as-of/atlas.ts';
import { overlapping, placeReach } from './as-of/territory.ts';
import type { Observations } from './observations.ts';
import type { SetSum } from './set-sum.ts';
import { setSum } from './set-sum.ts';

/** A sum over places in which a unit without a row is unknown, bounded by what the country's row leaves over. */
export interface PlaceSum {
  readonly sum: SetSum;
  /** Units of the table's geography that belong to the set and have no row. */
  readonly absent: readonly string[];
  readonly low: number;
  readonly high: number;
  /** True when nothing is split, absent or unknown. */
  readonly isExact: boolean;
}

export interface PlaceSumRequest {
  readonly atlas: Atlas;
  readonly places: readonly string[];
  readonly measure: string;
  readonly period: string;
  /** Which codes to take; the row of all industries (or every row, where there is none) if absent. */
  readonly industry?: (code: string) => 'inside' | 'outside';
}

/** The total over a set of places, for a measure that cannot be negative. */
export function placeSum(observations: Observations, request: PlaceSumRequest): PlaceSum {
  const set = new Set(request.places);
  const country = observations.spec.place?.total;
  const total = observations.spec.industry?.total;
  const at = { measure: request.measure, period: request.period };
  const whole = (code: string): 'inside' | 'outside' => (total === undefined || code === total ? 'inside' : 'outside');
  const industry = request.industry ?? whole;
  const sum = setSum(observations, {
    ...at,
    industry,
    place: (id) => (id === country || id === '' ? 'outside' : placeReach(request.atlas, id, set)),
  });
  const present = new Set(sum.cells.map((cell) => cell.place));
  const geography = observations.spec.geography ?? '';
  const expected = [...new Set(request.places.flatMap((place) => overlapping(request.atlas, place, geography)))].sort();
  const absent = expected.filter((place) => !present.has(place));
  const rest = absent.length + sum.unknownCells > 0 ? leftOver(observations, { ...at, country, industry }) : 0;
  const known = sum.unknownCells === 0 ? sum.high : sum.low;
  const high = absent.length + sum.unknownCells === 0 ? sum.high : known + rest;
  return { sum, absent, low: sum.low, high, isExact: sum.exact !== null && absent.length === 0 };
}

/** What the country's row holds beyond all listed units; infinite when there is no such row. */
function leftOver(
  observations: Observations,
  at: {
    readonly measure: string;
    readonly period: string;
    readonly country: string | undefined;
    readonly industry: (code: string) => 'inside' | 'outside';
  },
): number {
  if (at.country === undefined) return Number.POSITIVE_INFINITY;
  const country = setSum(observations, { ...at, place: (id) => (id === at.country ? 'inside' : 'outside') });
  const listed = setSum(observations, {
    ...at,
    place: (id) => (id === at.country || id === '' ? 'outside' : 'inside'),
  });
  return country.exact === null ? Number.POSITIVE_INFINITY : Math.max(0, country.exact - listed.low);
}
