import type { MappedSource } from '../app/ports-convert.ts';
import type { DuckEngine } from './duck-engine.ts';

/**
 * Loads a mapping as three tables: `targets` (sorted), `links` (source code to target, whole or not, running weights) and
 * `sources` (codes without a single certain target and without weights). Says whether any weights are there.
 */
export async function loadMapping(engine: DuckEngine, sources: readonly MappedSource[]): Promise<boolean> {
  const targets = [...new Set(sources.flatMap((source) => source.targets))].sort(byCodeUnit);
  const ids = new Map(targets.map((target, at) => [target, at]));
  await engine.run('CREATE TABLE targets (target_id INTEGER, target VARCHAR)');
  await insert(engine, {
    table: 'targets',
    types: ['INTEGER', 'VARCHAR'],
    rows: targets.map((target, at) => [String(at), target]),
  });
  const links = sources.flatMap((source) => linksOf(source, ids));
  await engine.run(
    'CREATE TABLE links (code VARCHAR, target_id INTEGER, is_whole BOOLEAN, before HUGEINT, upto HUGEINT, total HUGEINT)',
  );
  await insert(engine, {
    table: 'links',
    types: ['VARCHAR', 'INTEGER', 'BOOLEAN', 'HUGEINT', 'HUGEINT', 'HUGEINT'],
    rows: links,
  });
  const open = sources.filter((source) => !isWhole(source) && source.weights === undefined);
  await engine.run('CREATE TABLE sources (code VARCHAR, candidates VARCHAR, reason VARCHAR)');
  const rows = open.map((source) => [source.code, source.targets.join(';'), reasonOf(source)]);
  await insert(engine, { table: 'sources', types: ['VARCHAR', 'VARCHAR', 'VARCHAR'], rows });
  return sources.some((source) => source.weights !== undefined);
}

/** Whether all of a source goes to its one target. */
function isWhole(source: MappedSource): boolean {
  return source.targets.length === 1 && source.isComplete;
}

function reasonOf(source: MappedSource): string {
  if (source.targets.length === 0) return 'no-target';
  return source.targets.length === 1 ? 'partial' : 'several-targets';
}

type Row = readonly (string | null)[];

function linksOf(source: MappedSource, ids: ReadonlyMap<string, number>): readonly Row[] {
  const total = source.weights?.reduce((sum, weight) => sum + weight, 0n);
  let running = 0n;
  return source.targets.map((target, at) => {
    const before = running;
    running += source.weights?.[at] ?? 0n;
    const weights = total === undefined ? [null, null, null] : [before, running, total].map(String);
    return [source.code, String(ids.get(target)), String(isWhole(source)), ...weights];
  });
}

interface Insertion {
  readonly table: string;
  readonly types: readonly string[];
  readonly rows: readonly Row[];
}

/** Inserts rows as one JSON text: one statement, whatever their number. */
async function insert(engine: DuckEngine, { table, types, rows }: Insertion): Promise<void> {
  if (rows.length === 0) return;
  const columns = types.map((type, at) => `CAST(json_extract_string(r, '$[${at}]') AS ${type})`).join(', ');
  await engine.run(
    `INSERT INTO ${table} SELECT ${columns} FROM (SELECT unnest(CAST(CAST(? AS JSON) AS JSON[])) AS r)`,
    [JSON.stringify(rows)],
  );
}

function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
