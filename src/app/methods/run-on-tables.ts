import { type LongTable, plainColumns } from '../../methods/registry/long-table.ts';
import { type MethodDescription, methodDescriptions } from '../../methods/registry/method-descriptions.ts';
import type { MethodRun } from '../../methods/registry/method-run.ts';
import { runRefusal } from '../../methods/registry/run-refusal.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Resource } from '../../model/data-package.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { RunAnswer, RunAsked, RunTable } from '../desks/method-desk.ts';
import { runNames } from '../dossier/run-names.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { loadIndustries } from '../knowledge/load-industries.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { CellValue } from '../ports.ts';
import type { MethodRoom } from '../ports-methods.ts';
import { cellColumn } from './cell-column.ts';
import { releaseTable } from './release-table.ts';
import { sentRefusal } from './sent-refusal.ts';

export interface RunOnTablesPorts extends KnowledgeSource {
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
  readonly resource?: Resource;
}

/** The tables of a run, and the descriptions of those that releases hold. */
interface Taking {
  readonly found: Readonly<Record<string, Taken>>;
  readonly resources: readonly { readonly resource: Resource }[];
}

/** What a method gave, and on what it ran. */
export interface RanOnTables extends Pick<Taking, 'resources'> {
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
  if (ran?.ok !== true) return ran;
  const answer = answerOf(ran.value, request.rows);
  return { ok: true, value: { ...answer, names: await keyNames(ports, ran.value, answer.outputs) } };
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
  const { found, resources } = taken.value;
  const inputs = Object.entries(found).map(([table, one]) => ({
    table,
    rows: one.table.rows,
    release: one.release,
  }));
  const tables = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.table]));
  const outcome = await ports.room.run(id, { tables, parameters }, { signal });
  if (!outcome.ok) return { ok: false, refusals: outcome.refusals.map(sentRefusal) };
  return { ok: true, value: { method, run: outcome.value, inputs, resources } };
}

async function takenTables(
  ports: RunOnTablesPorts,
  method: MethodDescription,
  asked: RunAsked['tables'],
): Promise<Parsed<Taking>> {
  const refusals: Refusal[] = [];
  const taken: Record<string, Taken> = {};
  const resources: { resource: Resource }[] = [];
  for (const [name, one] of Object.entries(asked)) {
    const shape = method.tables.find((table) => table.name === name);
    if (shape === undefined) {
      refusals.push(sentRefusal(runRefusal('unknown-table', { table: name, value: name })));
      continue;
    }
    const found = 'columns' in one ? sentTable(name, one.columns) : await takenFrom(ports, shape, one);
    if (!found.ok) refusals.push(...found.refusals);
    else {
      taken[name] = found.value;
      if (found.value.resource !== undefined) resources.push({ resource: found.value.resource });
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: { found: taken, resources } };
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
  if (!read.ok) return read;
  const { table, release: from, resource } = read.value;
  return { ok: true, value: { table, release: from.ref, resource } };
}

const finite = (value: number | string): number | string | null =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

/** What the keys of the answered rows stand for, where releases say it. */
async function keyNames(
  source: KnowledgeSource,
  { method, resources }: RanOnTables,
  outputs: RunAnswer['outputs'],
): Promise<RunAnswer['names']> {
  if (resources.length === 0) return {};
  const [atlas, industries] = await Promise.all([loadAtlas(source), loadIndustries(source)]);
  const nameOf = await runNames(source, { atlas, industries }, resources);
  const names: Record<string, Bilingual> = {};
  for (const { name, columns } of outputs) {
    const shape = method.outputs.find((output) => output.name === name);
    for (const column of shape?.columns ?? [])
      if (column.type === 'key')
        for (const key of columns[column.name] ?? []) names[String(key)] ??= nameOf(String(key));
  }
  return Object.fromEntries(Object.entries(names).filter(([key, { vi }]) => vi !== key));
}

function answerOf({ method, run, inputs }: RanOnTables, rows: number): Omit<RunAnswer, 'names'> {
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
