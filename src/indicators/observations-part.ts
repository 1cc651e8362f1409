import { distinct, type Observations } from './observations.ts';

/** Some rows of a table as a table of their own, in the order in which they are named; numbers of source rows stay. */
export function observationsPart(observations: Observations, rows: readonly number[]): Observations {
  const pick = <T>(list: readonly T[], otherwise: T): readonly T[] => rows.map((row) => list[row] ?? otherwise);
  const places = pick(observations.places, '');
  const industries = pick(observations.industries, '');
  const periods = pick(observations.periods, '');
  return {
    ...observations,
    rowNumbers: pick(observations.rowNumbers, 0),
    places,
    industries,
    periods,
    ownerships: observations.ownerships === null ? null : pick(observations.ownerships, ''),
    index: { places: distinct(places), industries: distinct(industries), periods: distinct(periods) },
    values: Object.fromEntries(
      Object.entries(observations.values).map(([name, cells]) => [name, rows.map((row) => cells[row])]),
    ),
  };
}

/** What of a table is looked at: one measure in one period, for some codes. */
export interface PartAsked {
  readonly measure: string;
  readonly period: string;
  readonly industry: (code: string) => 'inside' | 'outside';
}

/** The rows that speak of a measure in a period, by place; where the table splits by ownership, rows of all owners only. */
export function rowsByPlace(observations: Observations, asked: PartAsked): ReadonlyMap<string, readonly number[]> {
  const { places, industries, periods } = observations.index;
  const period = periods.list.indexOf(asked.period);
  const wanted = industries.list.map((code) => asked.industry(code) === 'inside');
  const values = observations.values[asked.measure] ?? [];
  const { ownerships } = observations;
  const hasWhole = ownerships?.includes('all') === true;
  const found = new Map<string, number[]>();
  for (let row = 0; row < values.length; row += 1) {
    if (periods.of[row] !== period || values[row] === undefined || wanted[industries.of[row] ?? 0] !== true) continue;
    if (hasWhole && ownerships[row] !== 'all') continue;
    const place = places.list[places.of[row] ?? 0] ?? '';
    const list = found.get(place);
    if (list === undefined) found.set(place, [row]);
    else list.push(row);
  }
  return found;
}
