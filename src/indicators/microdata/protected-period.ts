import { type CellFacts, cellStatus } from './cell-facts.ts';
import type { CrossedTable } from './crossed-table.ts';
import { knownBounds } from './known-bounds.ts';
import { type EarlierOutput, type OutputScope, scopeCells, scopeKey } from './output-scope.ts';
import { ENTERPRISES, protectionNeed } from './protection-needs.ts';
import { unprovenNeeds } from './unproven-needs.ts';
import type { Leeway, Witness, WitnessNeed } from './witness.ts';
import { witnessedPattern } from './witnessed-pattern.ts';

/** A measure of the tables: its name and where it stands in the facts. */
export interface ProtectedMeasure {
  readonly name: string;
  /** Position in the facts, or ENTERPRISES. */
  readonly at: number;
  readonly isWhole: boolean;
}

export interface PeriodRequest {
  readonly period: string;
  readonly table: CrossedTable;
  readonly facts: CellFacts;
  readonly measures: readonly ProtectedMeasure[];
  readonly now: OutputScope;
  readonly earlier: readonly EarlierOutput[];
}

/** Which cells of one period are told and which are not, and what was proven of it. */
export interface ProtectedPeriod {
  /** 1 for cells of the tabulation at hand. */
  readonly scope: Uint8Array;
  /** 1 for cells that are suppressed. */
  readonly hidden: Uint8Array;
  readonly primary: number;
  readonly secondary: number;
  readonly needs: number;
  /** Needs that hold also against the only enterprise of any other cell. */
  readonly provenAgainstSole: number;
  /** Cells that would be exposed: nothing may leave while there are any. */
  readonly exposed: readonly { readonly cell: number; readonly measure: string }[];
}

/** Protects the tabulation at hand together with everything told before, measure by measure, and audits the union. */
export function protectedPeriod(request: PeriodRequest): ProtectedPeriod {
  const { table, measures, now, facts } = request;
  const scope = scopeCells(table, now);
  const all = [{ output: now as OutputScope | EarlierOutput, cells: scope }].concat(
    request.earlier.map((output) => ({ output, cells: scopeCells(table, output) })),
  );
  const posed = measures.map((measure) => posedMeasure(request, { measure, all }));
  const hidden = new Uint8Array(table.cells);
  for (const { primary } of posed) primary.forEach((is, cell) => (hidden[cell] = is === 1 ? 1 : (hidden[cell] ?? 0)));
  const primary = count(hidden);
  for (const { untold } of posed)
    untold.forEach((is, cell) => (hidden[cell] = is === 1 && scope[cell] === 1 ? 1 : (hidden[cell] ?? 0)));
  const exposed: { readonly cell: number; readonly measure: string }[] = [];
  const witnesses: (readonly (Witness | undefined)[])[] = [];
  for (const { leeway, needs } of posed) {
    const costs = leeway.costs.map((cost, cell) => (hidden[cell] === 1 && cost < Infinity ? 0 : cost));
    const pattern = witnessedPattern(table, { ...leeway, costs }, needs);
    for (const cell of pattern.secondary) if (scope[cell] === 1) hidden[cell] = 1;
    witnesses.push(pattern.witnesses);
  }
  for (const [at, { leeway, needs, measure }] of posed.entries()) {
    const costs = leeway.costs.map((cost, cell) => (hidden[cell] === 1 && cost < Infinity ? 0 : cost));
    const open = unprovenNeeds(table, { ...leeway, costs }, { needs, witnesses: witnesses[at] ?? [] });
    exposed.push(...[...new Set(open.map(({ cell }) => cell))].map((cell) => ({ cell, measure: measure.name })));
  }
  const proofs = witnesses.flat();
  return {
    scope,
    hidden,
    primary,
    secondary: count(hidden) - primary,
    needs: proofs.length,
    provenAgainstSole: proofs.filter((found) => found?.leansOnSole === false).length,
    exposed,
  };

  function count(flags: Uint8Array): number {
    return flags.reduce((sum, is, cell) => sum + (is === 1 && (facts.counts[cell] ?? 0) > 0 ? 1 : 0), 0);
  }
}

interface PosedMeasure {
  readonly measure: ProtectedMeasure;
  readonly leeway: Leeway;
  readonly needs: readonly WitnessNeed[];
  /** Cells that the tabulation at hand must not tell. */
  readonly primary: Uint8Array;
  /** Cells that an earlier tabulation did not tell: they stay untold, since what was proven then leans on them. */
  readonly untold: Uint8Array;
}

interface ScopedOutput {
  readonly output: OutputScope | EarlierOutput;
  readonly cells: Uint8Array;
}

/** What a measure needs in every cell of every output, and what of it is known, untold or free to be left untold. */
function posedMeasure(
  request: PeriodRequest,
  { measure, all }: { readonly measure: ProtectedMeasure; readonly all: readonly ScopedOutput[] },
): PosedMeasure {
  const { table, facts } = request;
  const workers = request.measures.find(({ name }) => name === 'workers')?.at ?? -2;
  const bounds = knownBounds(table, facts, { measure: measure.at, workers });
  const own = all.filter(({ output }) => output.measures.includes(measure.name));
  const primary = new Uint8Array(table.cells);
  const untold = new Uint8Array(table.cells);
  const costs = new Float64Array(table.cells);
  const needs: WitnessNeed[] = [];
  const hiddenKeys = own.map(({ output }) => new Set('hidden' in output ? output.hidden[request.period] : []));
  for (let cell = 0; cell < table.cells; cell += 1) {
    const held = facts.counts[cell] ?? 0;
    if (held === 0) {
      costs[cell] = Infinity;
      continue;
    }
    if (measure.at !== ENTERPRISES && cellStatus(facts, measure.at, cell) !== 'value') continue;
    let [above, below] = [0, 0];
    for (const [at, { output, cells }] of own.entries()) {
      if (cells[cell] !== 1) continue;
      const need = protectionNeed(facts, cell, {
        rules: output.rules,
        measure: measure.at,
        isWhole: measure.isWhole,
        ...bounds,
      });
      [above, below] = [Math.max(above, need?.above ?? 0), Math.max(below, need?.below ?? 0)];
      if ('hidden' in output) {
        if (hiddenKeys[at]?.has(scopeKey(table, output, cell)) !== true) costs[cell] = Infinity;
        else untold[cell] = 1;
      } else {
        if (need !== undefined) primary[cell] = 1;
        costs[cell] = Math.max(costs[cell] ?? 0, held);
      }
    }
    if (above > 0) needs.push({ cell, direction: 1, amount: above });
    if (below > 0) needs.push({ cell, direction: -1, amount: below });
  }
  const values = measure.at === ENTERPRISES ? facts.units : (facts.sums[measure.at] ?? new Float64Array(table.cells));
  return { measure, needs, primary, untold, leeway: { values, ...bounds, costs, sole: facts.sole } };
}
