import { type CellFacts, cellFacts } from '../../indicators/microdata/cell-facts.ts';
import { type Crossing, crossedRecords } from '../../indicators/microdata/crossed-records.ts';
import { memberOf } from '../../indicators/microdata/crossed-table.ts';
import type { MicroColumns } from '../../indicators/microdata/micro-columns.ts';
import {
  dimensionNames,
  type EarlierOutput,
  type OutputScope,
  scopeCells,
  scopeKey,
} from '../../indicators/microdata/output-scope.ts';
import {
  type ProtectedMeasure,
  type ProtectedPeriod,
  protectedPeriod,
} from '../../indicators/microdata/protected-period.ts';
import { ENTERPRISES } from '../../indicators/microdata/protection-needs.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { MicroOutput } from '../ports-microdata.ts';

/** What stands over a code. */
export interface Hierarchies {
  sectionOf(code: string): string | undefined;
  regionOf(place: string): string | undefined;
}

export interface ProtectRequest {
  readonly columns: MicroColumns;
  readonly scope: OutputScope;
  readonly periods: readonly string[];
  /** Everything that left the zone of these microdata. */
  readonly earlier: readonly MicroOutput[];
  readonly hierarchies: Hierarchies;
}

/** One period of a tabulation: its cells, and which of them are told. */
export interface PeriodTable {
  readonly period: string;
  readonly crossing: Crossing;
  readonly facts: CellFacts;
  readonly measures: readonly ProtectedMeasure[];
  readonly found: Pick<ProtectedPeriod, 'scope' | 'hidden' | 'primary' | 'secondary' | 'needs' | 'provenAgainstSole'>;
}

/** A cell that this tabulation, laid over earlier ones, would expose. */
export interface ExposedCell {
  readonly period: string;
  readonly key: string;
  readonly measure: string;
  /** Ids of the earlier outputs that have the cell. */
  readonly outputs: readonly string[];
}

export type ProtectedTables =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'exposed'; readonly cells: readonly ExposedCell[]; readonly tables: readonly PeriodTable[] }
  | { readonly kind: 'protected'; readonly tables: readonly PeriodTable[] };

/** Protects every period of a tabulation together with everything told before; the same tabulation again gives the same cells. */
export function protectTables(request: ProtectRequest): ProtectedTables {
  const { earlier, scope } = request;
  const again = earlier.find((output) => isSame(output, request)) ?? earlier.find((output) => hasAll(output, request));
  const tables: PeriodTable[] = [];
  const exposed: ExposedCell[] = [];
  for (const period of request.periods) {
    const crossing = crossedRecords(request.columns, {
      period,
      scopes: [scope, ...earlier.map((output) => output.scope)],
      ...request.hierarchies,
    });
    if ('refusals' in crossing) return { kind: 'refused', refusals: crossing.refusals };
    const facts = cellFacts(
      crossing.table,
      crossing.records,
      depthOf([scope, ...earlier.map((output) => output.scope)]),
    );
    const measures = protectedMeasures(request.columns, [scope, ...earlier.map((output) => output.scope)]);
    const posed = { period, table: crossing.table, facts, measures, now: scope };
    const outputs = earlier.filter(({ periods }) => periods.includes(period));
    const found =
      again === undefined
        ? protectedPeriod({ ...posed, earlier: outputs.map((output) => output.scope) })
        : toldAgain(crossing, again, { period, facts, scope });
    for (const { cell, measure } of found.exposed)
      exposed.push({
        period,
        key: keyOf(crossing, cell),
        measure,
        outputs: outputs.filter((output) => scopeCells(crossing.table, output.scope)[cell] === 1).map(({ id }) => id),
      });
    tables.push({ period, crossing, facts, measures, found });
  }
  return exposed.length > 0 ? { kind: 'exposed', cells: exposed, tables } : { kind: 'protected', tables };
}

/** Whether an output asked the same, for the same periods. */
export function isSame(output: MicroOutput, { scope, periods }: Pick<ProtectRequest, 'scope' | 'periods'>): boolean {
  const { hidden: _, ...old } = output.scope;
  return JSON.stringify(inOrder(old)) === JSON.stringify(inOrder(scope)) && output.periods.join() === periods.join();
}

