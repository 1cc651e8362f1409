import { measureNature } from '../../indicators/measure-nature.ts';
import type { Observations } from '../../indicators/observations.ts';
import { periodsWith } from '../../indicators/observations.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { periodSpan } from '../../model/dates.ts';
import type { Release } from '../../model/release.ts';
import type { ObservationTable } from '../knowledge/load-observations.ts';
import { loadObservations, observationTables } from '../knowledge/load-observations.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';

/** A period of an indicator and the table that counts it. */
export interface IndicatorPeriod {
  readonly period: string;
  readonly table: ObservationTable;
  readonly geography: string;
}

/** A measure of one release, over all tables of that release that count it alike. */
export interface FoundIndicator {
  readonly key: string;
  readonly measure: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly nature: 'amount' | 'rate';
  readonly country: string;
  readonly classification: string | null;
  readonly release: Release;
  readonly periods: readonly IndicatorPeriod[];
}

/** Above this many rows only the measure asked for is read. */
const MANY_ROWS = 20_000;

/** Every measure by place at hand, the newest release of each name. */
export async function foundIndicators(source: KnowledgeSource): Promise<readonly FoundIndicator[]> {
  const { releases } = await source.shelf.list();
  const newest = new Map<string, Release>();
  for (const release of releases) newest.set(release.ref.name, release);
  const current = [...newest.values()];
  const tables = [...observationTables(current, 'place'), ...observationTables(current, 'place-industry')];
  const found = new Map<string, FoundIndicator>();
  for (const table of tables)
    for (const measure of Object.keys(table.resource['lienket:observations']?.measures ?? {}))
      addMeasure(found, await foundMeasure(source, table, measure), table.resource.name);
  return [...found.values()].filter(({ periods }) => periods.length > 0);
}

/** The rows of an indicator's table. */
export function indicatorRows(
  source: KnowledgeSource,
  table: ObservationTable,
  measure: string,
): Promise<Observations> {
  const isLong = (table.resource['lienket:rows'] ?? MANY_ROWS + 1) > MANY_ROWS;
  return loadObservations(source, table, isLong ? [measure] : undefined);
}

async function foundMeasure(
  source: KnowledgeSource,
  table: ObservationTable,
  measure: string,
): Promise<FoundIndicator> {
  const spec = table.resource['lienket:observations'];
  const described = spec?.measures[measure];
  if (spec === undefined || described === undefined) throw new Error(`${table.resource.name} has no "${measure}"`);
  const geography = spec.geography ?? '';
  const periods =
    'fixed' in spec.period ? [spec.period.fixed] : periodsWith(await indicatorRows(source, table, measure), measure);
  return {
    key: `${table.release.ref.name}~${measure}`,
    measure,
    title: described.title,
    unit: described.unit,
    nature: measureNature(described.unit),
    country: geography.startsWith('VN') ? 'VN' : geography,
    classification: spec.kind === 'place-industry' ? (spec.classification ?? null) : null,
    release: table.release,
    periods: periods.map((period) => ({ period, table, geography })),
  };
}

/** Tables of a release that count the same thing make one indicator; a like name for another thing makes another. */
function addMeasure(found: Map<string, FoundIndicator>, one: FoundIndicator, table: string): void {
  const other = found.get(one.key);
  if (other === undefined) {
    found.set(one.key, one);
    return;
  }
  const isSame =
    other.unit === one.unit &&
    other.title.vi === one.title.vi &&
    other.country === one.country &&
    other.classification === one.classification &&
    one.periods.every(({ period }) => !other.periods.some((known) => known.period === period));
  if (!isSame) {
    found.set(`${one.key}~${table}`, { ...one, key: `${one.key}~${table}` });
    return;
  }
  const start = (period: string): string => periodSpan(period)?.first ?? period;
  const periods = [...other.periods, ...one.periods].sort((a, b) => (start(a.period) < start(b.period) ? -1 : 1));
  found.set(one.key, { ...other, periods });
}
