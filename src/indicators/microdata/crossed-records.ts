import type { Refusal } from '../../model/refusal.ts';
import { ALL_INDUSTRIES } from '../import/resolve-industries.ts';
import { COUNTRY } from '../import/resolve-places.ts';
import type { CrossedRecords } from './cell-facts.ts';
import { type CrossedTable, crossedTable } from './crossed-table.ts';
import { type Dimension, dimension } from './dimension.ts';
import type { CodedColumn, MicroColumns } from './micro-columns.ts';
import { dimensionNames, type OutputScope } from './output-scope.ts';
import { sizeClasses, sizeClassOf, UNKNOWN_SIZE } from './size-classes.ts';

export interface CrossingRequest {
  readonly period: string;
  /** All tabulations whose dimensions are to be crossed: the one at hand and the earlier ones. */
  readonly scopes: readonly OutputScope[];
  /** The section over a code. */
  sectionOf(code: string): string | undefined;
  /** The region over a place, in the set of regions that the tabulations name. */
  regionOf(place: string): string | undefined;
}

export interface Crossing {
  readonly table: CrossedTable;
  readonly records: CrossedRecords;
}

/** Crosses the records of one period by every dimension that some tabulation has; refuses what is too coarse for a level. */
export function crossedRecords(
  columns: MicroColumns,
  request: CrossingRequest,
): Crossing | { readonly refusals: readonly Refusal[] } {
  const wanted = columns.period.codes.indexOf(request.period);
  const rows: number[] = [];
  columns.period.at.forEach((at, row) => {
    if (at === wanted) rows.push(row);
  });
  const names = [...new Set(request.scopes.flatMap(dimensionNames))].sort();
  const refusals: Refusal[] = [];
  const crossed = names.map((name) => crossedDimension(columns, { name, rows, request, refusals }));
  if (refusals.length > 0) return { refusals };
  return {
    table: crossedTable(crossed.map((each) => each.dimension)),
    records: {
      enterprise: Int32Array.from(rows, (row) => columns.enterprise[row] ?? 0),
      leaves: crossed.map((each) => each.leaves),
      values: columns.values.map((values) =>
        Float64Array.from(rows, (row) => (values[row] ?? 0) * (columns.weights?.[row] ?? 1)),
      ),
      gaps: columns.gaps.map((gaps) => Uint8Array.from(rows, (row) => gaps[row] ?? 0)),
    },
  };
}

interface Wanted {
  readonly name: string;
  readonly rows: readonly number[];
  readonly request: CrossingRequest;
  readonly refusals: Refusal[];
}

function crossedDimension(
  columns: MicroColumns,
  wanted: Wanted,
): { readonly dimension: Dimension; readonly leaves: Int32Array } {
  const { name, rows } = wanted;
  if (name.startsWith('size ')) return sizeDimension(columns, wanted);
  const column = name === 'place' ? columns.place : name === 'industry' ? columns.industry : columns.ownership;
  const used = new Set(rows.map((row) => column.at[row] ?? 0));
  const ways = column.codes.map((code, at) => (used.has(at) ? wayOf(code, wanted) : []));
  if (name === 'industry') refuseCoarse(column, { ...wanted, ways, used });
  const total = name === 'place' ? COUNTRY : name === 'industry' ? ALL_INDUSTRIES : 'all';
  const made = dimension(
    name,
    total,
    ways.filter((way) => way.length > 0),
  );
  const leafOf = ways.map((way) => made.at(way.at(-1) ?? '') ?? 0);
  return { dimension: made, leaves: Int32Array.from(rows, (row) => leafOf[column.at[row] ?? 0] ?? 0) };
}

/** From below the total down to the code: `26301` at levels 1 and 2 is C, 26. */
function wayOf(code: string, { name, request }: Wanted): readonly string[] {
  if (name === 'ownership') return [code === 'all' ? 'not-stated' : code];
  if (name === 'place') {
    const region = hasRegions(request) ? request.regionOf(code) : undefined;
    return region === undefined ? [code] : [region, code];
  }
  if (name !== 'industry') return [code];
  return levelsOf(request).map((level) => (level === 1 ? (request.sectionOf(code) ?? '') : code.slice(0, level)));
}

const hasRegions = ({ scopes }: CrossingRequest): boolean => scopes.some(({ regions }) => regions !== undefined);

function levelsOf({ scopes }: CrossingRequest): readonly number[] {
  const crossing = scopes.filter(({ by }) => by.includes('industry'));
  return [...new Set(crossing.flatMap(({ levels }) => levels))].sort();
}

function refuseCoarse(
  column: CodedColumn,
  {
    request,
    ways,
    used,
    refusals,
  }: Wanted & { readonly ways: readonly (readonly string[])[]; readonly used: Set<number> },
): void {
  const deepest = levelsOf(request).at(-1) ?? 1;
  const coarse = column.codes.filter(
    (code, at) =>
      used.has(at) &&
      (ways[at]?.includes('') === true || (deepest > 1 && (!/^\d/u.test(code) || code.length < deepest))),
  );
  if (coarse.length === 0) return;
  refusals.push({
    code: 'industry-too-coarse',
    where: { column: '--level' },
    said: {
      vi: `${coarse.length} mã ngành trong dữ liệu không chia được đến cấp ${deepest}. Hãy chọn --level nhỏ hơn.`,
      en: `${coarse.length} industry codes of the microdata cannot be told at level ${deepest}. Choose a smaller --level.`,
    },
  });
}

/** The class of each enterprise by the workers of all its records in the period. */
function sizeDimension(
  columns: MicroColumns,
  { name, rows, refusals }: Wanted,
): { readonly dimension: Dimension; readonly leaves: Int32Array } {
  const classes = sizeClasses(name.slice(5).split(',').map(Number));
  const workers = columns.measures.findIndex((measure) => measure.name === 'workers');
  if (workers < 0)
    refusals.push({
      code: 'no-workers',
      where: { column: '--by' },
      said: {
        vi: 'Dữ liệu không có số lao động nên không chia theo quy mô được.',
        en: 'The microdata hold no workers, so there are no size classes.',
      },
    });
  const sums = new Map<number, number>();
  for (const row of rows) {
    const enterprise = columns.enterprise[row] ?? 0;
    const value = columns.gaps[workers]?.[row] === 0 ? (columns.values[workers]?.[row] ?? 0) : Number.NaN;
    sums.set(enterprise, (sums.get(enterprise) ?? 0) + value);
  }
  const codeOf = (row: number): string =>
    sizeClassOf(classes, sums.get(columns.enterprise[row] ?? 0) ?? Number.NaN)?.code ?? UNKNOWN_SIZE;
  const codes = rows.map(codeOf);
  const made = dimension(
    name,
    'all',
    [...new Set(codes)].map((code) => [code]),
  );
  return { dimension: made, leaves: Int32Array.from(codes, (code) => made.at(code) ?? 0) };
}
