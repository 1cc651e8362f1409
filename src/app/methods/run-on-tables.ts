import { type LongTable, plainColumns } from '../../methods/registry/long-table.ts';
import { type MethodDescription, methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import { runRefusal } from '../../methods/registry/run-refusal.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { RunAnswer, RunAsked, RunTable } from '../desks/method-desk.ts';
import type { CellValue, ReleaseShelf, TableSource } from '../ports.ts';
import type { MethodRoom } from '../ports-methods.ts';
import { cellColumn } from './cell-column.ts';
import { releaseTable } from './release-table.ts';
import { sentRefusal } from './sent-refusal.ts';

export interface RunOnTablesPorts {
  readonly shelf: ReleaseShelf;
  readonly tables: TableSource;
  readonly room: MethodRoom;
}

/** A method with its tables, parameters, and how many rows of each result are wanted. */
export interface RunOnTablesRequest extends RunAsked {
  readonly id: string;
  readonly rows: number;
  readonly signal: AbortSignal;
}

/** So many names of a warning are told. */
const MOST_NAMES = 1000;

interface Taken {
  readonly table: LongTable;
  readonly release: ReleaseRef | null;
}

/** What a method gave, and on what it ran. */
export interface RanOnTables {
  readonly method: MethodDescription;
  readonly run: MethodRun;
  readonly inputs: RunAnswer['inputs'];
}

/** Runs a method on tables that were sent or that releases hold; the result is answered, not kept. Undefined if there is no such method. */
export async function runOnTables(
  ports: RunOnTablesPorts,
  request: RunOnTablesRequest,
): Promise<Parsed<RunAnswer> | undefined> {
  const ran = await ranOnTables(ports, request);
  return ran?.ok === true ? { ok: true, value: answerOf(ran.value, request.rows) } : ran;
}

/** The same with the whole result. */
export async function ranOnTables(
  ports: RunOnTablesPorts,
  { id, tables: asked, parameters, signal }: Omit<RunOnTablesRequest, 'rows'>,
): Promise<Parsed<RanOnTables> | undefined> {
  const method = methodDescriptions().find((each) => each.id === id);
  if (method === undefined) return undefined;
  const taken = await takenTables(ports, method, asked);
  if (!taken.ok) return taken;
  const inputs = Object.entries(taken.value).map(([table, one]) => ({
    table,
    rows: one.table.rows,
    release: one.release,
  }));
  const tables = Object.fromEntries(Object.entries(taken.value).map(([name, one]) => [name, one.table]));
  const outcome = await ports.room.run(id, { tables, parameters }, { signal });
  if (!outcome.ok) return { ok: false, refusals: outcome.refusals.map(sentRefusal) };
  return { ok: true, value: { method, run: outcome.value, inputs } };
}

async function takenTables(
  ports: RunOnTablesPorts,
  method: MethodDescription,
  asked: RunAsked['tables'],
): Promise<Parsed<Readonly<Record<string, Taken>>>> {
  const refusals: Refusal[] = [];
  const taken: Record<string, Taken> = {};
  for (const [name, one] of Object.entries(asked)) {
    const shape = method.tables.find((table) => table.name === name);
    if (shape === undefined) {
      refusals.push(sentRefusal(runRefusal('unknown-table', { table: name, value: name })));
      continue;
    }
    const found = 'columns' in one ? sentTable(name, one.columns) : await takenFrom(ports, shape, one);
    if (found.ok) taken[name] = found.value;
    else refusals.push(...found.refusals);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: taken };
}

function sentTable(name: string, columns: Readonly<Record<string, readonly CellValue[]>>): Parsed<Taken> {
  const lists = Object.entries(columns);
  const rows = Math.max(0, ...lists.map(([, cells]) => cells.length));
  const short = lists.find(([, cells]) => cells.length !== rows);
  if (short !== undefined)
    return { ok: false, refusals: [sentRefusal(runRefusal('bad-column', { table: name, column: short[0] }))] };
  const made = lists.map(([column, cells]) => [column, cellColumn(cells)] as const);
  return { ok: true, value: { table: { rows, columns: Object.fromEntries(made) }, release: null } };
}

type FromRelease = Exclude<RunTable, { readonly columns: unknown }>;

async function takenFrom(
  ports: RunOnTablesPorts,
  shape: MethodDescription['tables'][number],
  { release, ...asked }: FromRelease,
): Promise<Parsed<Taken>> {
  const read = await releaseTable(ports, shape, { ...asked, ...release });
  return read.ok ? { ok: true, value: { table: read.value.table, release: read.value.release.ref } } : read;
}

const finite = (value: number | string): number | string | null =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

function answerOf({ method, run, inputs }: RanOnTables, rows: number): RunAnswer {
  const facts = Object.entries(run.facts).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? value : finite(value),
  ]);
  return {
    method: `${method.id}@${method.version}`,
    parameters: run.parameters,
    inputs,
    outputs: method.outputs.map(({ name, order, columns }) => {
      const made = run.outputs[name];
      if (made === undefined) throw new Error(`${method.id} made no table ${name}`);
      const shown = plainColumns({ ...made, rows: Math.min(rows, made.rows) });
      const cells = columns.map((column) => [column.name, (shown[column.name] ?? []).map(finite)] as const);
      return { name, rows: made.rows, order, columns: Object.fromEntries(cells) };
    }),
    facts: Object.fromEntries(facts),
    warnings: run.warnings.map(({ code, said, names = [] }) => ({ code, said, names: names.slice(0, MOST_NAMES) })),
  };
}