/**
 * Whether everything asked was told, or withheld, by an output under the same rules: then nothing new leaves, and what was proven of it
 * holds as it stands.
 */
export function hasAll(
  { scope: told, periods }: MicroOutput,
  request: Pick<ProtectRequest, 'scope' | 'periods'>,
): boolean {
  const { scope } = request;
  const has = <T>(all: readonly T[], some: readonly T[]): boolean => some.every((each) => all.includes(each));
  return (
    has(periods, request.periods) &&
    has(told.by, scope.by) &&
    has(told.measures, scope.measures) &&
    has(told.levels, scope.levels) &&
    (scope.sizes.length === 0 || told.sizes.join() === scope.sizes.join()) &&
    (scope.regions === undefined || told.regions === scope.regions) &&
    JSON.stringify(inOrder({ ...told, ...EMPTY })) === JSON.stringify(inOrder({ ...scope, ...EMPTY }))
  );
}

/** Everything but the rules. */
const EMPTY = { by: [], levels: [], sizes: [], regions: undefined, measures: [] } as const;

const inOrder = ({ by, levels, sizes, regions, measures, rules }: OutputScope) => [
  by,
  levels,
  sizes,
  regions,
  measures,
  [rules.minimumFrequency, rules.dominance?.count, rules.dominance?.share, rules.pPercent, rules.protect],
];

function toldAgain(
  { table }: Crossing,
  output: MicroOutput,
  { period, facts, scope: asked }: { readonly period: string; readonly facts: CellFacts; readonly scope: OutputScope },
): ProtectedPeriod {
  const scope = scopeCells(table, asked);
  const keys = new Set(output.scope.hidden[period]);
  const hidden = scope.map((is, cell) =>
    is === 1 && (facts.counts[cell] ?? 0) > 0 && keys.has(scopeKey(table, output.scope, cell)) ? 1 : 0,
  );
  const withheld = hidden.reduce((sum, is) => sum + is, 0);
  const { provenAgainstSole, needs } = output.audit;
  return { scope, hidden, primary: 0, secondary: withheld, needs, provenAgainstSole, exposed: [] };
}

/** Numbers of enterprises and every measure that somebody asked for; workers always, since size classes bound them. */
function protectedMeasures(columns: MicroColumns, scopes: readonly OutputScope[]): readonly ProtectedMeasure[] {
  const isWhole = (values: Float64Array): boolean => columns.weights === undefined && values.every(Number.isInteger);
  const isAsked = (name: string): boolean =>
    name === 'workers' || scopes.some(({ measures }) => measures.includes(name));
  const all = columns.measures.flatMap(({ name }, at): readonly ProtectedMeasure[] =>
    isAsked(name) ? [{ name, at, isWhole: isWhole(columns.values[at] ?? new Float64Array()) }] : [],
  );
  return columns.weights === undefined ? [{ name: 'enterprises', at: ENTERPRISES, isWhole: true }, ...all] : all;
}

const depthOf = (scopes: readonly OutputScope[]): number =>
  Math.max(2, ...scopes.map(({ rules }) => rules.dominance?.count ?? 0));

/** The codes of a cell in every dimension of the wider table. */
function keyOf({ table }: Crossing, cell: number): string {
  return table.dimensions.map(({ name, codes }, at) => `${name}=${codes[memberOf(table, cell, at)] ?? ''}`).join(', ');
}

/** The hidden cells of a tabulation, as the ledger keeps them. */
export function earlierOutput(scope: OutputScope, tables: readonly PeriodTable[]): EarlierOutput {
  const hidden = Object.fromEntries(
    tables.map(({ period, crossing, found }) => [
      period,
      Array.from(found.hidden.keys())
        .filter((cell) => found.scope[cell] === 1 && found.hidden[cell] === 1)
        .map((cell) => scopeKey(crossing.table, scope, cell)),
    ]),
  );
  return { ...scope, hidden };
}

/** The positions in the wider table of the dimensions that a tabulation crosses. */
export function scopePositions({ table }: Crossing, scope: Pick<OutputScope, 'by' | 'sizes'>): readonly number[] {
  return dimensionNames(scope).map((name) => table.dimensions.findIndex((each) => each.name === name));
}
