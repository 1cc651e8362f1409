import type { Recipe } from '../../evidence/recipe.ts';
import { designationOn } from '../../indicators/as-of/atlas.ts';
import { classificationOn, geographyOf, geographyOn } from '../../indicators/as-of/geography.ts';
import { codeReach } from '../../indicators/as-of/industry-set.ts';
import { successors } from '../../indicators/as-of/territory.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { DefinitionSurvey, DraftDefinition } from '../desks/definition-desk.ts';
import { chosenGroup } from '../dossier/chosen-group.ts';
import { RecipeError } from '../dossier/recipe-error.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import type { Industries } from '../knowledge/load-industries.ts';
import { loadIndustries } from '../knowledge/load-industries.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { bearingTables } from './bearing-tables.ts';
import { rungOutlooks } from './rung-outlooks.ts';
import type { SurveyScene } from './survey-scene.ts';

/** What exists for a definition: its codes and units, the tables that bear on it, and which rungs have any ground. */
export async function surveyDefinition(source: KnowledgeSource, draft: DraftDefinition): Promise<DefinitionSurvey> {
  const [atlas, industries] = await Promise.all([loadAtlas(source), loadIndustries(source)]);
  const { places, group: named } = draft.cluster;
  const strange = places.filter((place) => !atlas.byId.has(place));
  if (strange.length > 0) throw new RecipeError('unknown-place', strange.join(', '), []);
  const group = chosenGroup(industries, { cluster: { group: named, places, regions: [] } } as unknown as Recipe);
  const scene: SurveyScene = { source, atlas, industries, group, places, asOf: draft.asOf };
  const tables = await bearingTables(scene);
  return {
    codes: Object.entries(group.set.members).map(([classification, codes]) => ({
      classification,
      stated: codes.length,
      classes: classesUnder(industries, classification, codes),
    })),
    days: draft.asOf.map((asOf) => unitsOn(scene, asOf as IsoDate)),
    tables: tables.map(({ line }) => line),
    rungs: await rungOutlooks(scene, tables),
  };
}

function classesUnder({ names }: Industries, classification: string, members: readonly string[]): number {
  let count = 0;
  for (const name of names.keys()) {
    const [of, code = ''] = name.split(' ');
    if (of === classification && code.length === 4 && codeReach(code, members) === 'inside') count += 1;
  }
  return count;
}

function unitsOn({ atlas, places }: SurveyScene, asOf: IsoDate): DefinitionSurvey['days'][number] {
  const isVietnamese = places.every((place) => place.startsWith('VN'));
  const geography = isVietnamese ? geographyOn(asOf) : geographyOf(places[0] ?? '');
  return {
    asOf,
    geography,
    classification: isVietnamese ? classificationOn(asOf) : 'naics2012',
    units: successors(atlas, places, geography).map(({ id }) => ({ id, name: designationOn(atlas, id, asOf) })),
  };
}
