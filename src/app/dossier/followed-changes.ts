import type { Recipe } from '../../evidence/recipe.ts';
import type { ChangeOutcome } from '../../indicators/change.ts';
import { changeOf } from '../../indicators/change.ts';
import { loadObservations } from '../knowledge/load-observations.ts';
import type { Knowledge } from './knowledge.ts';
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
