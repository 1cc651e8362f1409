import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { DataPackage, PackCheck, Resource } from '../../src/model/data-package.ts';
import type { TextRow } from './pack-writer.ts';

const PACKS = new URL('../../packs/', import.meta.url);

/** The descriptor of a pack as committed. */
export function builtPack(name: string): DataPackage {
  return JSON.parse(readFileSync(new URL(`${name}/datapackage.json`, PACKS), 'utf8')) as DataPackage;
}

/** The rows of a CSV table of a pack as committed. */
export function builtRows(name: string, table: string): readonly TextRow[] {
  const bytes = readFileSync(new URL(`${name}/${table}.csv`, PACKS));
  return parse(bytes, { columns: true, skip_empty_lines: true }) as TextRow[];
}

/** The tests that hold for every pack: bytes, rows, keys, links between tables, and the pack's own checks. */
export function testBuiltPack(name: string): void {
  const pack = builtPack(name);
  const tables = pack.resources.filter((resource) => resource.format === 'csv');
  for (const resource of pack.resources) {
    test(`${name}/${resource.path} has the stated bytes`, () => {
      const bytes = readFileSync(new URL(`${name}/${resource.path}`, PACKS));
      assert.equal(bytes.length, resource.bytes);
      assert.equal(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, resource.hash);
    });
  }
  for (const resource of tables) {
    test(`${name}.${resource.name} fits its schema`, () => fitsSchema(name, resource));
  }
  for (const check of pack['lienket:checks'].filter((each) => tables.some((table) => table.name === each.table))) {
    test(`${name}: ${check.id}`, () => holds(check, builtRows(name, check.table)));
  }
}

function fitsSchema(name: string, resource: Resource): void {
  const rows = builtRows(name, resource.name);
  const schema = resource.schema;
  assert.ok(schema);
  assert.equal(rows.length, resource['lienket:rows']);
  assert.deepEqual(
    Object.keys(rows[0] ?? {}),
    schema.fields.map((field) => field.name),
  );
  const keys = rows.map((row) => JSON.stringify((schema.primaryKey ?? []).map((column) => row[column])));
  assert.equal(new Set(keys).size, rows.length);
  for (const link of schema.foreignKeys ?? []) {
    const known = new Set(builtRows(name, link.reference.resource).map((row) => tuple(row, link.reference.fields)));
    const loose = rows.filter((row) => tuple(row, link.fields) !== '' && !known.has(tuple(row, link.fields)));
    assert.deepEqual(loose.slice(0, 3), []);
  }
}

function holds(check: PackCheck, all: readonly TextRow[]): void {
  const rows = all.filter((row) => Object.entries(check.where ?? {}).every(([column, value]) => row[column] === value));
  if (check.rows !== undefined) assert.equal(rows.length, check.rows);
  if (check.sum !== undefined) near(added(rows, check.sum.column), check.sum.equals, check.sum.tolerance);
  const sums = check.sumsTo;
  if (sums === undefined) return;
  const pattern = new RegExp(sums.onlyMatching ?? '');
  for (const group of Map.groupBy(rows, (row) => tuple(row, sums.by)).values()) {
    const parts = group.filter((row) => row[sums.column] !== sums.total && pattern.test(row[sums.column] ?? ''));
    const total = group.find((row) => row[sums.column] === sums.total);
    assert.ok(total);
    near(added(parts, sums.value), Number(total[sums.value]), sums.tolerance);
  }
}

/** The cells of a row as one text; empty where all of them are. */
function tuple(row: TextRow, columns: readonly string[]): string {
  const values = columns.map((column) => row[column] ?? '');
  return values.every((value) => value === '') ? '' : JSON.stringify(values);
}

function added(rows: readonly TextRow[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance + 1e-9, `${actual} is not ${expected} ± ${tolerance}`);
}
