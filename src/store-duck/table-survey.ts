import type { NumberShape, StrangeCode, TableRoles, TableSurvey } from '../app/ports-convert.ts';
import type { Refusal } from '../model/refusal.ts';
import { decimalSql } from './convert-sql.ts';
import type { DuckEngine } from './duck-engine.ts';
import { malformedRows } from './malformed-rows.ts';
import { identifierSql } from './quoted-sql.ts';
import { resultColumns } from './result-columns.ts';
import { tableSql } from './table-look.ts';

/** How many faults of a kind are shown. */
const SHOWN = 20;
const NUMBER = "'^[-+]?[0-9]+([.][0-9]+)?$'";

/** Reads the whole table: malformed rows, cells that are not numbers, codes that are not known, totals. */
export async function surveyTable(
  engine: DuckEngine,
  roles: TableRoles,
  known: ReadonlySet<string>,
): Promise<TableSurvey> {
  const { rows, shapes, bad, malformed } = await firstPass(engine, roles);
  const refusals = [...malformed];
  for (const [at, name] of roles.values.entries()) {
    const count = bad[at] ?? 0;
    if (malformed.length === 0 && count > 0) refusals.push(...(await badNumbers(engine, roles, { name, count })));
  }
  if (rows === 0 && refusals.length === 0) refusals.push(noRows(roles));
  if (malformed.length > 0) return { rows, shapes, refusals, strange: [], strangeInAll: 0, codes: [], totals: [] };
  const { codes, totals } = await codesAndTotals(engine, roles, refusals.length === 0 ? shapes : []);
  const strange = codes.filter((code) => code === null || !known.has(code));
  return {
    rows,
    shapes,
    refusals,
    strange: strange.length === 0 ? [] : await strangeCodes(engine, roles, strange),
    strangeInAll: strange.length,
    codes: codes.filter((code) => code !== null),
    totals,
  };
}

interface FirstPass {
  readonly rows: number;
  readonly shapes: readonly NumberShape[];
  /** Cells of each value column that are not numbers. */
  readonly bad: readonly number[];
  readonly malformed: readonly Refusal[];
}

async function firstPass(engine: DuckEngine, roles: TableRoles): Promise<FirstPass> {
  const rejects = { scan: 'survey_scan', rows: 'survey_rejects' };
  for (const name of Object.values(rejects)) await engine.run(`DROP TABLE IF EXISTS ${name}`);
  const parts = roles.values.flatMap((name) => {
    const column = identifierSql(name);
    return [
      `count(*) FILTER (${badSql(name)})`,
      `max(CASE WHEN contains(${column}, '.') THEN strlen(${column}) - instr(${column}, '.') ELSE 0 END)`,
      `max(strlen(${column}))`,
      `count(*) FILTER (${column} IS NULL)`,
    ].map((sql) => `CAST(coalesce(${sql}, 0) AS DOUBLE)`);
  });
  const sql = `SELECT CAST(count(*) AS DOUBLE), ${parts.join(', ')} FROM ${tableSql(roles.look, { rejects })}`;
  const [rows = [], ...found] = await resultColumns(await engine.run(sql));
  const number = (value: number, part: number): number => Number(found[value * 4 + part]?.[0]);
  return {
    rows: Number(rows[0]),
    shapes: roles.values.map((column, at) => ({
      column,
      decimals: number(at, 1),
      length: number(at, 2),
      missing: number(at, 3),
    })),
    bad: roles.values.map((_, at) => number(at, 0)),
    malformed: await malformedRows(engine, rejects.rows, roles.look.path),
  };
}

function badSql(name: string): string {
  const column = identifierSql(name);
  return `${column} IS NOT NULL AND NOT regexp_matches(${column}, ${NUMBER})`;
}

