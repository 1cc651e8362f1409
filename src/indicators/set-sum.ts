import { compensatedSum } from '../methods/compensated-sum.ts';
import { harmoniseSet } from '../methods/harmonise-set.ts';
import { mapping } from '../methods/mapping.ts';
import type { Reach } from './as-of/territory.ts';
import type { InputRows } from './measured.ts';
import { ROWS_LISTED } from './measured.ts';
import type { Observations } from './observations.ts';

/** What part of a table to add up. */
export interface CellSelection {
  readonly measure: string;
  readonly period: string;
  readonly place: (placeId: string) => Reach;
  readonly industry: (code: string) => Reach;
  readonly ownership?: string;
}

/**
 * The sum over a set of places × industries. Rows wholly inside count in `low` and `high`; rows that only touch the set (a unit or a
 * code that the official mapping splits) count in the bound they can widen: never a silent split.
 */
export interface SetSum {
  readonly measure: string;
  readonly period: string;
  /** The sum where nothing is split and nothing is unknown; otherwise null. */
  readonly exact: number | null;
  readonly low: number;
  /** Infinity when a cell inside or touching is unknown and the measure cannot be negative. */
  readonly high: number;
  readonly unknownCells: number;
  /** How many cells were taken, and the largest value among them. */
  readonly count: number;
  readonly largest: number;
  /** The first cells in file order, at most one more than a figure lists. */
  readonly cells: readonly {
    readonly row: number;
    readonly place: string;
    readonly industry: string;
    readonly value: number | null;
    readonly reach: Reach;
  }[];
  readonly input: InputRows;
}

/** Adds up the cells of a selection. Cost: one pass over the table, one reach test for each distinct place and code. */
export function setSum(observations: Observations, selection: CellSelection): SetSum {
  const found = selectedRows(observations, selection);
  const values = observations.values[selection.measure] ?? [];
  const known = found.rows.filter((row) => values[row] !== null);
  const unknownCells = found.rows.length - known.length;
  const bounds = setBounds(known, values, found.touches);
  const cells = found.rows
    .slice(0, ROWS_LISTED + 1)
    .map((row) => cellAt(observations, row, { value: values[row] ?? null, touches: found.touches }));
  return {
    measure: selection.measure,
    period: selection.period,
    exact: unknownCells === 0 && found.rows.length > 0 && bounds.isExact ? bounds.low : null,
    low: bounds.low,
    high: unknownCells > 0 ? Number.POSITIVE_INFINITY : bounds.high,
    unknownCells,
    count: found.rows.length,
    largest: known.reduce((largest, row) => Math.max(largest, values[row] ?? 0), 0),
    cells,
    input: inputOf(observations, selection, { cells, count: found.rows.length }),
  };
}

function cellAt(
  observations: Observations,
  row: number,
  at: { readonly value: number | null; readonly touches: ReadonlySet<number> },
): SetSum['cells'][number] {
  return {
    row: observations.rowNumbers[row] ?? row + 1,
    place: observations.places[row] ?? '',
    industry: observations.industries[row] ?? '',
    value: at.value,
    reach: at.touches.has(row) ? 'touches' : 'inside',
  };
}

/** Two targets, the set and the rest: a cell inside lies in the set, a cell that touches may lie in either. */
function setBounds(
  rows: readonly number[],
  values: readonly (number | null | undefined)[],
  touches: ReadonlySet<number>,
): { readonly low: number; readonly high: number; readonly isExact: boolean } {
  const amounts = Float64Array.from(rows, (row) => values[row] ?? 0);
  if (touches.size === 0) {
    const total = compensatedSum(amounts);
    return { low: total, high: total, isExact: true };
  }
  const offsets = new Int32Array(rows.length + 1);
  const links: number[] = [];
  rows.forEach((row, at) => {
    links.push(0);
    if (touches.has(row) && values[row] !== 0) links.push(1);
    offsets[at + 1] = links.length;
  });
  return harmoniseSet(amounts, mapping({ targets: 2, offsets, links }), [1, 0]);
}

const OUTSIDE = 0;
const TOUCHES = 1;

/** Positions of the rows that the selection takes, and which of them only touch it. */
function selectedRows(
  observations: Observations,
  selection: CellSelection,
): { readonly rows: readonly number[]; readonly touches: ReadonlySet<number> } {
  const { places, industries, periods } = observations.index;
  const placeReach = reachOf(places.list, selection.place);
  const industryReach = reachOf(industries.list, selection.industry);
  const period = periods.list.indexOf(selection.period);
  const values = observations.values[selection.measure] ?? [];
  const ownership = selection.ownership ?? 'all';
  const isWhole = ownership === 'all' && observations.ownerships !== null && !observations.ownerships.includes('all');
  const rows: number[] = [];
  const touches = new Set<number>();
  for (let i = 0; i < values.length; i += 1) {
    if (periods.of[i] !== period || values[i] === undefined) continue;
    const place = placeReach[places.of[i] ?? 0] ?? OUTSIDE;
    const industry = industryReach[industries.of[i] ?? 0] ?? OUTSIDE;
    if (place === OUTSIDE || industry === OUTSIDE) continue;
    if (observations.ownerships !== null && !isWhole && observations.ownerships[i] !== ownership) continue;
    rows.push(i);
    if (place === TOUCHES || industry === TOUCHES) touches.add(i);
  }
  return { rows, touches };
}

function reachOf(list: readonly string[], test: (key: string) => Reach): Uint8Array {
  return Uint8Array.from(list, (key) => ({ outside: OUTSIDE, touches: TOUCHES, inside: 2 })[test(key)]);
}

function inputOf(
  observations: Observations,
  selection: CellSelection,
  taken: { readonly cells: SetSum['cells']; readonly count: number },
): InputRows {
  const { cells } = taken;
  const { spec } = observations;
  const geography = spec.geography ?? '';
  const where: Record<string, readonly string[]> = {};
  const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)].sort();
  const isListed = taken.count <= ROWS_LISTED;
  const bare = (place: string): string =>
    spec.place?.column === 'place_id' || !place.startsWith(`${geography}-`) ? place : place.slice(geography.length + 1);
  if (isListed && spec.place) where[spec.place.column] = distinct(cells.map((cell) => bare(cell.place)));
  if (isListed && spec.industry) where[spec.industry.column] = distinct(cells.map((cell) => cell.industry));
  if ('column' in spec.period) where[spec.period.column] = [selection.period];
  if (spec.ownership && selection.ownership !== undefined) where[spec.ownership.column] = [selection.ownership];
  const measure = spec.measures[selection.measure];
  if (measure?.where) where[measure.where.column] = [measure.where.equals];
  return {
    release: observations.release,
    table: observations.table,
    where,
    column: measure?.column ?? selection.measure,
    rows: isListed ? cells.map((cell) => cell.row).sort((a, b) => a - b) : [],
    matched: taken.count,
  };
}
