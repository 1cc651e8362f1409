import { assertAmounts } from './assert-amounts.ts';
import { MethodError } from './errors.ts';
import type { Matrix } from './matrix.ts';
import { quantile } from './quantile.ts';

/** Three tables of one shape R×I: workers, establishments, location quotients (NaN where there are no workers). */
export interface StrengthTables {
  readonly workers: Matrix;
  readonly establishments: Matrix;
  readonly lq: Matrix;
}

/** For each place and industry 1 yes, 0 no, −1 not judged. */
export interface ClusterStrength {
  readonly qualifying: Int8Array;
  readonly significant: Int8Array;
  readonly strong: Int8Array;
  readonly strong10: Int8Array;
}

/** The thresholds of one industry among the places of one type that have workers in it. */
function thresholds(tables: StrengthTables, cells: readonly number[]) {
  const of = (table: Matrix, p: number) =>
    quantile(
      cells.map((cell) => table.cells[cell]!),
      p,
    );
  return {
    workers: of(tables.workers, 0.25),
    establishments: of(tables.establishments, 0.25),
    lq25: of(tables.lq, 0.25),
    lq50: of(tables.lq, 0.5),
    lq75: of(tables.lq, 0.75),
    lq90: of(tables.lq, 0.9),
  };
}

/**
 * Is an industry strong in a place, compared with other places of the same type? (rules of the US Cluster Mapping Project)
 *
 *   among places of one type with workers > 0, type-7 quantiles of each industry:
 *   base: workers > p25 and establishments > p25
 *   qualifying: base, LQ > p25;  significant: base, LQ > p50;  strong: base, LQ ≥ p75 and LQ ≥ 1;
 *   strong10: base, LQ ≥ p90 and LQ ≥ 1
 *
 * Reads: strong: among the upper quarter of places, above the whole's weight, and not tiny.
 * Warns: a rank, so some place is always strong. Among few places the quartiles are one or two of them.
 *
 * @method  cluster-strength@1
 * @source  delgado-porter-stern-2016, hyndman-fan-1996
 * @param   tables  workers, establishments, lq: R×I; workers and establishments finite, ≥ 0
 * @param   type  type of each place (state, metropolitan area, …), length R; any whole numbers
 * @param   judged  1 for each industry that is judged (traded), else 0; length I
 * @returns qualifying, significant, strong, strong10: R·I flags in row order; −1 exactly in the columns not judged
 * @throws  {MethodError} "bad-shape" (tables or lists do not fit), "not-finite", "negative-cell" (a bad amount), "not-binary" (judged neither 0 nor 1)
 * @cost    O(R·I log R) time, O(R·I) memory
 * @example
 * clusterStrength({ workers: matrix(2, 1, [1, 2]), establishments: matrix(2, 1, [1, 2]), lq: matrix(2, 1, [0.5, 1.5]) }, [0, 0], [1]).strong // => [0, 1]
 */
export function clusterStrength(
  tables: StrengthTables,
  type: ArrayLike<number>,
  judged: ArrayLike<number>,
): ClusterStrength {
  const { rows, cols } = tables.workers;
  for (const table of [tables.establishments, tables.lq]) {
    if (table.rows !== rows || table.cols !== cols)
      throw new MethodError('bad-shape', {
        what: `tables of ${rows} × ${cols}`,
        value: `${table.rows} × ${table.cols}`,
      });
  }
  if (type.length !== rows || judged.length !== cols)
    throw new MethodError('bad-shape', {
      what: `${rows} types and ${cols} judged`,
      value: `${type.length}, ${judged.length}`,
    });
  assertAmounts(tables.workers.cells, cols);
  assertAmounts(tables.establishments.cells, cols);
  const flags = {
    qualifying: new Int8Array(rows * cols),
    significant: new Int8Array(rows * cols),
    strong: new Int8Array(rows * cols),
    strong10: new Int8Array(rows * cols),
  };
  for (let i = 0; i < cols; i++) {
    if (judged[i] !== 0 && judged[i] !== 1)
      throw new MethodError('not-binary', { what: 'judged', column: i, value: judged[i]! });
    const groups = new Map<number, number[]>();
    for (let r = 0; r < rows; r++) {
      const cell = r * cols + i;
      if (judged[i] === 0) for (const list of Object.values(flags)) list[cell] = -1;
      else if (tables.workers.cells[cell]! > 0) groups.set(type[r]!, [...(groups.get(type[r]!) ?? []), cell]);
    }
    for (const cells of groups.values()) {
      const t = thresholds(tables, cells);
      for (const cell of cells) {
        const lq = tables.lq.cells[cell]!;
        if (!(tables.workers.cells[cell]! > t.workers && tables.establishments.cells[cell]! > t.establishments))
          continue;
        flags.qualifying[cell] = lq > t.lq25 ? 1 : 0;
        flags.significant[cell] = lq > t.lq50 ? 1 : 0;
        flags.strong[cell] = lq >= t.lq75 && lq >= 1 ? 1 : 0;
        flags.strong10[cell] = lq >= t.lq90 && lq >= 1 ? 1 : 0;
      }
    }
  }
  return flags;
}
