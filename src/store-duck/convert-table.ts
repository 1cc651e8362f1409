import type { Conserved, ConversionJob, Converted, NumberShape } from '../app/ports-convert.ts';
import {
  aggregateSql,
  type ConversionPlan,
  estimateTextSql,
  FAST_LENGTH,
  keyNames,
  unallocatedSql,
} from './convert-sql.ts';
import type { DuckEngine } from './duck-engine.ts';
import { StoreError } from './errors.ts';
import { loadMapping } from './load-mapping.ts';
import { identifierSql, literalSql } from './quoted-sql.ts';
import { resultColumns } from './result-columns.ts';

const STEPS = 4;

/**
 * Converts a table in SQL, in exact decimals: whole sources add to their target, every other source gives its targets
 * 0…v (v…0 where v < 0) and stands in the list of unallocated mass. The answer does not depend on the order of work.
 */
export async function convertTable(engine: DuckEngine, job: ConversionJob): Promise<Converted> {
  job.step(0, STEPS);
  const { shapes, totals } = job.survey;
  const isWeighted = await loadMapping(engine, job.sources);
  const wide = shapes.find((shape) => shape.length > FAST_LENGTH);
  if (isWeighted && wide !== undefined)
    throw new StoreError('too-many-digits', `${job.roles.look.path}, ${wide.column}`);
  const plan = { job, shapes, isWeighted };
  await engine.run(aggregateSql(plan));
  job.step(1, STEPS);
  await engine.run(unallocatedSql(plan));
  job.step(2, STEPS);
  const conserved = await conservedTotals(engine, plan, totals);
  job.step(3, STEPS);
  const counts = await writeOutputs(engine, plan);
  for (const table of ['converted', 'unallocated', 'links', 'sources', 'targets'])
    await engine.run(`DROP TABLE ${table}`);
  job.step(STEPS, STEPS);
  return { ...counts, conserved };
}

async function conservedTotals(
  engine: DuckEngine,
  plan: ConversionPlan,
  sums: readonly string[],
): Promise<readonly Conserved[]> {
  const conserved: Conserved[] = [];
  for (const [at, shape] of plan.shapes.entries()) {
    const scale = plan.isWeighted ? shape.decimals + 6 : shape.decimals;
    const zero = `CAST(0 AS DECIMAL(38, ${scale}))`;
    const split = plan.isWeighted
      ? `(SELECT CAST(${estimateTextSql(`coalesce(sum(split_${at}), 0)`, scale)} AS DECIMAL(38, ${scale})) FROM converted)`
      : zero;
    const sql = `WITH parts AS (SELECT CAST(? AS DECIMAL(38, ${scale})) AS total,
        (SELECT CAST(coalesce(sum(placed_${at}), 0) AS DECIMAL(38, ${scale})) FROM converted) AS placed,
        ${split} AS split,
        (SELECT CAST(coalesce(sum(mass_${at}), 0) AS DECIMAL(38, ${scale})) FROM unallocated) AS unallocated)
      SELECT CAST(total AS VARCHAR), CAST(placed AS VARCHAR), CAST(split AS VARCHAR), CAST(unallocated AS VARCHAR),
        CAST(total - placed - split - unallocated AS VARCHAR) FROM parts`;
    const found = await resultColumns(await engine.run(sql, [sums[at] ?? '0']));
    const [totalIn, placed, parted, unallocated, residual] = found.map((column) => trimmed(String(column[0])));
    conserved.push({
      column: shape.column,
      totalIn: totalIn ?? '',
      placed: placed ?? '',
      split: parted ?? '',
      unallocated: unallocated ?? '',
      residual: residual ?? '',
      missing: shape.missing,
    });
  }
  return conserved;
}

