import type { TableLook } from '../app/ports-convert.ts';
import type { DuckEngine } from './duck-engine.ts';
import { StoreError } from './errors.ts';
import { identifierSql, literalSql } from './quoted-sql.ts';
import { resultColumns } from './result-columns.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** How many rows are looked at to tell amounts from keys. */
const SAMPLE_ROWS = 1000;

/** Column names, delimiter and first rows of a CSV file. */
export async function lookAtTable(engine: DuckEngine, path: string): Promise<TableLook> {
  const [line] = await firstLine(engine, path);
  if (line === undefined || line.trim() === '') throw new StoreError('empty-file', path);
  const delimiter = DELIMITERS.toSorted((one, other) => line.split(other).length - line.split(one).length)[0] ?? ',';
  const columns = splitHeader(line.replace(/^\uFEFF/, '').replace(/\r$/, ''), delimiter);
  const repeated = columns.find(
    (name, at) => columns.findIndex((each) => each.toLowerCase() === name.toLowerCase()) !== at,
  );
  if (repeated !== undefined) throw new StoreError('repeated-column', `${path}, ${repeated}`);
  const look = { path, delimiter, columns, sample: [] };
  const sample = await resultColumns(
    await engine.run(
      `SELECT ${columns.map(identifierSql).join(', ')} FROM ${tableSql(look, { ignoresErrors: true })} LIMIT ${SAMPLE_ROWS}`,
    ),
  );
  const rows = Array.from({ length: sample[0]?.length ?? 0 }, (_, row) => sample.map((column) => asText(column[row])));
  return { ...look, sample: rows };
}

/** All rows of a small file, by column name. */
export async function tableRows(
  engine: DuckEngine,
  look: TableLook,
): Promise<readonly Readonly<Record<string, string | null>>[]> {
  const names = look.columns.map(identifierSql).join(', ');
  const read = engine.run(`SELECT ${names} FROM ${tableSql(look)}`);
  const columns = await resultColumns(
    await read.catch((cause) => Promise.reject(new StoreError('unreadable-file', look.path, cause))),
  );
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    Object.fromEntries(look.columns.map((name, at) => [name, asText(columns[at]?.[row])])),
  );
}

export interface ReadAs {
  /** Leaves out rows that cannot be read; they are told elsewhere. */
  readonly ignoresErrors?: boolean;
  /** SQL type of some columns; all others are text. */
  readonly types?: Readonly<Record<string, string>>;
  readonly rejects?: { readonly scan: string; readonly rows: string };
}

/** A person's CSV as a table expression. */
export function tableSql(look: TableLook, as: ReadAs = {}): string {
  const columns = look.columns.map((name) => `${literalSql(name)}: ${literalSql(as.types?.[name] ?? 'VARCHAR')}`);
  const options = [
    'auto_detect = false',
    'header = true',
    `delim = ${literalSql(look.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    "nullstr = ''",
    'max_line_size = 16777216',
    `columns = {${columns.join(', ')}}`,
    ...(as.ignoresErrors ? ['ignore_errors = true'] : []),
    ...(as.rejects === undefined
      ? []
      : [
          `store_rejects = true, rejects_scan = ${literalSql(as.rejects.scan)}, rejects_table = ${literalSql(as.rejects.rows)}`,
        ]),
  ];
  return `read_csv(${literalSql(look.path)}, ${options.join(', ')})`;
}

async function firstLine(engine: DuckEngine, path: string): Promise<readonly (string | undefined)[]> {
  const whole = `read_csv(${literalSql(path)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '',
    max_line_size = 16777216, columns = {'line': 'VARCHAR'})`;
  try {
    const [lines = []] = await resultColumns(await engine.run(`SELECT line FROM ${whole} LIMIT 1`));
    return lines.map((line) => (line === null ? undefined : String(line)));
  } catch (cause) {
    throw new StoreError('unreadable-file', path, cause);
  }
}

function splitHeader(line: string, delimiter: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? '';
    if (mark === '"' && isQuoted && line[at + 1] === '"') {
      name += '"';
      at += 1;
    } else if (mark === '"') isQuoted = !isQuoted;
    else if (mark === delimiter && !isQuoted) {
      names.push(name);
      name = '';
    } else name += mark;
  }
  return [...names, name].map((each, at) => (each.trim() === '' ? `column_${at + 1}` : each.trim()));
}

function asText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
