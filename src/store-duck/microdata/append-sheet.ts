import type { RawCell, RawSheet } from '../../model/raw-grid.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { StoreError } from '../errors.ts';
import { identifierSql } from '../quoted-sql.ts';

/** Loads a sheet whose first row holds the column names as a table of texts; `r` is the row as a person sees it. */
export async function appendSheet(
  engine: DuckEngine,
  sheet: RawSheet,
): Promise<{ readonly columns: readonly string[]; readonly sql: string }> {
  const [header, ...body] = sheet.rows;
  const columns = Array.from({ length: sheet.width }, (_, at) => {
    const name = String(header?.cells[at] ?? '').trim();
    return name === '' ? `column_${at + 1}` : name;
  });
  if (new Set(columns.map((name) => name.toLowerCase())).size < columns.length)
    throw new StoreError('repeated-column', sheet.name);
  const texts = columns.map((_, at) => `s${at} VARCHAR`);
  await engine.run(`CREATE TABLE sheet (r INTEGER, ${texts.join(', ')})`);
  const rows = body.filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  await engine.append('sheet', [
    rows.map(({ number }) => number),
    ...columns.map((_, at) => rows.map(({ cells }) => textOf(cells[at]))),
  ]);
  const named = columns.map((name, at) => `s${at} AS ${identifierSql(name)}`);
  return { columns, sql: `(SELECT r, ${named.join(', ')} FROM sheet)` };
}

const textOf = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? `=${cell}` : cell;
