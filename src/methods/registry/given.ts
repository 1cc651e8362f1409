import type { BothLanguages } from '../catalogue.ts';
import { isKeyColumn, type KeyColumn, type LongTable } from './long-table.ts';
import { refuse } from './run-refusal.ts';
import type { CallShape, ParameterValue } from './shapes.ts';

/** Something the reader of a result must know, with the names it is about. */
export interface RunWarning {
  readonly code: string;
  readonly said: BothLanguages;
  readonly names?: readonly string[];
}

/** What a method makes of what it was given. */
export interface Made {
  readonly outputs: Readonly<Record<string, LongTable>>;
  readonly warnings?: readonly RunWarning[];
  /** Single numbers and words about the whole result: an eigenvalue gap, a number of iterations. */
  readonly facts?: Readonly<Record<string, number | string | boolean>>;
}

/** Limits and news of a run. */
export interface RunHooks {
  /** Greatest number of cells of a table in full form. */
  readonly mostCells: number;
  step?(done: number, total: number): void;
}

/** The tables and parameters of a run, checked against the shape: what is asked for is there, or was not given. */
export interface Given {
  readonly hooks: RunHooks;
  has(table: string): boolean;
  table(name: string): LongTable;
  keys(table: string, column: string): KeyColumn;
  values(table: string, column: string): Float64Array;
  /** Whether an optional column was given. */
  hasColumn(table: string, column: string): boolean;
  number(parameter: string): number;
  text(parameter: string): string;
  numbers(parameter: string): readonly number[];
  texts(parameter: string): readonly string[];
  /** Whether a parameter that may be left out was stated. */
  states(parameter: string): boolean;
}

/** A method that anyone can call on tables. */
export interface MethodCall extends CallShape {
  run(given: Given): Made;
}

/** What was given, behind questions that name it. */
export function givenOf(
  tables: Readonly<Record<string, LongTable>>,
  parameters: Readonly<Record<string, ParameterValue | null>>,
  hooks: RunHooks,
): Given {
  const table = (name: string): LongTable => tables[name] ?? refuse('missing-table', { table: name, value: name });
  const column = (name: string, of: string) =>
    table(name).columns[of] ?? refuse('missing-column', { table: name, column: of, value: of });
  const parameter = (name: string): ParameterValue =>
    parameters[name] ?? refuse('missing-parameter', { parameter: name });
  return {
    hooks,
    table,
    has: (name) => tables[name] !== undefined,
    keys(name, of) {
      const found = column(name, of);
      return isKeyColumn(found) ? found : refuse('bad-column', { table: name, column: of });
    },
    values(name, of) {
      const found = column(name, of);
      return isKeyColumn(found) ? refuse('bad-column', { table: name, column: of }) : found;
    },
    hasColumn: (name, of) => tables[name]?.columns[of] !== undefined,
    number: (name) => parameter(name) as number,
    text: (name) => parameter(name) as string,
    numbers: (name) => parameter(name) as readonly number[],
    texts: (name) => parameter(name) as readonly string[],
    states: (name) => parameters[name] !== undefined && parameters[name] !== null,
  };
}
