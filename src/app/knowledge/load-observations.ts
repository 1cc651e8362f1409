import type { Observations } from '../../indicators/observations.ts';
import { observationColumns, observationsOf } from '../../indicators/observations.ts';
import type { Resource } from '../../model/data-package.ts';
import type { Release } from '../../model/release.ts';
import type { KnowledgeSource } from './table-rows.ts';
import { remembered } from './table-rows.ts';

/** A table of observations that stands on the shelf, before it is read. */
export interface ObservationTable {
  readonly release: Release;
  readonly resource: Resource;
}

/** All tables of observations of a kind among releases. */
export function observationTables(
  releases: readonly Release[],
  kind: 'place-industry' | 'place' | 'industry',
): readonly ObservationTable[] {
  return releases.flatMap((release) =>
    release.descriptor.resources
      .filter((resource) => resource['lienket:observations']?.kind === kind)
      .map((resource) => ({ release, resource })),
  );
}

/** Reads a table of observations into columns; only the named measures when some are named. */
export function loadObservations(
  source: KnowledgeSource,
  table: ObservationTable,
  measures?: readonly string[],
): Promise<Observations> {
  const detail = `${table.resource.name} ${measures?.join() ?? ''}`;
  const what = { kind: 'observations', releases: [table.release.ref], detail };
  return remembered(source, what, () => readObservations(source, table, measures));
}

async function readObservations(
  source: KnowledgeSource,
  table: ObservationTable,
  measures: readonly string[] | undefined,
): Promise<Observations> {
  const { release, resource } = table;
  const whole = resource['lienket:observations'];
  if (whole === undefined) throw new Error(`${release.ref.name}/${resource.name} is not a table of observations`);
  const spec = measures === undefined ? whole : { ...whole, measures: pick(whole.measures, measures) };
  const known = new Set(resource.schema?.fields.map((field) => field.name));
  const columns = observationColumns(spec).filter((column) => known.has(column));
  const slice = await source.tables.read(release.ref, resource.name, { columns });
  return observationsOf(
    {
      release: release.ref,
      table: resource.name,
      status: resource['lienket:status'],
      vintage: resource['lienket:vintage'],
      spec,
    },
    slice.rowNumbers,
    slice.columns,
  );
}

function pick<T>(all: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
