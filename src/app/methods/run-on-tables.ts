import { keyColumn, type LongColumn, type LongTable, plainColumns } from '../../methods/registry/long-table.ts';
import { type MethodDescription, methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import { type RunRefusal, runRefusal } from '../../methods/registry/run-refusal.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { RunAnswer, RunAsked, RunTable } from '../desks/method-desk.ts';
import type { CellValue, ReleaseShelf, TableSource } from '../ports.ts';
import type { MethodRoom } from '../ports-methods.ts';

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

/** More rows of a release are not taken in for one run. */
const MOST_ROWS = 1_000_000;
/** So many names of a warning are told. */
const MOST_NAMES = 1000;

interface Taken {
  readonly table: LongTable;
  readonly release: ReleaseRef | null;
}

/** Runs a method on tables that were sent or that releases hold; the result is answered, not kept. Undefined if there is no such method. */
export async function runOnTables(
  ports: RunOnTablesPorts,
  request: RunOnTablesRequest,
): Promise<Parsed<RunAnswer> | undefined> {
  const method = methodDescriptions().find(({ id }) => id === request.id);
  if (method === undefined) return undefined;
  const taken = await takenTables(ports, method, request.tables);
  if (!taken.ok) return taken;
  const inputs = Object.entries(taken.value).map(([table, one]) => ({
    table,
    rows: one.table.rows,
    release: one.release,
  }));
  const tables = Object.fromEntries(Object.entries(taken.value).map(([name, one]) => [name, one.table]));
  const { parameters, signal } = request;
  const outcome = await ports.room.run(request.id, { tables, parameters }, { signal });
  if (!outcome.ok) return { ok: false, refusals: outcome.refusals.map(sentRefusal) };
  return { ok: true, value: answerOf(method, outcome.value, { inputs, rows: request.rows }) };
}

/** A refusal by table and row; rows that were sent count from 1. */
const sentRefusal = ({ code, table, row, column, said }: RunRefusal): Refusal => ({
  code,
  where: {
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(column === undefined ? {} : { column }),
  },
  said,
});

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
    const found = 'columns' in one ? sentTable(name, one.columns) : await releaseTable(ports, shape, one);
    if (found.ok) taken[name] = found.value;
    else refusals.push(...found.refusals);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: taken };
}

/** A list of cells as a column: numbers if there is no text in it. */
function columnOf(cells: readonly CellValue[]): LongColumn {
  if (cells.some((cell) => typeof cell === 'string'))
    return keyColumn(cells.map((cell) => (cell === null ? '' : String(cell))));
  return Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN));
}

function sentTable(name: string, columns: Readonly<Record<string, readonly CellValue[]>>): Parsed<Taken> {
  const lists = Object.entries(columns);
  const rows = Math.max(0, ...lists.map(([, cells]) => cells.length));
  const short = lists.find(([, cells]) => cells.length !== rows);
  if (short !== undefined)
    return { ok: false, refusals: [sentRefusal(runRefusal('bad-column', { table: name, column: short[0] }))] };
  const made = lists.map(([column, cells]) => [column, columnOf(cells)] as const);
  return { ok: true, value: { table: { rows, columns: Object.fromEntries(made) }, release: null } };
}

type Shape = MethodDescription['tables'][number];
type FromRelease = Exclude<RunTable, { readonly columns: unknown }>;

async function releaseTable(
  { shelf, tables }: RunOnTablesPorts,
  shape: Shape,
  asked: FromRelease,
): Promise<Parsed<Taken>> {
  const { name, version } = asked.release;
  const release = await shelf.find(name, version);
  const schema = release?.descriptor.resources.find((resource) => resource.name === asked.table)?.schema;
  const address = `${name}${version === undefined ? '' : `@${version}`}/${asked.table}`;
  if (release === undefined || schema === undefined)
    return refusedTable(shape.name, 'no-such-table', {
      vi: `không có bảng ${address}`,
      en: `there is no table ${address}`,
    });
  const own = new Set(schema.fields.map((field) => field.name));
  const sources = shape.columns.map((column) => [column, asked.as?.[column.name] ?? column.name] as const);
  const lacking = sources
    .filter(([{ name: to, isRequired }, from]) => !own.has(from) && (isRequired || asked.as?.[to] !== undefined))
    .map(([, from]) => from)
    .concat(Object.keys(asked.where ?? {}).filter((column) => !own.has(column)));
  if (lacking.length > 0)
    return refusedTable(shape.name, 'no-such-column', {
      vi: `${address} không có cột ${lacking.join(', ')}`,
      en: `${address} has no column ${lacking.join(', ')}`,
    });
  const there = sources.filter(([, from]) => own.has(from));
  const slice = await tables.read(release.ref, asked.table, {
    columns: [...new Set(there.map(([, from]) => from))],
    ...(asked.where === undefined ? {} : { where: asked.where }),
    limit: MOST_ROWS,
  });
  if (slice.matched > MOST_ROWS) return refusedTable(shape.name, 'too-large', TOO_LARGE);
  const made = there.map(([column, from]) => [column.name, columnOf(slice.columns[from] ?? [])] as const);
  return {
    ok: true,
    value: { table: { rows: slice.matched, columns: Object.fromEntries(made) }, release: release.ref },
  };
}

const TOO_LARGE: Refusal['said'] = {
  vi: `bảng có hơn ${MOST_ROWS} dòng`,
  en: `the table has more than ${MOST_ROWS} rows`,
};

function refusedTable(table: string, code: string, said: Refusal['said']): Parsed<never> {
  return { ok: false, refusals: [{ code, where: { table }, said }] };
}

const finite = (value: number | string): number | string | null =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

function answerOf(
  method: MethodDescription,
  run: MethodRun,
  { inputs, rows }: { readonly inputs: RunAnswer['inputs']; readonly rows: number },
): RunAnswer {
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
