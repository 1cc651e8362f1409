import { entropy } from '../../methods/entropy.ts';
import { MethodError } from '../../methods/errors.ts';
import { hachman } from '../../methods/hachman.ts';
import { herfindahl } from '../../methods/herfindahl.ts';
import { hoover } from '../../methods/hoover.ts';
import { krugmanSpecialisation } from '../../methods/krugman-specialisation.ts';
import { largestShare } from '../../methods/largest-share.ts';
import { locationQuotient } from '../../methods/location-quotient.ts';
import { locationalGini } from '../../methods/locational-gini.ts';
import { type Matrix, matrix } from '../../methods/matrix.ts';
import { shiftShare } from '../../methods/shift-share.ts';
import { theil } from '../../methods/theil.ts';
import { emptyCells, type TrialTable } from './trial-table.ts';

/** What a method wants: places × industries, columns of amounts, or the four columns of a shift-share. */
export type TrialShape = 'table' | 'columns' | 'four';

/** A table of results: heads are keys of the trial's words, or names that came with the table. */
export interface TrialResult {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | string | null)[] }[];
}

export interface Trial {
  readonly shape: TrialShape;
  run(table: TrialTable): TrialResult;
}

/** NaN is what a method gives where it is not defined. */
const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

const numbersOf = ({ cells }: TrialTable): readonly number[] => cells.flat().map((cell) => cell ?? 0);
const asMatrix = (table: TrialTable): Matrix => matrix(table.rows.length, table.columns.length, numbersOf(table));
const column = ({ cells }: TrialTable, at: number): readonly number[] => cells.map((row) => row[at] ?? 0);

const byPlace =
  (method: (x: Matrix) => Float64Array) =>
  (table: TrialTable): TrialResult => {
    const values = method(asMatrix(table));
    return { heads: ['value'], rows: table.rows.map((name, at) => ({ name, values: [orNull(values[at])] })) };
  };

const byIndustry =
  (method: (x: Matrix) => Float64Array) =>
  (table: TrialTable): TrialResult => {
    const values = method(asMatrix(table));
    return { heads: ['value'], rows: table.columns.map((name, at) => ({ name, values: [orNull(values[at])] })) };
  };

const byColumn =
  (
    heads: readonly string[],
    method: (values: readonly number[], table: TrialTable) => readonly (number | string | null)[],
  ) =>
  (table: TrialTable): TrialResult => ({
    heads,
    rows: table.columns.map((name, at) => ({ name, values: method(column(table, at), table) })),
  });

function quotients(table: TrialTable): TrialResult {
  const { cells } = locationQuotient(asMatrix(table));
  const width = table.columns.length;
  return {
    heads: table.columns,
    rows: table.rows.map((name, at) => ({
      name,
      values: table.columns.map((_, place) => orNull(cells[at * width + place])),
    })),
  };
}

function shifts(table: TrialTable): TrialResult {
  const parts = shiftShare({
    placeBefore: column(table, 0),
    placeAfter: column(table, 1),
    wholeBefore: column(table, 2),
    wholeAfter: column(table, 3),
  });
  const heads = ['change', 'national', 'mix', 'regional', 'competitive', 'allocation'] as const;
  return {
    heads,
    rows: table.rows.map((name, at) => ({ name, values: heads.map((head) => orNull(parts[head][at])) })),
  };
}

function ginis(table: TrialTable): TrialResult {
  const { weighted, unweighted } = locationalGini(asMatrix(table));
  return {
    heads: ['weighted', 'unweighted'],
    rows: table.columns.map((name, at) => ({ name, values: [orNull(weighted[at]), orNull(unweighted[at])] })),
  };
}

/** Methods whose inputs are one table, by id; the others need what only the dossier brings together. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  'location-quotient': { shape: 'table', run: quotients },
  hoover: { shape: 'table', run: byIndustry(hoover) },
  'locational-gini': { shape: 'table', run: ginis },
  'krugman-specialisation': { shape: 'table', run: byPlace(krugmanSpecialisation) },
  hachman: { shape: 'table', run: byPlace(hachman) },
  herfindahl: { shape: 'columns', run: byColumn(['value'], (values) => [orNull(herfindahl(values))]) },
  entropy: { shape: 'columns', run: byColumn(['value'], (values) => [orNull(entropy(values))]) },
  theil: { shape: 'columns', run: byColumn(['value'], (values) => [orNull(theil(values).total)]) },
  'largest-share': {
    shape: 'columns',
    run: byColumn(['share', 'holder'], (values, table) => {
      const { share, position } = largestShare(values);
      return [orNull(share), table.rows[position] ?? null];
    }),
  },
  'shift-share': { shape: 'four', run: shifts },
};

/** Nothing, said by a person to be zero in this table. */
export function withZeros(table: TrialTable): TrialTable {
  return { ...table, cells: table.cells.map((row) => row.map((cell) => cell ?? 0)) };
}

/** Runs a trial on a full table; what the method refuses comes back as its own words. */
export function runTrial(trial: Trial, table: TrialTable): TrialResult | { readonly refused: string } {
  const [empty] = emptyCells(table);
  if (empty !== undefined) return { refused: `no number at ${empty.row}, ${empty.column}` };
  try {
    return trial.run(table);
  } catch (error) {
    if (error instanceof MethodError) return { refused: error.message };
    throw error;
  }
}
