import { checkedParameters } from '../../methods/registry/checked-parameters.ts';
import { parsedNumber, unusedColumns } from '../../methods/registry/checked-table.ts';
import type { RunWarning } from '../../methods/registry/given.ts';
import type { LongTable } from '../../methods/registry/long-table.ts';
import { type MethodDescription, methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import { type RunRefusal, runRefusal } from '../../methods/registry/run-refusal.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { Progress } from '../ports.ts';
import type { PersonFiles, StagedFolder } from '../ports-convert.ts';
import type { ColumnsAsked, LongTableFiles, MethodRoom, ReadTable } from '../ports-methods.ts';

export interface RunOnFilesNeeds {
  readonly tables: LongTableFiles;
  readonly files: PersonFiles;
  readonly room: MethodRoom;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Seconds since the work began, and the most memory the process has held. */
  readonly spent: () => { readonly seconds: number; readonly peakBytes: number };
}

/** A method, its tables as files, its parameters as texts, and the folder for the result. */
export interface RunOnFilesRequest {
  readonly id: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly out: string;
}

/** What was made, as written to `meta.json`. */
export interface RunRecord {
  /** `location-quotient@1` */
  readonly method: string;
  readonly parameters: MethodRun['parameters'];
  readonly seed?: number;
  readonly inputs: readonly {
    readonly table: string;
    readonly file: string;
    readonly hash: string;
    readonly rows: number;
  }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly file: string;
    readonly rows: number;
    readonly columns: readonly string[];
    readonly order: readonly string[];
  }[];
  readonly facts: MethodRun['facts'];
  readonly warnings: readonly RunWarning[];
  readonly seconds: number;
  readonly peakBytes: number;
}

const said = (vi: string, en: string): Bilingual => ({ vi, en });
const COMPUTING = said('tính', 'computing');

/** A refusal of a run where its reader sees it: rows of a file count from 1, and its header is row 1. */
export function fileRefusal({ code, table, row, column, said: words }: RunRefusal, file: string | undefined): Refusal {
  return {
    code,
    where: {
      ...(file === undefined ? {} : { file }),
      ...(file === undefined && table !== undefined ? { table } : {}),
      ...(row === undefined ? {} : { row: row + 2 }),
      ...(column === undefined ? {} : { column }),
    },
    said: words,
  };
}

/** Runs a method on files of tables and writes its results into a folder: whole, or not at all. */
export async function runOnFiles(needs: RunOnFilesNeeds, request: RunOnFilesRequest): Promise<Parsed<RunRecord>> {
  const method = methodDescriptions().find(({ id }) => id === request.id);
  if (method === undefined) return refused([runRefusal('unknown-method', { value: request.id })], {});
  const early = earlyFaults(method, request);
  if (early.length > 0) return refused(early, request.tables);
  const staged = await needs.files.stage(request.out, [...method.outputs.map(fileOf), 'meta.json']);
  try {
    const read = await readTables(needs, method, request);
    if (!read.ok) return read;
    const tables: Record<string, LongTable> = {};
    for (const [name, { table }] of Object.entries(read.value)) tables[name] = table;
    const inputs = Object.entries(read.value).map(
      ([
        table,
        {
          hash,
          table: { rows },
        },
      ]) => {
        const path = request.tables[table] ?? '';
        return { table, file: path.split(/[/\\]/).at(-1) ?? path, hash, rows };
      },
    );
    needs.progress.step(COMPUTING, 0, 1);
    const outcome = await needs.room.run(
      request.id,
      { tables, parameters: request.parameters },
      { signal: needs.signal, step: (done, total) => needs.progress.step(COMPUTING, done, total) },
    );
    if (!outcome.ok) return refused(outcome.refusals, request.tables);
    const unused = Object.entries(read.value).flatMap(([name, one]) => unusedColumns(name, one.unused));
    return { ok: true, value: await written(needs, staged, { method, run: outcome.value, inputs, unused }) };
  } finally {
    await staged.discard();
  }
}