async function writeOutputs(engine: DuckEngine, plan: ConversionPlan): Promise<Omit<Converted, 'conserved'>> {
  const { job, shapes } = plan;
  const named = job.roles.keys.map((name, at) => `k_${at} AS ${identifierSql(name)}`);
  const types = await outputTypes(engine, shapes);
  const values = shapes.flatMap((shape, at) => valueColumnsSql(plan, { shape, at, type: types[at] ?? '' }));
  const converted = [`target AS ${identifierSql(job.targetColumn)}`, ...named, ...values].join(', ');
  const order = ['target_id', ...keyNames(plan)].join(', ');
  await copy(
    engine,
    `SELECT ${converted} FROM converted JOIN targets USING (target_id) ORDER BY ${order}`,
    job.outputs.table,
  );
  const masses = shapes.map((shape, at) => `mass_${at} AS ${identifierSql(shape.column)}`);
  const open = [`c AS ${identifierSql(job.roles.code)}`, ...named, ...masses, 'candidates', 'reason'].join(', ');
  const openOrder = ['c', ...keyNames(plan)].map((name) => `unallocated.${name}`).join(', ');
  await copy(engine, `SELECT ${open} FROM unallocated ORDER BY ${openOrder}`, job.outputs.unallocated);
  const exact = shapes.map(
    (_, at) => `count(*) FILTER (negative_${at} = 0 AND positive_${at} = 0 AND missing_${at} = 0)`,
  );
  const [rows, unallocated, cells] = await resultColumns(
    await engine.run(
      `SELECT CAST(count(*) AS DOUBLE), CAST((SELECT count(*) FROM unallocated) AS DOUBLE), CAST(${exact.join(' + ')} AS DOUBLE) FROM converted`,
    ),
  );
  const rowsOut = Number(rows?.[0]);
  return {
    rowsOut,
    rowsUnallocated: Number(unallocated?.[0]),
    cellsExact: Number(cells?.[0]),
    cells: rowsOut * shapes.length,
  };
}

async function copy(engine: DuckEngine, select: string, path: string): Promise<void> {
  await engine.run(`COPY (${select}) TO ${literalSql(path)} (FORMAT csv, HEADER, DELIMITER ',')`);
}

interface ValueColumn {
  readonly shape: NumberShape;
  readonly at: number;
  readonly type: string;
}

/** Decimals of 18 digits are written twice as fast as those of 38; used where every sum fits. */
async function outputTypes(engine: DuckEngine, shapes: readonly NumberShape[]): Promise<readonly string[]> {
  const largest = shapes.map(
    (_, at) => `max(greatest(abs(placed_${at} + negative_${at}), abs(placed_${at} + positive_${at})))`,
  );
  const fits = largest.map(
    (sql, at) =>
      `CAST(coalesce(${sql} < 1${'0'.repeat(17 - Math.min(17, shapes[at]?.decimals ?? 0))}, TRUE) AS INTEGER)`,
  );
  const found = await resultColumns(
    await engine.run(`SELECT ${fits.map((sql) => `CAST(${sql} AS DOUBLE)`).join(', ')} FROM converted`),
  );
  return shapes.map(
    (shape, at) => `DECIMAL(${found[at]?.[0] === 1 && shape.decimals <= 17 ? 18 : 38}, ${shape.decimals})`,
  );
}

/** Value when exact, low, high, exact; the estimate where weights are given; how many parts are missing where some are. */
function valueColumnsSql(plan: ConversionPlan, { shape, at, type }: ValueColumn): readonly string[] {
  const name = (suffix: string): string => identifierSql(`${shape.column}${suffix}`);
  const isExact = `(negative_${at} = 0 AND positive_${at} = 0 AND missing_${at} = 0)`;
  const estimate = `CASE WHEN missing_${at} = 0 AND unsplit_${at} = 0 THEN ${estimateTextSql(`estimate_${at}`, shape.decimals + 6)} END`;
  return [
    `CASE WHEN ${isExact} THEN CAST(placed_${at} AS ${type}) END AS ${name('')}`,
    `CAST(placed_${at} + negative_${at} AS ${type}) AS ${name('_low')}`,
    `CAST(placed_${at} + positive_${at} AS ${type}) AS ${name('_high')}`,
    `${isExact} AS ${name('_exact')}`,
    ...(plan.isWeighted ? [`${estimate} AS ${name('_estimate')}`] : []),
    ...(shape.missing > 0 ? [`missing_${at} AS ${name('_missing')}`] : []),
  ];
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