async function badNumbers(
  engine: DuckEngine,
  roles: TableRoles,
  { name, count }: { readonly name: string; readonly count: number },
): Promise<readonly Refusal[]> {
  const sql = `SELECT CAST(r AS DOUBLE), v FROM (SELECT row_number() OVER () + 1 AS r, ${identifierSql(name)} AS v, ${badSql(name)} AS bad
    FROM ${tableSql(roles.look)}) WHERE bad ORDER BY r LIMIT ${SHOWN}`;
  const [rows = [], values = []] = await resultColumns(await engine.run(sql));
  const more =
    count > SHOWN
      ? { vi: ` (và ${count - SHOWN} ô khác như vậy)`, en: ` (and ${count - SHOWN} more cells like this)` }
      : undefined;
  const ending = (at: number, language: 'vi' | 'en'): string =>
    at === SHOWN - 1 && more !== undefined ? more[language] : '';
  return rows.map((row, at) => ({
    code: 'not-a-number',
    where: { file: roles.look.path, row: Number(row), column: name },
    said: {
      vi: `“${values[at]}” không phải số viết với dấu chấm thập phân, không dấu phân nhóm; ô thiếu thì để trống. Bảng viết kiểu khác: dùng “lienket data add”${ending(at, 'vi')}`,
      en: `“${values[at]}” is not a number with a point and no thousands mark; leave a missing cell empty. For other notations use “lienket data add”${ending(at, 'en')}`,
    },
  }));
}

function noRows(roles: TableRoles): Refusal {
  const said = { vi: 'bảng không có dòng nào dưới tiêu đề', en: 'the table has no rows under its header' };
  return { code: 'no-rows', where: { file: roles.look.path }, said };
}

/** The codes that stand in the table, sorted, and the exact sums of the value columns. */
async function codesAndTotals(
  engine: DuckEngine,
  roles: TableRoles,
  shapes: readonly NumberShape[],
): Promise<{ readonly codes: readonly (string | null)[]; readonly totals: readonly string[] }> {
  const types = Object.fromEntries(shapes.map((shape) => [shape.column, decimalSql(shape)]));
  const sums = shapes.map((shape, at) => `sum(${identifierSql(shape.column)}) AS s_${at}`);
  await engine.run(`CREATE OR REPLACE TEMP TABLE code_totals AS SELECT ${[`${identifierSql(roles.code)} AS c`, ...sums].join(', ')}
    FROM ${tableSql(roles.look, { types })} GROUP BY c`);
  const [codes = []] = await resultColumns(await engine.run('SELECT c FROM code_totals ORDER BY c'));
  const totals: string[] = [];
  for (const at of shapes.keys()) {
    const [sum] = await resultColumns(
      await engine.run(`SELECT CAST(coalesce(sum(s_${at}), 0) AS VARCHAR) FROM code_totals`),
    );
    totals.push(String(sum?.[0]));
  }
  return { codes: codes.map((code) => (code === null ? null : String(code))), totals };
}

/** First row and number of rows of some codes. */
async function strangeCodes(
  engine: DuckEngine,
  roles: TableRoles,
  codes: readonly (string | null)[],
): Promise<readonly StrangeCode[]> {
  const named = codes.filter((code) => code !== null);
  const either = [
    ...(named.length > 0 ? [`code IN (${named.map(() => '?').join(', ')})`] : []),
    ...(named.length < codes.length ? ['code IS NULL'] : []),
  ];
  const sql = `SELECT code, CAST(min(r) AS DOUBLE) AS first, CAST(count(*) AS DOUBLE)
    FROM (SELECT row_number() OVER () + 1 AS r, ${identifierSql(roles.code)} AS code FROM ${tableSql(roles.look)})
    WHERE ${either.join(' OR ')} GROUP BY code ORDER BY first LIMIT ${SHOWN}`;
  const [found = [], rows = [], counts = []] = await resultColumns(await engine.run(sql, named));
  return found.map((code, at) => ({
    code: code === null ? null : String(code),
    row: Number(rows[at]),
    count: Number(counts[at]),
  }));
}
