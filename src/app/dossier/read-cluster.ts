import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { Reading, UnitReading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { Atlas } from '../../indicators/as-of/atlas.ts';
import { designationOn, regionsOf } from '../../indicators/as-of/atlas.ts';
import { classificationOn, geographyOf, geographyOn } from '../../indicators/as-of/geography.ts';
import { placeReach, successors } from '../../indicators/as-of/territory.ts';
import { compositionOf } from '../../indicators/composition.ts';
import { QUOTIENT_MEASURES } from '../../indicators/ladder/concentration.ts';
import type { LadderInput } from '../../indicators/ladder/ladder.ts';
import { climb } from '../../indicators/ladder/ladder.ts';
import type { LadderFrame, LadderParameters, TableAt } from '../../indicators/ladder/rung.ts';
import { DEFAULT_PARAMETERS } from '../../indicators/ladder/rung.ts';
import { nextIndustries } from '../../indicators/next-industries.ts';
import type { Observations } from '../../indicators/observations.ts';
import { periodsWith } from '../../indicators/observations.ts';
import type { SumsMemory } from '../../indicators/sums-memory.ts';
import { sumsMemory } from '../../indicators/sums-memory.ts';
import { verdict } from '../../indicators/verdict.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import { periodSpan } from '../../model/dates.ts';
import type { Release, ReleaseRef } from '../../model/release.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import type { SectorGroup } from '../knowledge/load-industries.ts';
import { loadInputOutput } from '../knowledge/load-input-output.ts';
import { loadObservations, observationTables } from '../knowledge/load-observations.ts';
import { isSupportTopic } from '../knowledge/load-support.ts';
import { remembered } from '../knowledge/table-rows.ts';
import type { Knowledge } from './knowledge.ts';
import { clusterRules } from './knowledge.ts';
import { firmCount, isKnownBy, namedFirms } from './named-firms.ts';
import { registerEvidence, registerFirms } from './register-firms.ts';

export interface ReadInput {
  readonly knowledge: Knowledge;
  readonly recipe: Recipe;
  readonly group: SectorGroup;
  readonly asOf: string;
  /** Releases whose tables were read are entered here. */
  readonly used: Map<string, Release>;
}

/** The cluster as it reads on one date: units in force, eight rungs, robustness. */
export async function readCluster(input: ReadInput): Promise<Reading> {
  const { knowledge, recipe, group } = input;
  const { atlas } = knowledge;
  const asOf = input.asOf as IsoDate;
  const isVietnamese = recipe.cluster.places.every((place) => place.startsWith('VN'));
  const geography = isVietnamese ? geographyOn(asOf) : geographyOf(recipe.cluster.places[0] ?? '');
  const held = successors(atlas, recipe.cluster.places, geography);
  const places = held.map((unit) => unit.id);
  const units = held.map((unit) => unitReading(atlas, unit, asOf));
  const parameters: LadderParameters = { ...DEFAULT_PARAMETERS, ...recipe.parameters };
  const ladder: LadderFrame = {
    frame: {
      atlas,
      crosswalk: knowledge.industries.crosswalk,
      industries: group.set,
      places,
      memory: await sumsOf(input),
    },
    prefix: asOf,
    tables: await datedTables(input, asOf),
    parameters,
    placeNames: Object.fromEntries(units.map((unit) => [unit.id, unit.name])),
  };
  const climbed = climb(await ladderInput(input, { ladder, units, geography, isVietnamese }));
  return {
    asOf,
    geography,
    classification: isVietnamese ? classificationOn(asOf) : 'naics2012',
    units,
    neighbours: neighboursOf(atlas, places),
    successors: held,
    ladder: climbed,
    composition: compositionOf(ladder),
    next: recipe.next ? nextIndustries(ladder) : [],
    verdict: verdict({ ladder, territories: territoriesOf(recipe, places) }),
  };
}

/** Sums of these industries over these places do not depend on the day: they are kept with the packs they were formed by. */
function sumsOf({ knowledge, recipe, group }: ReadInput): Promise<SumsMemory> {
  const releases = ['vn-places', 'us-counties', 'vn-industries'].map((name) => knowledge.releaseRefs.get(name));
  const detail = canonicalJson([group.set, recipe.cluster.places]);
  return remembered(knowledge.source, { kind: 'sums', releases, detail }, async () => sumsMemory());
}

interface LadderScene {
  readonly ladder: LadderFrame;
  readonly units: readonly UnitReading[];
  readonly geography: string;
  readonly isVietnamese: boolean;
}

/** What the rungs beyond the tables ask for: flows, organisations, the rule of the date, named firms, experts. */
async function ladderInput(input: ReadInput, scene: LadderScene): Promise<LadderInput> {
  const { knowledge, recipe, group, asOf } = input;
  const { atlas } = knowledge;
  const { units, geography, isVietnamese } = scene;
  const own = new Set(units.map((unit) => unit.id));
  const inAny = (placeId: string): boolean => placeReach(atlas, placeId, own) === 'inside';
  const isSupportFact = (fact: PlacedFact): boolean =>
    recipe.factSets.includes(fact.set) &&
    isSupportTopic(fact.topic) &&
    fact.placeId !== '' &&
    inAny(fact.placeId) &&
    isKnownBy(fact, asOf);
  const register = isVietnamese
    ? await registerFirms({ knowledge, recipe, group, asOf, places: units.map(({ id }) => id) })
    : undefined;
  if (register !== undefined) await noteRelease(input, register.extract.release);
  const rules = clusterRules(knowledge.law).filter((rule) => rule.id === 'linkage-cluster-recognition');
  const nameOf = (id: string): Bilingual => units.find((unit) => unit.id === id)?.name ?? { vi: id, en: id };
  return {
    ladder: scene.ladder,
    inputOutput: await loadInputOutput(knowledge.source, { set: group.set, crosswalk: knowledge.industries.crosswalk }),
    organisations: knowledge.support.filter(
      (organisation) => geographyOf(organisation.placeId) === geography && inAny(organisation.placeId),
    ),
    supportFacts: knowledge.facts.facts.filter(isSupportFact).map((fact) => fact.id),
    legal: {
      asOf: asOf as IsoDate,
      rules: isVietnamese ? rules : [],
      boundaries: units.map((unit) => ({ placeId: unit.id, name: unit.name })),
      firms: isVietnamese ? await namedFirms({ knowledge, recipe, asOf, register }) : [],
      isInside: (placeId, boundary) => placeReach(atlas, placeId, new Set([boundary])) === 'inside',
      countFigure: (boundary, firms) =>
        firmCount({ prefix: asOf, boundary, name: nameOf(boundary), firms, knowledge, register }),
    },
    experts: recipe.experts,
    ...(register === undefined ? {} : { register: registerEvidence(register) }),
  };
}

/** Enters a release among those that were read. */
async function noteRelease({ knowledge, used }: ReadInput, { name, version }: ReleaseRef): Promise<void> {
  const release = await knowledge.source.shelf.find(name, version);
  if (release !== undefined) used.set(name, release);
}

function territoriesOf(
  recipe: Recipe,
  places: readonly string[],
): readonly { readonly name: string; readonly title: Bilingual; readonly places: readonly string[] }[] {
  const inForce = { name: 'successor', title: { vi: 'đơn vị đang có hiệu lực', en: 'units in force' }, places };
  const defined = { name: 'defined', title: { vi: 'như định nghĩa', en: 'as defined' }, places: recipe.cluster.places };
  return places.join() === recipe.cluster.places.join() ? [defined] : [inForce, defined];
}

function unitReading(atlas: Atlas, unit: ReturnType<typeof successors>[number], asOf: IsoDate): UnitReading {
  return {
    id: unit.id,
    name: designationOn(atlas, unit.id, asOf),
    parts: unit.parts.map((part) => ({ name: placeWords(atlas, part.id), isOwn: part.isOwn, extent: part.extent })),
    regions: regionsOf(atlas, unit.id, asOf).map((region) => ({
      region,
      name: { vi: region.nameVi, en: region.nameEn },
    })),
  };
}

function placeWords(atlas: Atlas, placeId: string): Bilingual {
  const place = atlas.byId.get(placeId);
  return { vi: place?.nameVi ?? placeId, en: place?.nameEn ?? placeId };
}

function neighboursOf(atlas: Atlas, places: readonly string[]): Reading['neighbours'] {
  const own = new Set(places);
  const ids = new Set(places.flatMap((place) => [...(atlas.neighbours.get(place) ?? [])]).filter((id) => !own.has(id)));
  return [...ids].sort().map((id) => ({ id, name: placeWords(atlas, id) }));
}

const LADDER_MEASURES: readonly string[] = [...QUOTIENT_MEASURES, 'largest_establishment_workers'];

/** Place × industry tables that bear on the places, each at its latest period that had ended by the date; added releases before packs. */
export async function datedTables(
  input: Pick<ReadInput, 'recipe' | 'used'> & { readonly knowledge: Pick<Knowledge, 'source'> },
  asOf: string,
): Promise<readonly TableAt[]> {
  const { releases } = await input.knowledge.source.shelf.list();
  const country = input.recipe.cluster.places[0]?.startsWith('VN')
    ? 'VN'
    : geographyOf(input.recipe.cluster.places[0] ?? '');
  const tables = observationTables(releases, 'place-industry').filter(({ resource }) =>
    resource['lienket:observations']?.geography?.startsWith(country),
  );
  const dated: {
    readonly observations: Observations;
    readonly period: string;
    readonly end: string;
    readonly isAdded: boolean;
  }[] = [];
  for (const table of tables) {
    const observations = await loadObservations(input.knowledge.source, table, LADDER_MEASURES);
    const measure =
      ['workers', 'establishments', 'enterprises', 'output', 'turnover'].find(
        (name) => observations.spec.measures[name] !== undefined,
      ) ?? '';
    const period = periodsWith(observations, measure)
      .filter((candidate) => (periodSpan(candidate)?.last ?? '9') <= asOf)
      .at(-1);
    if (period === undefined) continue;
    input.used.set(table.release.ref.name, table.release);
    dated.push({
      observations,
      period,
      end: periodSpan(period)?.last ?? '',
      isAdded: table.release.origin === 'added',
    });
  }
  return dated
    .sort((a, b) => Number(b.isAdded) - Number(a.isAdded) || (a.end < b.end ? 1 : a.end > b.end ? -1 : 0))
    .map(({ observations, period }) => ({ observations, period }));
}
