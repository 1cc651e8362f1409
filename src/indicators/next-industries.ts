import { locationQuotient } from '../methods/location-quotient.ts';
import type { Matrix } from '../methods/matrix.ts';
import { matrix } from '../methods/matrix.ts';
import { presence } from '../methods/presence.ts';
import { proximity } from '../methods/proximity.ts';
import { relatednessDensity } from '../methods/relatedness-density.ts';
import { levelOf } from './cluster-sums.ts';
import type { LadderFrame, TableAt } from './ladder/rung.ts';
import type { Measured } from './measured.ts';
import type { RankedIndustry } from './sums-memory.ts';

/** An industry that the cluster's places do not yet have more of than the whole, and how near it is to what they have. */
export interface NextIndustry {
  readonly code: string;
  readonly quotient: Measured;
  readonly density: Measured;
}

/** Fewest other places from which relatedness can be read. */
export const FEWEST_PLACES = 30;
const SHOWN = 15;
/** Measures that count who chose a place. */
export const COUNTS = ['establishments', 'enterprises'];

/**
 * Industries nearest to what the cluster's places already do: relatedness density over all places of a table, the cluster's own places
 * taken as one. Counts of establishments are used, because presence asks how many choose a place, not how large they are. Empty where
 * no table has enough places. Cost: places × industries, and industries squared.
 */
export function nextIndustries(ladder: LadderFrame): readonly NextIndustry[] {
  for (const table of ladder.tables) {
    const measure = COUNTS.find((name) => table.observations.spec.measures[name] !== undefined);
    const nearest = measure === undefined ? undefined : rankedOnce(ladder, table, measure);
    if (measure !== undefined && nearest !== undefined)
      return nearest.map((entry) => figuresOf(ladder, table, { ...entry, measure }));
  }
  return [];
}

/** The ranking does not depend on the day, so the same table, period and places give it once. */
function rankedOnce(ladder: LadderFrame, table: TableAt, measure: string): readonly RankedIndustry[] | undefined {
  const { observations, period } = table;
  const { memory, places } = ladder.frame;
  const name = `${observations.release.hash} ${observations.table} ${measure} ${period} ${places.join()}`;
  const known = memory.ranks.get(name);
  if (known !== undefined) return known;
  const grid = placeGrid(places, table, measure);
  if (grid === undefined || grid.amounts.rows <= FEWEST_PLACES) return undefined;
  const made = ranked(grid);
  memory.ranks.set(name, made);
  return made;
}

/** Amounts by place and industry. */
export interface PlaceGrid {
  readonly codes: readonly string[];
  /** Row 0 is the cluster's places together, every other row one other place. */
  readonly amounts: Matrix;
}

/** Places × industries at the finest level; undefined when a cell is unknown or below zero. */
export function placeGrid(own: readonly string[], table: TableAt, measure: string): PlaceGrid | undefined {
  const { observations, period } = table;
  const { places, industries, periods } = observations.index;
  const ownPlaces = new Set(own);
  const finest = Math.max(...industries.list.map(levelOf));
  const codes = industries.list.filter((code) => levelOf(code) === finest).sort();
  const column = new Map(codes.map((code, at) => [code, at]));
  const others = places.list
    .filter((id) => id !== observations.spec.place?.total && id !== '' && !ownPlaces.has(id))
    .sort();
  const row = new Map(others.map((id, at) => [id, at + 1]));
  const cells = new Float64Array((others.length + 1) * codes.length);
  const values = observations.values[measure] ?? [];
  const at = periods.list.indexOf(period);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    const place = places.list[places.of[i] ?? 0] ?? '';
    const c = column.get(industries.list[industries.of[i] ?? 0] ?? '');
    const r = ownPlaces.has(place) ? 0 : row.get(place);
    if (value === undefined || periods.of[i] !== at || c === undefined || r === undefined) continue;
    if (value === null || value < 0) return undefined;
    const cell = r * codes.length + c;
    cells[cell] = (cells[cell] ?? 0) + value;
  }
  return { codes, amounts: matrix(others.length + 1, codes.length, cells) };
}

function ranked(grid: PlaceGrid): readonly RankedIndustry[] {
  const quotients = locationQuotient(grid.amounts);
  const present = presence(grid.amounts);
  const density = relatednessDensity(present, proximity(present, 'conditional'), { diagonal: 'out' });
  return grid.codes
    .map((code, at) => ({
      code,
      lq: quotients.cells[at] ?? Number.NaN,
      density: density.cells[at] ?? Number.NaN,
      isPresent: present.cells[at] === 1,
    }))
    .filter((entry) => !entry.isPresent && !Number.isNaN(entry.density))
    .sort((a, b) => b.density - a.density || (a.code < b.code ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ code, lq, density }) => ({ code, lq, density, places: grid.amounts.rows }));
}

function figuresOf(
  ladder: LadderFrame,
  table: TableAt,
  entry: RankedIndustry & { readonly measure: string },
): NextIndustry {
  const { observations, period } = table;
  const column = observations.spec.measures[entry.measure]?.column ?? entry.measure;
  const figure = (what: 'quotient' | 'density', value: number, method: string): Measured => ({
    name: `${ladder.prefix}/next/${entry.code}/${what}`,
    label: { key: `figure.next-${what}`, values: { code: entry.code } },
    value: Number.isNaN(value) ? null : value,
    ...(Number.isNaN(value) ? { missing: 'not-applicable' as const } : {}),
    unit: 'ratio',
    digits: what === 'density' ? 3 : 2,
    period,
    status: 'derived',
    vintage: observations.vintage,
    method,
    parameters: {
      industry: entry.code,
      measure: entry.measure,
      places: ladder.frame.places,
      rows: entry.places,
      ...(what === 'density' ? { proximity: 'conditional', diagonal: 'out' } : {}),
    },
    inputs: [
      {
        release: observations.release,
        table: observations.table,
        where: {},
        column,
        rows: [],
        matched: observations.rowNumbers.length,
      },
    ],
    from: [],
  });
  return {
    code: entry.code,
    quotient: figure('quotient', entry.lq, 'location-quotient@1'),
    density: figure('density', entry.density, 'relatedness-density@1'),
  };
}
