import { inputCoefficients } from '../input-coefficients.ts';
import { type Matrix, matrix } from '../matrix.ts';
import { outputCoefficients } from '../output-coefficients.ts';
import { type FullTable, fullTable } from './full-table.ts';
import type { Given, RunWarning } from './given.ts';
import { type KeyList, keyList, namesIn, valuesBy } from './key-list.ts';
import { type RunPlace, refuse } from './run-refusal.ts';
import { table } from './shapes.ts';

/** Flows between industries with their output, or coefficients: either will do. */
export const FLOWS = table('z', 'from to value:amount', { isRequired: false });
export const OUTPUT = table('output', 'industry value:amount', { isRequired: false, absent: 'refused' });
export const INPUT_COEFFICIENTS = table('a', 'from to value:amount', { isRequired: false });
export const SALES_COEFFICIENTS = table('b', 'from to value:amount', { isRequired: false });

/** Industries of a table of flows, with what can be made of what was given. */
export interface Economy {
  readonly industries: KeyList;
  readonly warnings: readonly RunWarning[];
  /** Refused where it was not given. */
  output(): Float64Array;
  /** a_ij = z_ij / x_j */
  inputs(): Matrix;
  /** b_ij = z_ij / x_i */
  sales(): Matrix;
  place(at: { readonly row: number | undefined; readonly column: number | undefined }): RunPlace;
}

/** The rows and columns of some positions. */
function part(m: Matrix, kept: readonly number[]): Matrix {
  const cells = new Float64Array(kept.length ** 2);
  kept.forEach((from, r) => {
    kept.forEach((to, c) => {
      cells[r * kept.length + c] = m.cells[from * m.cols + to]!;
    });
  });
  return matrix(kept.length, kept.length, cells);
}

/** Industries with output; one without any output may have no flows, and is left out by name. */
function keptOf(given: Given, flows: FullTable | undefined, output: Float64Array | undefined): readonly number[] {
  const all = Array.from(output?.keys() ?? flows?.down.names.keys() ?? []);
  if (output === undefined) return all;
  const touched = new Set<number>();
  flows?.cells.forEach((v, p) => {
    if (v !== 0) touched.add(Math.floor(p / flows.cols)).add(p % flows.cols);
  });
  const wrong = all.find((i) => output[i] === 0 && touched.has(i));
  if (wrong !== undefined && given.has('z'))
    refuse('part-exceeds-whole', { table: 'output', keys: { industry: flows?.down.names[wrong] ?? '' }, value: 0 });
  return all.filter((i) => output[i]! > 0 || touched.has(i));
}

const LEFT_OUT = { vi: 'ngành không có sản lượng, được bỏ ra ngoài', en: 'industries without output, left out' };

/** The economy that the tables z with output, a or b describe; `accepts` names those that the method can work from. */
export function economyIn(given: Given, accepts: readonly ('z' | 'a' | 'b')[]): Economy {
  const source = accepts.find((name) => given.has(name)) ?? refuse('missing-table', { table: accepts.join(', ') });
  const names = namesIn(given, `${source}.from`, `${source}.to`, 'output.industry');
  const full = fullTable(given, { table: source, down: ['from', names], across: ['to', names], value: 'value' });
  const isStated = given.has('output');
  const stated = isStated
    ? valuesBy(given, names, { table: 'output', key: 'industry', value: 'value', absent: 'refused' })
    : undefined;
  const kept = keptOf(given, full, stated);
  const industries = kept.length === names.names.length ? names : keyList(kept.map((i) => names.names[i]!));
  const flows = kept.length === names.names.length ? full : part(full, kept);
  const output = (): Float64Array => {
    if (stated === undefined) return refuse('missing-table', { table: 'output', value: 'output' });
    return Float64Array.from(kept, (i) => stated[i]!);
  };
  const place: Economy['place'] = ({ row, column }) =>
    full.place({
      row: row === undefined ? undefined : kept[row],
      column: column === undefined ? undefined : kept[column],
    });
  const scaled = (by: Float64Array, side: 'rows' | 'columns', up: boolean): Matrix => {
    const cells = flows.cells.map((v, p) => {
      const factor = by[side === 'rows' ? Math.floor(p / flows.cols) : p % flows.cols]!;
      return up ? v * factor : v / factor;
    });
    return matrix(flows.rows, flows.cols, cells);
  };
  const dropped = names.names.filter((name) => industries.at(name) < 0);
  return {
    industries,
    place,
    output,
    warnings: dropped.length === 0 ? [] : [{ code: 'no-output', said: LEFT_OUT, names: dropped }],
    inputs() {
      if (source === 'a') return flows;
      return source === 'z' ? inputCoefficients(flows, output()) : scaled(output(), 'rows', true);
    },
    sales() {
      if (source === 'b') return flows;
      if (source === 'z') return outputCoefficients(flows, output());
      return outputCoefficients(scaled(output(), 'columns', true), output());
    },
  };
}
