import type { MicroAmount, MicroKey, MicroPlan } from '../../app/ports-microdata.ts';
import type { DuckEngine } from '../duck-engine.ts';
import { literalSql } from '../quoted-sql.ts';
import { resultColumns } from '../result-columns.ts';

export const KEYS = ['place', 'industry', 'ownership', 'period'] as const;

/**
 * Writes the records as columns of numbers: an enterprise is the first row in which it stands, a key a position in a list of codes. What
 * names an enterprise is used to know which rows are its own and is not written.
 */
export async function writeColumns(engine: DuckEngine, plan: MicroPlan, path: string): Promise<number> {
  const joins: string[] = [];
  const columns: string[] = [enterpriseSql(plan.enterprise)];
  for (const key of KEYS) {
    const asked = plan.keys[key];
    if (asked !== undefined) joins.push(await keyJoin(engine, key, asked));
    columns.push(`${asked === undefined ? '0' : `${key}.code`} AS ${key}`);
  }
  const amounts = [...plan.measures.map((amount, at) => [`v${at}`, amount] as const), ['w', plan.weight] as const];
  for (const [name, amount] of amounts) {
    if (amount === undefined) continue;
    joins.push(await amountJoin(engine, name, amount));
    columns.push(...amountSql(name, amount));
  }
  await engine.run(
    `COPY (SELECT ${columns.join(', ')} FROM records ${joins.join(' ')} ORDER BY enterprise, records.r) TO ${literalSql(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const [[found] = []] = await resultColumns(
    await engine.run(`SELECT CAST(count(DISTINCT enterprise) AS DOUBLE) FROM read_parquet(${literalSql(path)})`),
  );
  return Number(found);
}

const enterpriseSql = (column: number | undefined): string =>
  column === undefined
    ? 'records.r AS enterprise'
    : `min(records.r) OVER (PARTITION BY coalesce(c${column}, 'row ' || records.r)) AS enterprise`;

async function keyJoin(engine: DuckEngine, name: string, { column, texts, codes }: MicroKey): Promise<string> {
  await engine.run(`CREATE TABLE ${name} (text VARCHAR, code INTEGER)`);
  if (texts.length > 0) await engine.append(name, [texts, codes]);
  return `JOIN ${name} ON ${name}.text = coalesce(c${column}, '')`;
}

async function amountJoin(engine: DuckEngine, name: string, amount: MicroAmount): Promise<string> {
  const table = `amount_${name}`;
  await engine.run(`CREATE TABLE ${table} (text VARCHAR, value VARCHAR, gap INTEGER)`);
  if (amount.texts.length > 0) await engine.append(table, [amount.texts, amount.values.map(String), amount.gaps]);
  return `LEFT JOIN ${table} ON ${table}.text = c${amount.column}`;
}

/** Plain digits are read here; everything else as it was read outside; an empty cell is missing. */
function amountSql(name: string, { column, tens }: MicroAmount): readonly string[] {
  const cell = `c${column}`;
  const read = `amount_${name}.text IS NOT NULL`;
  return [
    `CASE WHEN ${read} THEN CAST(amount_${name}.value AS DOUBLE)
      WHEN ${cell} IS NOT NULL THEN CAST(ltrim(${cell}, '=') || 'e${tens}' AS DOUBLE) ELSE 0 END AS ${name}`,
    `CASE WHEN ${read} THEN amount_${name}.gap WHEN ${cell} IS NULL THEN 1 ELSE 0 END AS ${name}_gap`,
  ];
}
