import { checkedParameters, type GivenParameters } from './checked-parameters.ts';
import { checkedTable } from './checked-table.ts';
import { givenOf, type Made, type MethodCall, type RunHooks, type RunWarning } from './given.ts';
import type { LongTable } from './long-table.ts';
import { methodCalls } from './method-calls.ts';
import { type RunRefusal, RunRefusedError, runRefusal } from './run-refusal.ts';
import type { ParameterValue } from './shapes.ts';

/** Tables by name, and parameters as texts or values. */
export interface RunInput {
  readonly tables: Readonly<Record<string, LongTable>>;
  readonly parameters?: GivenParameters;
}

/** What came out, and the parameters that it rests on, those not stated included. */
export interface MethodRun extends Required<Made> {
  readonly parameters: Readonly<Record<string, ParameterValue | null>>;
}

/** The result, or all that is wrong with what was given. */
export type MethodOutcome =
  | { readonly ok: true; readonly value: MethodRun }
  | { readonly ok: false; readonly refusals: readonly RunRefusal[] };

/** Cells of a full table that fit into 4 GB. */
const MOST_CELLS = 2 ** 29;

/** The method of an id. */
export const methodCall = (id: string): MethodCall | undefined => methodCalls.find((call) => call.id === id);

function checkedInput(call: MethodCall, { tables, parameters = {} }: RunInput) {
  const refusals: RunRefusal[] = [];
  const warnings: RunWarning[] = [];
  const checked: Record<string, LongTable> = {};
  for (const name of Object.keys(tables))
    if (!call.tables.some((shape) => shape.name === name))
      refusals.push(runRefusal('unknown-table', { table: name, value: name }));
  for (const shape of call.tables) {
    const given = tables[shape.name];
    if (given === undefined) {
      if (shape.isRequired) refusals.push(runRefusal('missing-table', { table: shape.name, value: shape.name }));
      continue;
    }
    const found = checkedTable(shape, given);
    refusals.push(...found.refusals);
    warnings.push(...found.warnings);
    checked[shape.name] = found.table;
  }
  const { values, refusals: more } = checkedParameters(call.parameters, parameters);
  return { tables: checked, parameters: values, warnings, refusals: [...refusals, ...more] };
}

/** Runs a method on tables: everything that is wrong with them is told at once, and nothing is computed until they are right. */
export function methodRun(id: string, input: RunInput, hooks: RunHooks = { mostCells: MOST_CELLS }): MethodOutcome {
  const call = methodCall(id);
  if (call === undefined) return { ok: false, refusals: [runRefusal('unknown-method', { value: id })] };
  const { tables, parameters, warnings, refusals } = checkedInput(call, input);
  if (refusals.length > 0) return { ok: false, refusals };
  try {
    const made = call.run(givenOf(tables, parameters, hooks));
    return {
      ok: true,
      value: {
        outputs: made.outputs,
        facts: made.facts ?? {},
        warnings: [...warnings, ...(made.warnings ?? [])],
        parameters,
      },
    };
  } catch (error) {
    if (error instanceof RunRefusedError) return { ok: false, refusals: error.refusals };
    throw error;
  }
}
