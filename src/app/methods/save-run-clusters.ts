import type { Parsed } from '../../model/refusal.ts';
import { releaseName } from '../../model/release.ts';
import { CLUSTERINGS, clustersIn } from '../definition-sets/clusters-in.ts';
import { type SavePorts, saveDefinitionSet } from '../definition-sets/save-definition-set.ts';
import type { DefinitionSetAsked, RunTable, SavedDefinitions } from '../desks/method-desk.ts';
import { type RanOnTables, type RunOnTablesPorts, ranOnTables } from './run-on-tables.ts';

export interface SaveRunPorts extends RunOnTablesPorts, SavePorts {}

/** Runs a method on tables and saves the clusters that it finds as a release, with the run in its steps. Undefined if there is no such method. */
export async function saveRunClusters(
  ports: SaveRunPorts,
  { id, signal, ...asked }: DefinitionSetAsked & { readonly id: string; readonly signal: AbortSignal },
): Promise<Parsed<SavedDefinitions> | undefined> {
  const ran = await ranOnTables(ports, { id, signal, tables: asked.tables, parameters: asked.parameters });
  if (ran?.ok !== true) return ran;
  const { outputs } = ran.value.run;
  const found = CLUSTERINGS.flatMap((columns) => {
    const table = outputs[columns.output];
    return table === undefined ? [] : clustersIn(table, columns);
  });
  if (found.length === 0) return noClusters(id);
  const { name, title, classification, licence, replaces } = asked;
  const set = { title, classification, clusters: found };
  const made = madeBy(ran.value, asked.tables);
  const origin = { source: made, steps: [`Ran ${made}.`], status: 'derived', licence } as const;
  const saved = await saveDefinitionSet(ports, { name, replaces, set, origin, signal });
  if (!saved.ok) return saved;
  const groups = set.clusters.map(({ label, codes }) => ({ id: `${saved.value.name}-${label}`, codes: codes.length }));
  return { ok: true, value: { release: saved.value, groups } };
}

function noClusters(id: string): Parsed<never> {
  const said = {
    vi: `phương pháp ${id} không xếp ngành vào cụm`,
    en: `the method ${id} puts no industries into clusters`,
  };
  return { ok: false, refusals: [{ code: 'no-clusters', where: {}, said }] };
}

/** Method, parameters and tables in one line: what somebody needs to run it again. */
function madeBy({ method, run, inputs }: RanOnTables, tables: DefinitionSetAsked['tables']): string {
  const told = inputs.map(({ table, rows, release }) => {
    const asked: RunTable | undefined = tables[table];
    if (release === null || asked === undefined || 'columns' in asked)
      return `${table} = a table that was sent (${rows} rows)`;
    const { as = {}, where = {} } = asked;
    return `${table} = ${releaseName(release)}/${asked.table} (${release.hash}) ${JSON.stringify({ as, where })}`;
  });
  return `${method.id}@${method.version} on ${told.join('; ')} with ${JSON.stringify(run.parameters)}`;
}
