import type { Bilingual } from '../model/bilingual.ts';
import type { PackCheck } from '../model/data-package.ts';
import type { DuckEngine } from './duck-engine.ts';
import { identifierSql } from './quoted-sql.ts';
import type { RawTable } from './raw-table.ts';
import { resultColumns } from './result-columns.ts';

/** Sums are exact: decimals with 12 places, which do not depend on the order of the rows. */
const EXACT = 'DECIMAL(38, 12)';

/** What does not hold about a check; empty when it holds. */
export async function checkedClaim(
  engine: DuckEngine,
  table: RawTable,
  check: PackCheck,
): Promise<readonly Bilingual[]> {
  try {
    if (check.rows !== undefined) return await rowsFaults(engine, { table, check, rows: check.rows });
    if (check.sum !== undefined) return await sumFaults(engine, { table, check, sum: check.sum });
    if (check.sumsTo !== undefined) return await sumsToFaults(engine, { table, check, sumsTo: check.sumsTo });
    return [];
  } catch (error) {
    const first = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return [{ vi: `không tính được: ${first}`, en: `cannot be worked out: ${first}` }];
  }
}

interface Claim {
  readonly table: RawTable;
  readonly check: PackCheck;
}

function whereSql(check: PackCheck): { readonly sql: string; readonly values: readonly string[] } {
  const parts = Object.entries(check.where ?? {});
  if (parts.length === 0) return { sql: '', values: [] };
  const sql = parts.map(([name, value]) =>
    value === '' ? `${identifierSql(name)} IS NULL` : `${identifierSql(name)} = ?`,
  );
  return {
    sql: ` WHERE ${sql.join(' AND ')}`,
    values: parts.map(([, value]) => value).filter((value) => value !== ''),
  };
}

async function rowsFaults(
  engine: DuckEngine,
  { table, check, rows }: Claim & { rows: number },
): Promise<readonly Bilingual[]> {
  const where = whereSql(check);
  const sql = `SELECT CAST(count(*) AS DOUBLE) FROM ${identifierSql(table.name)}${where.sql}`;
  const [[seen] = []] = await resultColumns(await engine.run(sql, where.values));
  if (Number(seen) === rows) return [];
  return [
    {
      vi: `${check.title.vi}: có ${seen} dòng, cần ${rows} (theo ${check.maker})`,
      en: `${check.title.en}: there are ${seen} rows, ${rows} are expected (by ${check.maker})`,
    },
  ];
}

async function sumFaults(
  engine: DuckEngine,
  { table, check, sum }: Claim & { sum: NonNullable<PackCheck['sum']> },
): Promise<readonly Bilingual[]> {
  const where = whereSql(check);
  const total = `coalesce(sum(CAST(${identifierSql(sum.column)} AS ${EXACT})), 0)`;
  const off = `abs(${total} - CAST(? AS ${EXACT})) > CAST(? AS ${EXACT})`;
  const sql = `SELECT CAST(${total} AS VARCHAR), CAST(CAST(${off} AS INTEGER) AS DOUBLE) FROM ${identifierSql(table.name)}${where.sql}`;
  const [[seen] = [], [isOff] = []] = await resultColumns(
    await engine.run(sql, [plain(sum.equals), plain(sum.tolerance), ...where.values]),
  );
  if (isOff === 0) return [];
  const total_ = trimmed(String(seen));
  return [
    {
      vi: `${check.title.vi}: tổng cột ${sum.column} là ${total_}, cần ${sum.equals} ± ${sum.tolerance} (theo ${check.maker})`,
      en: `${check.title.en}: column ${sum.column} adds up to ${total_}, ${sum.equals} ± ${sum.tolerance} is expected (by ${check.maker})`,
    },
  ];
}

async function sumsToFaults(
  engine: DuckEngine,
  { table, check, sumsTo }: Claim & { sumsTo: NonNullable<PackCheck['sumsTo']> },
): Promise<readonly Bilingual[]> {
  const where = whereSql(check);
  const column = identifierSql(sumsTo.column);
  const only = sumsTo.onlyMatching === undefined ? '' : ` AND regexp_matches(${column}, ?)`;
  const by = sumsTo.by.map(identifierSql);
  const group = by.length === 0 ? '' : `GROUP BY ${by.join(', ')}`;
  const label = by.length === 0 ? "''" : `concat_ws(', ', ${by.map((name) => `coalesce(${name}, '∅')`).join(', ')})`;
  const sql = `SELECT label, CAST(total AS VARCHAR), CAST(parts AS VARCHAR) FROM (
    SELECT ${label} AS label,
      sum(CAST(${identifierSql(sumsTo.value)} AS ${EXACT})) FILTER (${column} = ?) AS total,
      sum(CAST(${identifierSql(sumsTo.value)} AS ${EXACT})) FILTER (${column} <> ?${only}) AS parts
    FROM ${identifierSql(table.name)}${where.sql} ${group})
    WHERE (total IS NULL) <> (parts IS NULL) OR abs(total - parts) > CAST(? AS ${EXACT}) ORDER BY label LIMIT 5`;
  const pattern = sumsTo.onlyMatching === undefined ? [] : [sumsTo.onlyMatching];
  const values = [sumsTo.total, sumsTo.total, ...pattern, ...where.values, plain(sumsTo.tolerance)];
  const [labels = [], totals = [], parts = []] = await resultColumns(await engine.run(sql, values));
  return labels.map((each, at) => {
    const [total, part] = [totals[at], parts[at]].map((value) =>
      value === null || value === undefined ? '∅' : trimmed(String(value)),
    );
    return {
      vi: `${check.title.vi} [${each}]: các phần cộng lại là ${part}, dòng ${sumsTo.total} ghi ${total} (theo ${check.maker})`,
      en: `${check.title.en} [${each}]: the parts add up to ${part}, row ${sumsTo.total} says ${total} (by ${check.maker})`,
    };
  });
}

/** A number without an exponent, as SQL decimals are written. */
function plain(value: number): string {
  return /e/i.test(String(value)) ? value.toFixed(12) : String(value);
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
