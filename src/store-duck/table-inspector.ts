import { join } from 'node:path';
import type { CheckedClaim, FolderPackage, TableInspector, TablesFound } from '../app/ports-verify.ts';
import type { Resource, TableSchema } from '../model/data-package.ts';
import type { Refusal } from '../model/refusal.ts';
import { type DuckEngine, type DuckOptions, duckEngine } from './duck-engine.ts';
import { fieldRules } from './field-rules.ts';
import { foreignKeyFaults, primaryKeyFaults, uniqueFaults } from './key-faults.ts';
import { checkedClaim } from './pack-checks.ts';
import { identifierSql } from './quoted-sql.ts';
import { loadRawTable, type RawTable } from './raw-table.ts';
import { resultColumns } from './result-columns.ts';
import { type SeenFault, someFaults } from './seen-faults.ts';

export interface InspectorOptions extends DuckOptions {
  readonly signal?: AbortSignal;
}

/** Reads tables as text with DuckDB and compares every cell, key and total with what the package says. */
export function duckTableInspector(options: InspectorOptions = {}): TableInspector {
  const engine = duckEngine(options);
  let opened = 0;
  options.signal?.addEventListener('abort', () => engine.stop(), { once: true });
  return {
    inspect(found, readable) {
      opened += 1;
      return inspected({ engine, found, readable, prefix: `p${opened}_` }, options.signal);
    },
    close: () => engine.close(),
  };
}

interface Inspection {
  readonly engine: DuckEngine;
  readonly found: FolderPackage;
  readonly readable: ReadonlySet<string>;
  readonly prefix: string;
}

async function inspected(inspection: Inspection, signal: AbortSignal | undefined): Promise<TablesFound> {
  const { engine, found, readable } = inspection;
  const refusals: Refusal[] = [];
  const tables = new Map<string, RawTable>();
  try {
    for (const [at, resource] of found.descriptor.resources.entries()) {
      if (resource.schema === undefined || (resource.format !== 'csv' && resource.format !== 'parquet')) continue;
      if (!readable.has(resource.name)) continue;
      signal?.throwIfAborted();
      const file = { path: join(found.folder, resource.path), format: resource.format, fields: resource.schema.fields };
      const loaded = await loadRawTable(engine, { table: `${inspection.prefix}${at}`, file, resource });
      if (!loaded.ok) refusals.push(...loaded.refusals);
      else tables.set(resource.name, loaded.value);
    }
    for (const resource of found.descriptor.resources) {
      const table = tables.get(resource.name);
      if (table === undefined || resource.schema === undefined) continue;
      signal?.throwIfAborted();
      refusals.push(...(await tableFaults(engine, { table, resource, schema: resource.schema, tables })));
    }
    const checks = await checkedClaims(inspection, tables, refusals);
    const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0);
    return { refusals, checks, tables: tables.size, rows };
  } finally {
    for (const table of tables.values())
      await engine.run(`DROP TABLE ${identifierSql(table.name)}`).catch(() => undefined);
  }
}

interface Inspected {
  readonly table: RawTable;
  readonly resource: Resource;
  readonly schema: TableSchema;
  readonly tables: ReadonlyMap<string, RawTable>;
}

async function tableFaults(engine: DuckEngine, inspected: Inspected): Promise<readonly Refusal[]> {
  const { table, resource, schema, tables } = inspected;
  const faults: SeenFault[] = [];
  for (const field of schema.fields) {
    for (const rule of fieldRules(field)) {
      const seen = await seenValues(engine, { table, column: field.name, badSql: rule.badSql }).catch(
        unchecked(field.name, faults),
      );
      faults.push(
        ...seen.map(({ value, ...rest }) => ({ ...rest, code: rule.code, column: field.name, said: rule.said(value) })),
      );
    }
    if (field.constraints?.unique) faults.push(...(await uniqueFaults(engine, table, [field.name])));
  }
  if (schema.primaryKey !== undefined && schema.primaryKey.length > 0) {
    faults.push(...(await primaryKeyFaults(engine, table, schema.primaryKey)));
  }
  for (const link of schema.foreignKeys ?? []) {
    const target = tables.get(link.reference.resource === '' ? resource.name : link.reference.resource);
    if (target !== undefined) faults.push(...(await foreignKeyFaults(engine, { table, target, link })));
  }
  return [...rowCountFaults(inspected), ...someFaults(faults, { file: resource.path, table: resource.name })];
}

/** A rule that DuckDB cannot apply (a pattern with look-ahead) is told, and the others go on. */
function unchecked(column: string, faults: SeenFault[]): (error: unknown) => readonly SeenValue[] {
  return (error) => {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const said = { vi: `không kiểm tra được: ${why}`, en: `cannot be checked: ${why}` };
    faults.push({ code: 'unchecked', row: 1, column, said, count: 1 });
    return [];
  };
}

function rowCountFaults({ table, resource }: Inspected): readonly Refusal[] {
  const expected = resource['lienket:rows'];
  if (expected === undefined || expected === table.rows) return [];
  const vi = `có ${table.rows} dòng, gói ghi ${expected}`;
  const en = `has ${table.rows} rows, the package says ${expected}`;
  return [{ code: 'row-count', where: { file: resource.path, table: resource.name }, said: { vi, en } }];
}

interface SeenValue {
  readonly row: number;
  readonly value: string | null;
  readonly count: number;
}

/** The first rows in which a condition holds, and how many there are. */
async function seenValues(
  engine: DuckEngine,
  { table, column, badSql }: { table: RawTable; column: string; badSql: string },
): Promise<readonly SeenValue[]> {
  const sql = `SELECT CAST(rowid + 2 AS DOUBLE), ${identifierSql(column)}, CAST(count(*) OVER () AS DOUBLE)
    FROM ${identifierSql(table.name)} WHERE ${badSql} ORDER BY rowid LIMIT 5`;
  const [rows = [], values = [], counts = []] = await resultColumns(await engine.run(sql));
  return rows.map((row, at) => ({
    row: Number(row),
    value: values[at] === null ? null : String(values[at]),
    count: Number(counts[at]),
  }));
}

async function checkedClaims(
  { engine, found }: Inspection,
  tables: ReadonlyMap<string, RawTable>,
  refusals: Refusal[],
): Promise<readonly CheckedClaim[]> {
  const checks: CheckedClaim[] = [];
  for (const check of found.descriptor['lienket:checks']) {
    const table = tables.get(check.table);
    const path = found.descriptor.resources.find(({ name }) => name === check.table)?.path ?? '';
    const faults = table === undefined ? undefined : await checkedClaim(engine, table, check);
    for (const said of faults ?? []) {
      const where = { file: path, table: check.table, column: check.id };
      refusals.push({ code: 'check', where, said });
    }
    const { id, title, maker } = check;
    checks.push({ id, title, maker, table: check.table, holds: faults !== undefined && faults.length === 0 });
  }
  return checks;
}