const fileOf = ({ name }: { readonly name: string }): string => `${name}.csv`;

function refused(refusals: readonly RunRefusal[], files: Readonly<Record<string, string>>): Parsed<never> {
  const named = (refusal: RunRefusal): string | undefined =>
    refusal.table === undefined ? undefined : files[refusal.table];
  return { ok: false, refusals: refusals.map((refusal) => fileRefusal(refusal, named(refusal))) };
}

/** Everything that can be seen before a file is opened. */
function earlyFaults(method: MethodDescription, { tables, parameters }: RunOnFilesRequest): readonly RunRefusal[] {
  const unknown = Object.keys(tables).filter((name) => !method.tables.some((table) => table.name === name));
  const missing = method.tables.filter(({ name, isRequired }) => isRequired && tables[name] === undefined);
  return [
    ...unknown.map((name) => runRefusal('unknown-table', { table: name, value: name })),
    ...missing.map(({ name }) => runRefusal('missing-table', { table: name, value: name })),
    ...checkedParameters(method.parameters, parameters).refusals,
  ];
}

async function readTables(
  { tables, progress, signal }: RunOnFilesNeeds,
  method: MethodDescription,
  request: RunOnFilesRequest,
): Promise<Parsed<Readonly<Record<string, ReadTable>>>> {
  const found: Record<string, ReadTable> = {};
  const refusals: Refusal[] = [];
  for (const { name, columns } of method.tables) {
    const path = request.tables[name];
    if (path === undefined) continue;
    const isNamed = ({ type }: { readonly type: string }): boolean => type === 'key' || type === 'text';
    const asked: ColumnsAsked = {
      names: columns.filter(isNamed).map((column) => column.name),
      numbers: columns.filter((column) => !isNamed(column)).map((column) => column.name),
      parse: parsedNumber,
    };
    const words = said(`đọc ${name}`, `reading ${name}`);
    const read = await tables.read(path, asked, { signal, step: (done, total) => progress.step(words, done, total) });
    if (read.ok) found[name] = read.value;
    else refusals.push(...read.refusals);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: found };
}

interface Finished {
  readonly method: MethodDescription;
  readonly run: MethodRun;
  readonly inputs: RunRecord['inputs'];
  readonly unused: readonly RunWarning[];
}

async function written(
  { tables, progress, signal, spent }: RunOnFilesNeeds,
  staged: StagedFolder,
  { method, run, inputs, unused }: Finished,
): Promise<RunRecord> {
  const outputs: RunRecord['outputs'][number][] = [];
  for (const shape of method.outputs) {
    const { name, order } = shape;
    const columns = shape.columns.map((column) => column.name);
    const made = run.outputs[name];
    if (made === undefined) throw new Error(`${method.id} made no table ${name}`);
    const table = { rows: made.rows, columns: inOrder(made.columns, columns) };
    const words = said(`ghi ${name}`, `writing ${name}`);
    const step = (done: number, total: number): void => progress.step(words, done, total);
    await tables.write(staged.path(fileOf(shape)), table, { signal, step });
    outputs.push({ name, file: fileOf(shape), rows: made.rows, columns, order });
  }
  const { parameters, facts, warnings } = run;
  const { seed } = parameters;
  const record: RunRecord = {
    method: `${method.id}@${method.version}`,
    parameters,
    ...(typeof seed === 'number' ? { seed } : {}),
    inputs,
    outputs,
    facts,
    warnings: [...unused, ...warnings],
    ...spent(),
  };
  await staged.write('meta.json', `${JSON.stringify(record, null, 2)}\n`);
  await staged.commit();
  return record;
}

/** The columns in the order of the shape, none missing. */
function inOrder<T>(columns: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    names.map((name) => {
      const column = columns[name];
      if (column === undefined) throw new Error(`the result lacks column ${name}`);
      return [name, column];
    }),
  );
}
