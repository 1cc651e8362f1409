import type { Bilingual } from '../../src/model/bilingual.ts';
import type { DataPackage, Field, ObservationSpec, TableSchema } from '../../src/model/data-package.ts';
import type { Status } from '../../src/model/status.ts';
import type { TableDraft, TextRow } from './pack-writer.ts';

/** What is the same in every pack of this release. */
export const RELEASE: Pick<DataPackage, 'version' | 'created'> = { version: '2026.11.0', created: '2026-11-23' };

type MoreAboutField = Partial<Omit<Field, 'name' | 'type'>>;

/** A column of text; the description says what stands in it. */
export function textField(name: string, description: string, more: MoreAboutField = {}): Field {
  return { name, type: 'string', description, ...more };
}

/** A column of whole numbers counted in `unit`. */
export function countField(name: string, unit: string, description: string): Field {
  return { name, type: 'integer', description, 'lienket:unit': unit };
}

/** A column of numbers measured in `unit`. */
export function numberField(name: string, unit: string, description: string): Field {
  return { name, type: 'number', description, 'lienket:unit': unit };
}

/** A year written as four digits. */
export function yearField(name: string, description: string): Field {
  return { name, type: 'integer', description, 'lienket:unit': 'year', constraints: { minimum: 1900, maximum: 2100 } };
}

/** A month written `YYYY-MM`. */
export function monthField(name: string, description: string): Field {
  return textField(name, description, { constraints: { pattern: '^\\d{4}-\\d{2}$' } });
}

/** A table as its builder describes it; keys, order and types are checked before it is written. */
export interface TableSpec {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: string;
  readonly status: Status;
  readonly vintage: string;
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  readonly rows: readonly TextRow[];
  readonly foreignKeys?: TableSchema['foreignKeys'];
  readonly observations?: ObservationSpec;
  readonly method?: string;
}

/** Puts the rows in key order and refuses a table whose rows do not fit its own schema. */
export function draftTable(spec: TableSpec): TableDraft {
  const fields = spec.fields.map((field) => (spec.key.includes(field.name) ? required(field) : field));
  const rows = spec.rows.toSorted(byKey(spec.key, fields));
  refuseUnfit(spec, { fields, rows });
  return {
    resource: {
      name: spec.name,
      title: spec.title.en,
      description: spec.description,
      schema: schemaOf(spec, fields),
      'lienket:status': spec.status,
      'lienket:vintage': spec.vintage,
      'lienket:title': spec.title,
      ...(spec.observations === undefined ? {} : { 'lienket:observations': spec.observations }),
      ...(spec.method === undefined ? {} : { 'lienket:method': spec.method }),
    },
    rows,
  };
}

/** The schema of a table with its key, for tables written as Parquet as well. */
export function schemaOf(spec: Pick<TableSpec, 'key' | 'foreignKeys'>, fields: readonly Field[]): TableSchema {
  const links = spec.foreignKeys === undefined ? {} : { foreignKeys: spec.foreignKeys };
  return { fields, primaryKey: spec.key, ...links, missingValues: [''] };
}

function required(field: Field): Field {
  return { ...field, constraints: { ...field.constraints, required: true } };
}

function byKey(key: readonly string[], fields: readonly Field[]): (one: TextRow, other: TextRow) => number {
  const parts = key.map((name) => ({ name, isText: fields.find((field) => field.name === name)?.type === 'string' }));
  return (one, other) => {
    for (const { name, isText } of parts) {
      const [first, second] = [one[name] ?? '', other[name] ?? ''];
      const order = isText ? byCodeUnit(first, second) : Number(first) - Number(second);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function refuseUnfit(
  spec: TableSpec,
  table: { readonly fields: readonly Field[]; readonly rows: readonly TextRow[] },
): void {
  const seen = new Set<string>();
  for (const row of table.rows) {
    const key = JSON.stringify(spec.key.map((name) => row[name] ?? ''));
    if (seen.has(key)) throw new Error(`${spec.name}: key ${key} stands twice`);
    seen.add(key);
    for (const field of table.fields) refuseValue(`${spec.name} ${key} ${field.name}`, field, row[field.name] ?? '');
  }
}

const SHAPES: Readonly<Record<Field['type'], RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(true|false)$/,
};

function refuseValue(where: string, field: Field, value: string): void {
  const limits = field.constraints;
  if (value === '') {
    if (limits?.required === true) throw new Error(`${where}: no value`);
    return;
  }
  if (!SHAPES[field.type].test(value)) throw new Error(`${where}: ${value} is not of type ${field.type}`);
  if (limits?.pattern !== undefined && !new RegExp(limits.pattern).test(value)) throw new Error(`${where}: ${value}`);
  if (limits?.enum !== undefined && !limits.enum.includes(value)) throw new Error(`${where}: ${value} is not allowed`);
  if (value.trim() !== value) throw new Error(`${where}: blank at an end`);
}
