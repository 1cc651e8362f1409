import type { Reading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { IndustrySet } from '../../indicators/as-of/industry-set.ts';
import type { ChangeOutcome, ChangeSide } from '../../indicators/change.ts';
import { changeOf } from '../../indicators/change.ts';
import type { TableAt } from '../../indicators/ladder/rung.ts';
import type { SectorGroup } from '../knowledge/load-industries.ts';
import { loadObservations } from '../knowledge/load-observations.ts';
import type { Knowledge } from './knowledge.ts';
import { datedTables, type ReadInput } from './read-cluster.ts';
import { RecipeError } from './recipe-error.ts';

/** Every change that the recipe follows, split by cause. */
export async function followedChanges(knowledge: Knowledge, recipe: Recipe): Promise<readonly ChangeOutcome[]> {
  const outcomes: ChangeOutcome[] = [];
  for (const request of recipe.changes) {
    const [name = '', table = ''] = request.table.split('/');
    const release = await knowledge.source.shelf.find(name);
    const resource = release?.descriptor.resources.find((candidate) => candidate.name === table);
    if (release === undefined || resource === undefined) throw new RecipeError('unknown-table', request.table, []);
    const measures = Object.keys(resource['lienket:observations']?.measures ?? {});
    if (!measures.includes(request.measure))
      throw new RecipeError('unknown-measure', `${request.table} ${request.measure}`, measures);
    const observations = await loadObservations(knowledge.source, { release, resource });
    outcomes.push(
      changeOf({
        id: request.id,
        title: request.title,
        measure: request.measure,
        atlas: knowledge.atlas,
        crosswalk: knowledge.industries.crosswalk,
        from: { observations, ...request.from },
        to: { observations, ...request.to },
      }),
    );
  }
  return outcomes;
}

/** What moved in the cluster's own industries between the first and the last date; undefined where no table reaches both. */
export async function clusterChange(
  input: Omit<ReadInput, 'asOf'>,
  readings: readonly Reading[],
): Promise<ChangeOutcome | undefined> {
  const [first, last] = [readings[0], readings[readings.length - 1]];
  if (first === undefined || last === undefined || first === last) return undefined;
  const [[before], [after]] = await Promise.all([datedTables(input, first.asOf), datedTables(input, last.asOf)]);
  if (
    before === undefined ||
    after === undefined ||
    before.observations.release.name !== after.observations.release.name
  )
    return undefined;
  const measure = ['workers', 'establishments', 'enterprises', 'output', 'turnover'].find(
    (name) => after.observations.spec.measures[name] !== undefined,
  );
  if (measure === undefined) return undefined;
  const title = after.observations.spec.measures[measure]?.title ?? { vi: measure, en: measure };
  const side = (table: TableAt, reading: Reading): ChangeSide => ({
    observations: table.observations,
    period: table.period,
    places: reading.units.map((unit) => unit.id),
    industries: codesOn(input.group, reading.classification),
  });
  return changeOf({
    id: 'cluster',
    title: { vi: `${title.vi} trong các ngành của cụm`, en: `${title.en} in the cluster’s industries` },
    measure,
    atlas: input.knowledge.atlas,
    crosswalk: input.knowledge.industries.crosswalk,
    from: side(before, first),
    to: side(after, last),
  });
}

/** The group in the codes that were in force on the date, where it is stated in them. */
function codesOn(group: SectorGroup, classification: string): IndustrySet {
  const codes = group.set.members[classification];
  return codes === undefined ? group.set : { members: { [classification]: codes } };
}
