import { rmSync } from 'node:fs';
import type { MicroFile, MicroLook, MicroReader, MicroText } from '../../app/ports-microdata.ts';
import type { Parsed, Refusal } from '../../model/refusal.ts';
import { type DuckEngine, duckEngine } from '../duck-engine.ts';
import { StoreError } from '../errors.ts';
import { identifierSql, literalSql } from '../quoted-sql.ts';
import { resultColumns } from '../result-columns.ts';
import { lookAtTable, tableSql } from '../table-look.ts';
import { appendSheet } from './append-sheet.ts';
import { writeColumns } from './write-columns.ts';

/** Rows that are shown to whoever guesses what the columns are. */
const SAMPLE_ROWS = 1000;
/** Rows named for one fault. */
const ROWS_NAMED = 12;

/** Numbers of workbooks and typed files are marked, so that no writing convention is asked of them. */
const NUMBER_MARK = '=';
/** Whole numbers above 0 are read without asking anybody. */
const PLAIN_DIGITS = '=?0*[1-9][0-9]{0,14}';

interface Opened {
  readonly file: MicroFile;
  readonly columns: readonly string[];
  /** The whole file as a table expression; its columns are text. */
  readonly sql: string;
  /** The row of the file in which the first record stands; undefined where the rows are numbered themselves. */
  readonly firstRow: number | undefined;
}

/** Reads microdata through an in-memory DuckDB whose spill lies in a folder of the zone and is deleted with it. */
export function duckMicroReader(options: {
  readonly temporaryFolder: string;
  readonly signal?: AbortSignal;
}): MicroReader {
  const engine = duckEngine({ memoryLimit: '1500MB', temporaryFolder: options.temporaryFolder });
  options.signal?.addEventListener('abort', () => engine.stop(), { once: true });
  let opened: Opened | undefined;
  const current = (): Opened => {
    if (opened === undefined) throw new Error('no file was looked at');
    return opened;
  };
  return {
    async look(file) {
      const found = await guarded(file, () => openedFile(engine, file));
      if (!found.ok) return found;
      opened = found.value;
      return guarded(file, () => sampleOf(engine, current()));
    },
    load: (columns) => guarded(current().file, () => loaded(engine, current(), columns)).then(flat),
    texts: (column, asked) => textsOf(engine, column, { ...asked, where: 'TRUE' }),
    amounts: (column, most) =>
      textsOf(engine, column, {
        most,
        where: `c${column} IS NULL OR NOT regexp_full_match(c${column}, '${PLAIN_DIGITS}')`,
      }),
    write: (plan, path) => writeColumns(engine, plan, path),
    async close() {
      await engine.close();
      rmSync(options.temporaryFolder, { recursive: true, force: true });
    },
  };
}

const flat = <T>(parsed: Parsed<Parsed<T>>): Parsed<T> => (parsed.ok ? parsed.value : parsed);

/** What the engine says of a file quotes what stands in it: it is said anew, without. */
async function guarded<T>(file: MicroFile, work: () => Promise<T>): Promise<Parsed<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Error && (error.name === 'AbortError' || /INTERRUPT/u.test(error.message)))
      throw new DOMException('the work was stopped', 'AbortError');
    const code = error instanceof StoreError ? error.code : 'unreadable-file';
    return { ok: false, refusals: [{ code, where: { file: file.fileName }, said: SAID[code] ?? UNREADABLE }] };
  }
}

const UNREADABLE = {
  vi: 'Không đọc được tệp này như một bảng (.csv, .xlsx, .parquet; CSV mã UTF-8, dòng đầu là tên cột).',
  en: 'This file cannot be read as a table (.csv, .xlsx, .parquet; CSV in UTF-8 with column names in its first row).',
};
const SAID: Readonly<Record<string, Refusal['said']>> = {
  'repeated-column': {
    vi: 'Hai cột trùng tên, hoặc dòng đầu không phải tên cột.',
    en: 'Two columns have one name, or the first row does not hold column names.',
  },
  'empty-file': { vi: 'Tệp không có dòng nào.', en: 'The file has no rows.' },
};

