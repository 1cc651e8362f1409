import type { ConversionJob, NumberShape } from '../app/ports-convert.ts';
import { identifierSql } from './quoted-sql.ts';
import { tableSql } from './table-look.ts';

/** What the statements of one conversion need to know. */
export interface ConversionPlan {
  readonly job: ConversionJob;
  readonly shapes: readonly NumberShape[];
  readonly isWeighted: boolean;
}

/** Numbers of up to this many characters fit the fast decimals of 18 digits. */
export const FAST_LENGTH = 17;

/** A decimal type that holds every number of a column: the fast one of 18 digits where it is wide enough. */
export function decimalSql(shape: NumberShape): string {
  return `DECIMAL(${shape.length <= FAST_LENGTH ? 18 : 38}, ${shape.decimals})`;
}

/** Names of the key columns inside the statements; the person's own names may be any. */
export function keyNames(plan: ConversionPlan): readonly string[] {
  return plan.job.roles.keys.map((_, at) => `k_${at}`);
}

/** The person's table under names of our own: `c` the code, `k_0`… the keys, `v_0`… the values as decimals. */
export function plainTableSql({ job, shapes }: ConversionPlan): string {
  const { roles } = job;
  const types = Object.fromEntries(shapes.map((shape) => [shape.column, decimalSql(shape)]));
  const columns = [
    `${identifierSql(roles.code)} AS c`,
    ...roles.keys.map((name, at) => `${identifierSql(name)} AS k_${at}`),
    ...shapes.map((shape, at) => `${identifierSql(shape.column)} AS v_${at}`),
  ];
  return `(SELECT ${columns.join(', ')} FROM ${tableSql(roles.look, { types })})`;
}

/** The table of converted cells: placed, negative and positive parts of each value, and how many parts are missing. */
export function aggregateSql(plan: ConversionPlan): string {
  const values = plan.shapes.flatMap((shape, at) => [
    `coalesce(sum(v_${at}) FILTER (is_whole), 0) AS placed_${at}`,
    `coalesce(sum(v_${at}) FILTER (NOT is_whole AND v_${at} < 0), 0) AS negative_${at}`,
    `coalesce(sum(v_${at}) FILTER (NOT is_whole AND v_${at} > 0), 0) AS positive_${at}`,
    `${shape.missing > 0 ? `count(*) FILTER (v_${at} IS NULL)` : 'CAST(0 AS BIGINT)'} AS missing_${at}`,
    ...(plan.isWeighted ? weightedSql(shape, at) : []),
  ]);
  const group = ['target_id', ...keyNames(plan)].join(', ');
  return `CREATE TABLE converted AS SELECT ${[group, ...values].join(', ')} FROM ${plainTableSql(plan)} JOIN links ON c = code GROUP BY ${group}`;
}

/** The mass of sources without a single certain target, as it stands in the table, with the candidates. */
export function unallocatedSql(plan: ConversionPlan): string {
  const masses = plan.shapes.map((_, at) => `sum(v_${at}) AS mass_${at}`);
  const isNothing = plan.shapes.map((_, at) => `coalesce(v_${at} = 0, FALSE)`).join(' AND ');
  const group = ['c', ...keyNames(plan)].join(', ');
  return `CREATE TABLE unallocated AS SELECT ${[group, ...masses].join(', ')}, any_value(candidates) AS candidates, any_value(reason) AS reason
    FROM ${plainTableSql(plan)} JOIN sources ON c = code WHERE NOT (${isNothing}) GROUP BY ${group}`;
}

/**
 * Parts by weight as whole numbers of 10^-(decimals + 6): part i of v is ⌊v·Cᵢ/W⌋ − ⌊v·Cᵢ₋₁/W⌋ with C the running sum of the
 * weights and W their total, so that the parts of a value add up to it exactly.
 */
function weightedSql(shape: NumberShape, at: number): readonly string[] {
  const whole = `(CAST(v_${at} * ${10 ** shape.decimals} AS HUGEINT) * 1000000)`;
  const part = `((${whole} * upto) // total - (${whole} * before) // total)`;
  return [
    `coalesce(sum(CASE WHEN is_whole THEN ${whole} WHEN total IS NOT NULL THEN ${part} END), 0) AS estimate_${at}`,
    `coalesce(sum(${part}) FILTER (NOT is_whole AND total IS NOT NULL), 0) AS split_${at}`,
    `count(*) FILTER (NOT is_whole AND total IS NULL AND v_${at} <> 0) AS unsplit_${at}`,
  ];
}

/** A whole number of 10^-scale as decimal text. */
export function estimateTextSql(number: string, scale: number): string {
  const unit = `CAST('${10n ** BigInt(scale)}' AS HUGEINT)`;
  const size = `abs(CAST(${number} AS HUGEINT))`;
  return `concat(CASE WHEN ${number} < 0 THEN '-' ELSE '' END, CAST(${size} // ${unit} AS VARCHAR), '.', lpad(CAST(${size} % ${unit} AS VARCHAR), ${scale}, '0'))`;
}
