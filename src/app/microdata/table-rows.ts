import { cellStatus } from '../../indicators/microdata/cell-facts.ts';
import { memberOf } from '../../indicators/microdata/crossed-table.ts';
import { dimensionNames, type OutputScope } from '../../indicators/microdata/output-scope.ts';
import type { MissingKind } from '../../model/status.ts';
import type { MicroSet } from '../ports-microdata.ts';
import { type PeriodTable, scopePositions } from './protect-tables.ts';

/** A cell of a protected table: its codes in the dimensions asked for, and for each measure a value or why there is none. */
export interface MicroRow {
  readonly period: string;
  /** By name of the dimension: place, industry, ownership, size. */
  readonly codes: Readonly<Record<string, string>>;
  readonly values: readonly (number | MissingKind)[];
}

/** The name of a dimension without its bounds: `size 10,50` is size. */
export const plainName = (dimension: string): string => dimension.split(' ')[0] ?? dimension;

/** The cells that hold enterprises, in order of their codes; a cell that is withheld is `suppressed` in every measure. */
export function tableRows(tables: readonly PeriodTable[], scope: OutputScope, set: MicroSet): readonly MicroRow[] {
  const names = dimensionNames(scope).map(plainName);
  const weighted = set.isWeighted ? set.measures.length : -1;
  return tables.flatMap(({ period, crossing, facts, found }) => {
    const positions = scopePositions(crossing, scope);
    const rows: MicroRow[] = [];
    for (let cell = 0; cell < crossing.table.cells; cell += 1) {
      if (found.scope[cell] !== 1 || facts.counts[cell] === 0) continue;
      const codes = positions.map(
        (at) => crossing.table.dimensions[at]?.codes[memberOf(crossing.table, cell, at)] ?? '',
      );
      const values = scope.measures.map((name): number | MissingKind => {
        if (found.hidden[cell] === 1) return 'suppressed';
        const at = name === 'enterprises' ? weighted : set.measures.findIndex((measure) => measure.name === name);
        if (at < 0) return facts.units[cell] ?? 0;
        const status = cellStatus(facts, at, cell);
        return status === 'value' ? (facts.sums[at]?.[cell] ?? 0) : status;
      });
      rows.push({ period, codes: Object.fromEntries(names.map((name, at) => [name, codes[at] ?? ''])), values });
    }
    return rows.sort((one, other) => order(names, one, other));
  });
}

function order(names: readonly string[], one: MicroRow, other: MicroRow): number {
  for (const name of names) {
    const [a, b] = [one.codes[name] ?? '', other.codes[name] ?? ''];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