async function openedFile(engine: DuckEngine, file: MicroFile): Promise<Opened> {
  if (file.sheet !== undefined) return { file, ...(await appendSheet(engine, file.sheet)), firstRow: undefined };
  if (!/\.parquet$/iu.test(file.path)) {
    const look = await lookAtTable(engine, file.path);
    const sql = tableSql(look, { rejects: { scan: 'micro_scan', rows: 'micro_rejects' } });
    return { file, columns: look.columns, sql, firstRow: 2 };
  }
  const source = `read_parquet(${literalSql(file.path)})`;
  const [names = [], types = []] = await resultColumns(
    await engine.run(`SELECT column_name, column_type FROM (DESCRIBE FROM ${source})`),
  );
  const columns = names.map(String);
  const cells = columns.map((name, at) => {
    const isNumber = /INT|DOUBLE|FLOAT|DECIMAL/u.test(String(types[at]));
    const text = `CAST(${identifierSql(name)} AS VARCHAR)`;
    return `${isNumber ? `'${NUMBER_MARK}' || ${text}` : text} AS ${identifierSql(name)}`;
  });
  return { file, columns, sql: `(SELECT ${cells.join(', ')} FROM ${source})`, firstRow: 1 };
}

async function sampleOf(engine: DuckEngine, { columns, sql, firstRow, file }: Opened): Promise<MicroLook> {
  const own = firstRow === undefined ? ['CAST(r AS DOUBLE)'] : [];
  const names = [...own, ...columns.map(identifierSql)];
  const source = sql.replace(
    /store_rejects = true, rejects_scan = '\w+', rejects_table = '\w+'/u,
    'ignore_errors = true',
  );
  const found = await resultColumns(await engine.run(`SELECT ${names.join(', ')} FROM ${source} LIMIT ${SAMPLE_ROWS}`));
  if ((found[0]?.length ?? 0) === 0) throw new StoreError('empty-file', file.fileName);
  const cells = firstRow === undefined ? found.slice(1) : found;
  return {
    columns,
    sample: Array.from({ length: found[0]?.length ?? 0 }, (_, at) => ({
      row: firstRow === undefined ? Number(found[0]?.[at]) : firstRow + at,
      cells: cells.map((column) => (column[at] === null || column[at] === undefined ? null : String(column[at]))),
    })),
  };
}

async function loaded(engine: DuckEngine, opened: Opened, columns: readonly number[]): Promise<Parsed<number>> {
  const { sql, firstRow, file } = opened;
  const names = columns.map((at) => {
    const name = identifierSql(opened.columns[at] ?? '');
    return `NULLIF(trim(${name}), '') AS c${at}`;
  });
  const own = firstRow === undefined ? ['r'] : [];
  await engine.run(`CREATE TABLE micro AS SELECT ${[...own, ...names].join(', ')} FROM ${sql}`);
  const row = firstRow === undefined ? 'r' : `CAST(rowid AS INTEGER) + ${firstRow} AS r`;
  await engine.run(`CREATE VIEW records AS SELECT ${[row, ...columns.map((at) => `c${at}`)].join(', ')} FROM micro`);
  const faults = sql.includes('micro_rejects') ? await malformed(engine, file) : [];
  if (faults.length > 0) return { ok: false, refusals: faults };
  const [[rows] = []] = await resultColumns(await engine.run('SELECT CAST(count(*) AS DOUBLE) FROM micro'));
  return { ok: true, value: Number(rows) };
}

async function malformed(engine: DuckEngine, file: MicroFile): Promise<readonly Refusal[]> {
  const [lines = []] = await resultColumns(
    await engine.run('SELECT DISTINCT CAST(line AS DOUBLE) AS line FROM micro_rejects ORDER BY line LIMIT 20'),
  );
  return lines.map((line) => ({
    code: 'malformed-row',
    where: { file: file.fileName, row: Number(line) },
    said: {
      vi: 'Dòng không đúng số cột, sai dấu ngoặc kép hoặc không phải UTF-8.',
      en: 'The row has the wrong number of columns or wrong quotes, or is not UTF-8.',
    },
  }));
}

async function textsOf(
  engine: DuckEngine,
  column: number,
  { most, beside, where }: { readonly most: number; readonly beside?: number; readonly where: string },
): Promise<readonly MicroText[] | undefined> {
  const name = beside === undefined ? 'NULL' : `any_value(c${beside})`;
  const sql = `SELECT coalesce(c${column}, '') AS text, CAST(${name} AS VARCHAR), array_to_string(min(r, ${ROWS_NAMED}), ' '),
      CAST(count(*) AS DOUBLE), CAST(min(r) AS DOUBLE) AS first
    FROM records WHERE ${where} GROUP BY 1 ORDER BY first LIMIT ${most + 1}`;
  const [texts = [], names = [], rows = [], counts = []] = await resultColumns(await engine.run(sql));
  if (texts.length > most) return undefined;
  return texts.map((text, at) => ({
    text: String(text),
    name: names[at] === null ? undefined : String(names[at]),
    rows: String(rows[at]).split(' ').map(Number),
    count: Number(counts[at]),
  }));
}
