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
  /** The sum where nothing is split and nothing is unknown; otherwise null. */
  readonly exact: number | null;
  readonly low: number;
  /** Infinity when a cell inside or touching is unknown and the measure cannot be negative. */
  readonly high: number;
  readonly unknownCells: number;
  readonly cells: readonly { readonly row: number; readonly place: string; readonly industry: string; readonly value: number | null; readonly reach: Reach }[];
  readonly input: InputRows;
}

/** Adds up the cells of a selection. Cost: one pass over the table, one reach test for each distinct place and code. */
export function setSum(observations: Observations, selection: CellSelection): SetSum {
  const cells = selectedCells(observations, selection);
  const known = cells.filter((cell) => cell.value !== null);
  const unknownCells = cells.length - known.length;
  const bounds = setBounds(known);
  const high = unknownCells > 0 ? Number.POSITIVE_INFINITY : bounds.high;
  const isExact = unknownCells === 0 && cells.length > 0 && bounds.isExact;
  const low = bounds.low;
  return { exact: isExact ? low : null, low, high, unknownCells, cells, input: inputOf(observations, selection, cells) };
}

/** Two targets, the set and the rest: a cell inside lies in the set, a cell that touches may lie in either. */
function setBounds(cells: SetSum['cells']): { readonly low: number; readonly high: number; readonly isExact: boolean } {
  const offsets = [0];
  const links: number[] = [];
  for (const cell of cells) {
    links.push(0);
    if (cell.reach === 'touches' && cell.value !== 0) links.push(1);
    offsets.push(links.length);
  }
  return harmoniseSet(Float64Array.from(cells, (cell) => cell.value ?? 0), mapping({ targets: 2, offsets, links }), [1, 0]);
}

function selectedCells(observations: Observations, selection: CellSelection): SetSum['cells'] {
  const placeReaches = new Map<string, Reach>();
  const industryReaches = new Map<string, Reach>();
  const values = observations.values[selection.measure] ?? [];
  const cells: { row: number; place: string; industry: string; value: number | null; reach: Reach }[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value === undefined || observations.periods[i] !== selection.period) continue;
    if (observations.ownerships !== null && observations.ownerships[i] !== (selection.ownership ?? 'all')) continue;
    const place = observations.places[i] ?? '';
    const industry = observations.industries[i] ?? '';
    const placeReach = remembered(placeReaches, place, selection.place);
    if (placeReach === 'outside') continue;
    const industryReach = remembered(industryReaches, industry, selection.industry);
    if (industryReach === 'outside') continue;
    const reach = placeReach === 'inside' && industryReach === 'inside' ? 'inside' : 'touches';
    cells.push({ row: observations.rowNumbers[i] ?? i + 1, place, industry, value, reach });
  }
  return cells;
}

function remembered(memory: Map<string, Reach>, key: string, test: (key: string) => Reach): Reach {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = test(key);
  memory.set(key, made);
  return made;
}

function inputOf(observations: Observations, selection: CellSelection, cells: SetSum['cells']): InputRows {
  const { spec } = observations;
  const geography = spec.geography ?? '';
  const where: Record<string, readonly string[]> = {};
  const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)].sort();
  const isListed = cells.length <= ROWS_LISTED;
  const bare = (place: string): string => (spec.place?.column === 'place_id' || !place.startsWith(`${geography}-`) ? place : place.slice(geography.length + 1));
  if (isListed && spec.place) where[spec.place.column] = distinct(cells.map((cell) => bare(cell.place)));
  if (isListed && spec.industry) where[spec.industry.column] = distinct(cells.map((cell) => cell.industry));
  if ('column' in spec.period) where[spec.period.column] = [selection.period];
  if (spec.ownership) where[spec.ownership.column] = [selection.ownership ?? 'all'];
  const measure = spec.measures[selection.measure];
  if (measure?.where) where[measure.where.column] = [measure.where.equals];
  return {
    release: observations.release,
    table: observations.table,
    where,
    column: measure?.column ?? selection.measure,
    rows: isListed ? cells.map((cell) => cell.row).sort((a, b) => a - b) : [],
    matched: cells.length,
  };
}
